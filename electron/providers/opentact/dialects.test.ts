import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readEvents } from '../dialects.ts';

const samples = new URL('../../../test/payloads/opentact/', import.meta.url);
const raw = (name: string): string => readFileSync(new URL(`${name}.json`, samples), 'utf8');
const Frame = z.looseObject({ payload: z.looseObject({}) });
const frame = (name: string) => Frame.parse(JSON.parse(raw(name)));
const read = (value: unknown) => readEvents(JSON.stringify(value));

const ends = { from: '+18382050008', to: ['+14158531285'] };

describe('one text in every way Opentact writes it', () => {
  const { payload } = frame('wss_sms_delivered');
  const { type: _, ...untyped } = payload;

  test.each([
    ['socket event', 'opentact-socket', 'receipt', { type: 'sms', timestamp: 'x', payload }],
    [
      'event by its platform name',
      'opentact-socket',
      'receipt',
      { type: 'sms_delivered', timestamp: '2022-07-04T17:11:47.918Z', payload },
    ],
    ['REST detail', 'opentact-rest', 'response', { success: true, payload }],
    [
      'REST detail without a type',
      'opentact-rest',
      'response',
      { success: true, payload: untyped },
    ],
    [
      'search page',
      'opentact-search',
      'record',
      { success: true, payload: { take: 1, total: 1, data: [payload] } },
    ],
    [
      'search page without its envelope',
      'opentact-search',
      'record',
      { take: 1, skip: 0, data: [payload] },
    ],
    ['flat callback', 'opentact-legacy-callback', 'receipt', payload],
    [
      'numbers as JSON numbers',
      'opentact-legacy-callback',
      'receipt',
      { ...payload, from: 18382050008, to: 14158531285 },
    ],
    [
      'numbers with a plus',
      'opentact-legacy-callback',
      'receipt',
      { ...payload, from: '+18382050008', to: '+14158531285' },
    ],
  ])('%s', (_name, dialect, kind, value) => {
    expect(read(value)).toMatchObject([
      {
        dialect,
        kind,
        ...ends,
        text: 'Hello world',
        receipts: [{ to: ends.to[0], rung: 'carrier' }],
      },
    ]);
  });

  test('the outbound detail of the types, which has no sender but its number', () => {
    const { from: _from, ...row } = untyped;
    expect(read({ success: true, payload: row })).toMatchObject([{ ...ends, kind: 'response' }]);
  });

  test('the bare minimum of a flat callback', () => {
    const callback = { state: 'sent', to: '14158531285', from: '18382050008', message: 'hi' };
    expect(read(callback)).toMatchObject([
      {
        dialect: 'opentact-legacy-callback',
        ...ends,
        providerMessageId: null,
        receipts: [{ rung: 'sent' }],
      },
    ]);
  });
});

describe('direction without a type', () => {
  const ends = {
    uuid: 'u1',
    from: '14158531285',
    to: '18382050008',
    state: 'success',
    message: 'x',
  };

  test.each([
    ['my number is the recipient', { tn: { tn: 18382050008 } }, 'in'],
    ['my number is the sender', { tn: { tn: 14158531285 }, readed: false }, 'out'],
    ['a mark that only inbound texts have', { readed: false }, 'in'],
    ['nothing', {}, 'out'],
  ])('%s', (_name, fields, direction) => {
    const receipts = direction === 'in' ? [] : [{ to: '+18382050008' }];
    expect(read({ ...ends, ...fields })).toMatchObject([{ direction, receipts }]);
  });
});

describe('states', () => {
  const row = { uuid: 'u1', type: 'smso', from: 18382050008, to: '+14158531285', message: 'x' };
  test.each([
    ['created', false, 'accepted'],
    ['sending', false, 'accepted'],
    ['sent', false, 'sent'],
    ['success', false, 'sent'],
    ['success', true, 'carrier'],
    ['sent', true, 'carrier'],
    ['failed', false, 'failed'],
    ['failed', true, 'failed'],
    ['paused', true, 'carrier'],
    ['paused', false, 'accepted'],
  ])('%s, delivered %s: %s', (state, delivered, rung) => {
    expect(read({ ...row, state, delivered })).toMatchObject([
      { receipts: [{ rung }], unknown: state === 'paused' && !delivered ? ['state'] : [] },
    ]);
  });
});

