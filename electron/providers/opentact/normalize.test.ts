import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeAnswer, normalizeFrame, normalizePage, normalizeRow } from './normalize.ts';
import { Envelope, readJson } from './wire.ts';

const samples = new URL('../../../test/payloads/opentact/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(`${name}.json`, samples), 'utf8');

const outbound = {
  kind: 'outbound',
  providerMessageId: '6a8f7c0e-0f58-4df7-bd1c-0a8d3b6a51c2',
  from: '+18382050008',
  text: 'Hello world',
};

describe('websocket events', () => {
  test.each([
    ['wss_sms_created', 'accepted', '2022-07-04T17:11:44.901Z', null],
    ['wss_sms_sent_success', 'sent', '2022-07-04T17:11:45.363Z', null],
    ['wss_sms_delivered', 'carrier', '2022-07-04T17:11:47.918Z', null],
    ['wss_sms_queue_timeout', 'failed', '2022-07-04T17:41:45.363Z', 'failed'],
  ] as const)('%s is one receipt: %s', (name, rung, at, code) => {
    const facts = normalizeFrame(sample(name));
    expect(facts).toMatchObject([
      { ...outbound, receipts: [{ to: '+14158531285', rung, occurredAt: Date.parse(at), code }] },
    ]);
  });

  test('a failure keeps the provider’s own words', () => {
    const [fact] = normalizeFrame(sample('wss_sms_queue_timeout'));
    expect(fact).toHaveProperty('receipts.0.detail', expect.stringContaining('queuing timeout'));
  });

  test('an inbound text', () => {
    expect(normalizeFrame(sample('wss_sms_inbound'))).toEqual([
      {
        kind: 'inbound',
        providerMessageId: 'f3dfc7f2-54b8-4a0c-9b90-0b4d27f3d0aa',
        from: '+14158531285',
        line: '+18382050008',
        others: [],
        text: 'Hi, got your message',
        media: [],
        sentAt: Date.parse('2022-07-04T17:11:44.870Z'),
      },
    ]);
  });

  test.each(['wss_unknown_event', 'wss_tn_order'])('%s is reported, not guessed at', (name) => {
    expect(normalizeFrame(sample(name))).toMatchObject([{ kind: 'unrecognised' }]);
  });
});

describe('REST answers', () => {
  test('the documented send answer, with a number for a recipient', () => {
    expect(normalizeAnswer(sample('send_response_200'))).toMatchObject([
      {
        kind: 'outbound',
        providerMessageId: '90c2e069-44c1-4f1a-9619-540432378122',
        from: '+123456789',
        receipts: [{ to: '+987654321', rung: 'accepted' }],
      },
    ]);
  });

  test('inbound media is found where the carrier puts it', () => {
    const envelope = Envelope.parse(readJson(sample('rest_inbound_mms_detail')));
    const row = { ...Object(envelope.payload), type: 'smsi' };
    expect(normalizeRow(row)).toMatchObject([
      { kind: 'inbound', media: ['https://media.example.net/inbound/ref-002/1.jpg'], others: [] },
    ]);
  });

  test('a search page gives one fact a row and its newest change', () => {
    const envelope = Envelope.parse(readJson(sample('rest_search_response')));
    const page = normalizePage(envelope.payload);
    expect(page).toMatchObject({
      rows: 2,
      modifiedUntil: Date.parse('2022-07-04T17:12:31.000Z'),
      facts: [{ kind: 'outbound', receipts: [{ rung: 'carrier' }] }, { kind: 'inbound' }],
    });
  });
});

describe('states', () => {
  const row = { uuid: 'u1', from: 18382050008, to: '+14158531285', message: 'x' };
  test.each([
    ['created', false, 'accepted'],
    ['sending', false, 'accepted'],
    ['sent', false, 'sent'],
    ['success', false, 'sent'],
    ['sent', true, 'carrier'],
    ['success', true, 'carrier'],
    ['delivered', false, 'carrier'],
    ['failed', false, 'failed'],
    ['failed', true, 'failed'],
  ])('%s, delivered %s: %s', (state, delivered, rung) => {
    expect(normalizeRow({ ...row, state, delivered })).toMatchObject([{ receipts: [{ rung }] }]);
  });

  test('a state nobody documented is reported beside the message', () => {
    expect(normalizeRow({ ...row, state: 'paused' })).toMatchObject([
      { kind: 'outbound', receipts: [] },
      { kind: 'unrecognised', reason: 'state paused' },
    ]);
  });

  test('no row ever claims the phone has it', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (state, delivered) => {
        expect(JSON.stringify(normalizeRow({ ...row, state, delivered }))).not.toContain('handset');
      }),
    );
  });
});

test('strange input never throws and never goes unmentioned', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (raw) => {
      for (const facts of [normalizeFrame(raw), normalizeAnswer(raw)]) {
        if (!raw.includes('"auth"')) expect(facts.length).toBeGreaterThan(0);
      }
      normalizePage(readJson(raw));
    }),
    { numRuns: 2_000 },
  );
});
