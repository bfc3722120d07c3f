import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeAnswer, normalizeFrame, normalizePage } from './normalize.ts';
import { Envelope, readJson } from './wire.ts';

const samples = new URL('../../../test/payloads/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(`${name}.json`, samples), 'utf8');
const opentact = (name: string): string => sample(`opentact/${name}`);

function pageOf(raw: string) {
  const envelope = Envelope.safeParse(readJson(raw));
  return normalizePage({ raw, envelope: envelope.success ? envelope.data : null });
}

const outbound = {
  kind: 'outbound',
  providerMessageId: '6a8f7c0e-0f58-4df7-bd1c-0a8d3b6a51c2',
  from: '+18382050008',
  text: 'Hello world',
};

describe('websocket events', () => {
  test.each([
    ['wss_sms_created', 'accepted', '2022-07-04T17:11:44.901Z', 'created'],
    ['wss_sms_sent_success', 'sent', '2022-07-04T17:11:45.363Z', 'success'],
    ['wss_sms_delivered', 'carrier', '2022-07-04T17:11:47.918Z', 'delivered'],
    ['wss_sms_queue_timeout', 'failed', '2022-07-04T17:41:45.363Z', 'failed'],
  ] as const)('%s is one receipt: %s', (name, rung, at, state) => {
    const particulars = { dialect: 'opentact-socket', state };
    const receipt = { to: '+14158531285', rung, occurredAt: Date.parse(at), particulars };
    expect(normalizeFrame(opentact(name))).toMatchObject([{ ...outbound, receipts: [receipt] }]);
  });

  test('a failure keeps the provider’s own words', () => {
    const [fact] = normalizeFrame(opentact('wss_sms_queue_timeout'));
    expect(fact).toHaveProperty('receipts.0.detail', expect.stringContaining('queuing timeout'));
  });

  test('an inbound text', () => {
    expect(normalizeFrame(opentact('wss_sms_inbound'))).toEqual([
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

  test('an event nobody documented is reported, not guessed at', () => {
    expect(normalizeFrame(opentact('wss_unknown_event'))).toMatchObject([{ kind: 'unrecognised' }]);
  });

  test('a documented event about something else is no fact', () => {
    expect(normalizeFrame(opentact('wss_tn_order'))).toEqual([]);
  });
});

describe('frames in other carriers’ shapes', () => {
  test('a webhook of Telnyx’s shape, which is Opentact’s own as well', () => {
    const [fact] = normalizeFrame(sample('telnyx/message_finalized_delivered'));
    expect(fact).toMatchObject({
      kind: 'outbound',
      receipts: [{ rung: 'carrier', particulars: { dialect: 'telnyx-webhook' } }],
    });
  });

  test('a callback of Bandwidth’s shape', () => {
    const [fact] = normalizeFrame(sample('bandwidth/failed_opt_out_4775'));
    const particulars = { dialect: 'bandwidth-callback', state: 'message-failed' };
    expect(fact).toMatchObject({
      kind: 'outbound',
      receipts: [{ rung: 'failed', code: '4775', particulars }],
    });
  });
});

describe('REST answers', () => {
  test('the documented send answer, with a number for a recipient', () => {
    expect(normalizeAnswer(opentact('send_response_200'))).toMatchObject([
      {
        kind: 'outbound',
        providerMessageId: '90c2e069-44c1-4f1a-9619-540432378122',
        from: '+123456789',
        receipts: [
          { to: '+987654321', rung: 'accepted', particulars: { dialect: 'opentact-rest' } },
        ],
      },
    ]);
  });

  test('a search page gives one fact a row and its newest change', () => {
    expect(pageOf(opentact('rest_search_response'))).toMatchObject({
      rows: 2,
      modifiedUntil: Date.parse('2022-07-04T17:12:31.000Z'),
      facts: [
        { receipts: [{ rung: 'carrier', particulars: { dialect: 'opentact-search' } }] },
        { kind: 'inbound' },
      ],
    });
  });

  test.each([
    ['an empty page', [], []],
    ['a page of rows that are no texts', [{ uuid: 'x' }], [{ kind: 'unrecognised' }]],
  ])('%s', (_, data, facts) => {
    const raw = JSON.stringify({ success: true, payload: { data, take: 100 } });
    const page = { rows: data.length, modifiedUntil: null };
    expect(pageOf(raw)).toMatchObject({ ...page, facts });
  });

  test('an answer without a page is none', () => {
    expect(pageOf('{"success":true,"payload":{}}')).toBeNull();
    expect(pageOf('')).toBeNull();
  });
});

test('no row of Opentact’s ever claims the phone has it', () => {
  const row = { uuid: 'u1', type: 'smso', from: 18382050008, to: '+14158531285', message: 'x' };
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (state, delivered) => {
      const raw = JSON.stringify({ type: 'sms', payload: { ...row, state, delivered } });
      expect(JSON.stringify(normalizeFrame(raw))).not.toContain('handset');
    }),
  );
});

test('strange input never throws and never goes unmentioned', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (raw) => {
      for (const facts of [normalizeFrame(raw), normalizeAnswer(raw)]) {
        if (!raw.includes('"auth"')) expect(facts.length).toBeGreaterThan(0);
      }
      pageOf(raw);
    }),
    { numRuns: 2_000 },
  );
});