describe('what the carrier behind it said', () => {
  const row = { uuid: 'u1', type: 'smso', from: 18382050008, to: '+14158531285', state: 'failed' };

  test('Syniverse: code, words, parts and price', () => {
    const values = {
      message_id: 'x',
      to_address: '+14158531285',
      new_state: 'FAILED',
      reason_code: '117',
      reason_description: 'blocked',
      fragments_count: 2,
      mt_price: 0.0035,
    };
    const event = { 'fld-val-list': values, 'evt-tp': 'message_state_change', timestamp: 't' };
    const provider_event = {
      uuid: 'p',
      state: 'success',
      payload: { topic: 'SCG-Message', event },
    };
    expect(read({ success: true, payload: { ...row, provider_event } })).toMatchObject([
      {
        segments: 2,
        cost: { amount: '0.0035', currency: null },
        receipts: [{ rung: 'failed', code: '117', detail: 'blocked' }],
        unknown: [],
      },
    ]);
  });

  test('Inteliquent: media and the rest of an inbound group', () => {
    const payload = {
      referenceId: 'r',
      from: '14158531285',
      to: ['18382050008', '12125550101'],
      mediaUrls: ['https://x.test/1.jpg'],
    };
    const inbound = {
      uuid: 'u2',
      type: 'smsi',
      from: '14158531285',
      to: '18382050008',
      state: 'success',
    };
    expect(
      read({ success: true, payload: { ...inbound, provider_event: { payload } } }),
    ).toMatchObject([
      { kind: 'inbound', others: ['+12125550101'], media: ['https://x.test/1.jpg'], unknown: [] },
    ]);
  });
});

describe('message detail records', () => {
  const record = {
    record_type: 'message',
    id: 'm1',
    direction: 'outbound',
    type: 'sms',
    from: '+18445550001',
    to: [{ address: '+15551230111', status: 'delivered', updated_at: '2026-01-23T18:10:02.574Z' }],
    text: 'Hello',
    cost: { amount: '1.23', currency: 'USD' },
    parts: 3,
    created_at: '2026-01-23T18:10:00.000Z',
    updated_at: '2026-01-23T18:10:03.000Z',
    errors: [],
    carrier: 'Verizon',
    line_type: 'Wireless',
  };
  const [to] = record.to;

  test('are read with and without their envelopes', () => {
    const seen = {
      dialect: 'opentact-record',
      provider: 'opentact',
      kind: 'record',
      from: '+18445550001',
      segments: 3,
      cost: { amount: '1.23', currency: 'USD' },
      receipts: [
        {
          to: '+15551230111',
          rung: 'carrier',
          carrier: 'Verizon',
          lineType: 'Wireless',
          occurredAt: Date.parse('2026-01-23T18:10:02.574Z'),
        },
      ],
      unknown: [],
    };
    for (const value of [{ data: record }, record, { success: true, payload: record }]) {
      expect(read(value)).toMatchObject([seen]);
    }
  });

  test.each([
    ['delivery_unconfirmed', 'unconfirmed'],
    ['unknown', 'unconfirmed'],
    ['delivery_failed', 'failed'],
    ['scheduled', 'accepted'],
  ])('%s: %s, in Telnyx’s words where Opentact has none', (status, rung) => {
    expect(read({ data: { ...record, to: [{ ...to, status }] } })).toMatchObject([
      { receipts: [{ rung }], unknown: [] },
    ]);
  });
});

describe('frames that are about no text', () => {
  test.each([
    ['balance', { type: 'balance', payload: 12.5, source_action: 'voice_charge_in' }, []],
    ['auth', frame('wss_auth_response'), []],
    ['call_state', { type: 'call_state', payload: { direction: 'in', anything: 1 } }, []],
    ['sms', { type: 'sms', payload: { odd: true } }, ['payload']],
  ])('%s', (event, value, unknown) => {
    expect(read(value)).toMatchObject([
      { dialect: 'opentact-socket', kind: 'other', event, unknown },
    ]);
  });

  test('an auth frame without a user is a refusal, whatever it looks like', () => {
    for (const payload of [null, {}, { uuid: 'x' }]) {
      expect(read({ type: 'auth', message: 'no', payload })).toMatchObject([
        { kind: 'error', errors: [{ detail: 'no' }] },
      ]);
    }
    expect(read({ type: 'auth', message: 'no' })).toMatchObject([{ kind: 'error' }]);
  });
});
