import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readEvents } from '../dialects.ts';

const samples = new URL('../../../test/payloads/telnyx/', import.meta.url);
const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, samples), 'utf8'));

const Message = z.looseObject({ id: z.string(), to: z.array(z.looseObject({})) });
const Webhook = z.object({ data: z.looseObject({ payload: Message }), meta: z.unknown() });
const Answer = z.object({ data: Message });
const Page = z.object({ data: z.array(z.looseObject({})) });

const read = (value: unknown) => readEvents(JSON.stringify(value));

const page = { meta: { page_number: 1, page_size: 20, total_pages: 1, total_results: 1 } };

describe('webhooks', () => {
  const finalized = Webhook.parse(sample('message_finalized_delivered'));

  test('say the same without their data envelope', () => {
    expect(read(finalized.data)).toEqual(read(finalized));
    expect(read({ ...finalized.data, meta: finalized.meta })).toEqual(read(finalized));
  });

  test.each([
    ['queued', 'accepted'],
    ['sending', 'accepted'],
    ['sent', 'sent'],
    ['delivered', 'carrier'],
    ['delivery_unconfirmed', 'unconfirmed'],
    ['unknown', 'unconfirmed'],
    ['sending_failed', 'failed'],
    ['delivery_failed', 'failed'],
    ['expired', 'failed'],
    ['cancelled', 'failed'],
  ])('%s stands on %s, from a toll-free number too', (status, rung) => {
    const { payload } = finalized.data;
    const to = [{ ...payload.to[0], status }];
    const from = { phone_number: '+18445550123', carrier: 'Telnyx', line_type: 'Wireless' };
    const event = { ...finalized.data, payload: { ...payload, to, from } };
    expect(read({ data: event })).toMatchObject([
      {
        kind: 'receipt',
        from: '+18445550123',
        receipts: [{ rung, state: status, carrier: 'T-MOBILE USA, INC.', lineType: 'Wireless' }],
        unknown: [],
      },
    ]);
  });

  test('a status nobody documented claims no more than that Telnyx has it, and is listed', () => {
    const { payload } = finalized.data;
    const event = {
      ...finalized.data,
      payload: { ...payload, to: [{ ...payload.to[0], status: 'paused' }] },
    };
    expect(read(event)).toMatchObject([
      { receipts: [{ rung: 'accepted', state: 'paused' }], unknown: ['payload.to.0.status'] },
    ]);
  });

  test('costs and parts as numbers, numbers without a plus', () => {
    const { payload } = finalized.data;
    const event = {
      ...finalized.data,
      payload: {
        ...payload,
        cost: { amount: 0.0051, currency: 'USD' },
        parts: '2',
        tags: ['a', 'b'],
        from: '15551230100',
        to: [{ phone_number: 15551230111, status: 'delivered' }],
      },
    };
    expect(read(event)).toMatchObject([
      {
        from: '+15551230100',
        to: ['+15551230111'],
        cost: { amount: '0.0051', currency: 'USD' },
        segments: 2,
        tags: ['a', 'b'],
        receipts: [{ to: '+15551230111', rung: 'carrier' }],
        unknown: [],
      },
    ]);
  });

  test('an event nobody documented is kept under its own name', () => {
    const event = { event_type: 'message.link_click', id: 'e1', payload: { url: 'x' } };
    expect(read({ data: event })).toMatchObject([
      {
        dialect: 'telnyx-webhook',
        kind: 'other',
        event: 'message.link_click',
        eventId: 'e1',
        unknown: ['data.event_type', 'data.payload.url'],
      },
    ]);
  });

  test('an inbound group: my line first, the others named', () => {
    const inbound = Webhook.parse(sample('inbound_mms'));
    const payload = {
      ...inbound.data.payload,
      cc: [{ phone_number: '+15551230122' }, '+15551230133'],
    };
    expect(read({ data: { ...inbound.data, payload } })).toMatchObject([
      {
        kind: 'inbound',
        direction: 'in',
        to: ['+15551230100'],
        others: ['+15551230122', '+15551230133'],
        receipts: [],
        unknown: [],
      },
    ]);
  });

  test('an error that points at one recipient is that one’s alone', () => {
    const events = z.array(Webhook).parse(sample('group_partial_delivery_sequence'));
    const second = events[1]?.data;
    const to = second?.payload.to.map((person) => ({ ...person, status: 'delivery_failed' }));
    expect(read({ data: { ...second, payload: { ...second?.payload, to } } })).toMatchObject([
      {
        groupMessageId: '403188fd-58c5-4557-a8de-1700a358d768',
        receipts: [{ code: null }, { code: '40008', title: 'Undeliverable' }, { code: null }],
      },
    ]);
  });
});

describe('answers', () => {
  test('a group answer with a bare sender', () => {
    const { data } = Answer.parse(sample('send_response_sms'));
    const to = ['+15551230111', '+15551230122'].map((number) => ({
      phone_number: number,
      status: 'queued',
      carrier: '',
      line_type: '',
    }));
    const group = { ...data, from: '+15551230100', to, group_message_id: 'g1', type: 'MMS' };
    expect(read({ data: group })).toMatchObject([
      {
        dialect: 'telnyx-rest',
        kind: 'response',
        from: '+15551230100',
        groupMessageId: 'g1',
        receipts: [
          { to: '+15551230111', rung: 'accepted', carrier: null },
          { to: '+15551230122', rung: 'accepted' },
        ],
      },
    ]);
    expect(read({ data: [group, group], ...page })).toHaveLength(2);
  });

  test('an inbound message that was looked up is an inbound text', () => {
    expect(read({ data: Webhook.parse(sample('inbound_sms')).data.payload })).toMatchObject([
      { dialect: 'telnyx-rest', kind: 'inbound', text: 'Hello, World!', receipts: [] },
    ]);
  });

  test('an empty page', () => {
    expect(read({ data: [], meta: { page_number: 1, total_results: 0 } })).toMatchObject([
      { dialect: 'telnyx-rest', kind: 'response', unknown: [] },
    ]);
  });

  test('a refusal with several errors keeps them all', () => {
    const errors = [
      { code: 10005, title: 'Not found', source: { parameter: 'id' } },
      { code: '40310', detail: "Invalid 'to' address" },
    ];
    expect(read({ errors })).toMatchObject([
      {
        dialect: 'telnyx-error',
        kind: 'error',
        receipts: [],
        errors: [
          { code: '10005', title: 'Not found', detail: null, field: 'id' },
          { code: '40310', detail: "Invalid 'to' address", field: null },
        ],
      },
    ]);
  });
});

describe('detail records', () => {
  const [row] = Page.parse(sample('detail_records_page')).data;

  test.each([
    ['delivered', 'carrier'],
    ['DELIVERED', 'carrier'],
    ['dlr_unconfirmed', 'unconfirmed'],
    ['DLR_TIMEOUT', 'unconfirmed'],
    ['gw_timeout', 'unconfirmed'],
    ['gw_reject', 'failed'],
    ['failed', 'failed'],
  ])('%s: %s', (status, rung) => {
    expect(read({ data: [{ ...row, status }], ...page })).toMatchObject([
      { dialect: 'telnyx-detail-record', kind: 'record', receipts: [{ rung }], unknown: [] },
    ]);
  });

  test('bare codes, comma-separated tags, carrier, cost as a number', () => {
    const record = {
      ...row,
      status: 'failed',
      errors: ['40001'],
      tags: 'a, b',
      carrier: 'X',
      cost: 0.004,
    };
    expect(read({ data: [record], ...page })).toMatchObject([
      {
        tags: ['a', 'b'],
        carrier: 'X',
        cost: { amount: '0.004', currency: 'USD' },
        receipts: [{ code: '40001', carrier: 'X', rung: 'failed' }],
        unknown: [],
      },
    ]);
  });

  test('an inbound record makes no delivery', () => {
    const record = {
      id: 'r1',
      cli: '+15551230111',
      cld: '+15551230100',
      direction: 'INBOUND',
      status: 'RECEIVED',
    };
    expect(read({ data: [record, 'x'], ...page })).toMatchObject([
      { providerMessageId: 'r1', direction: 'in', receipts: [], unknown: [] },
      { kind: 'other', unknown: ['data.1'] },
    ]);
  });
});

test('a log of webhook deliveries is the events in it', () => {
  const row = (webhook: unknown) => ({
    id: 'd1',
    record_type: 'webhook_delivery',
    status: 'delivered',
    user_id: 'u1',
    started_at: '2026-03-02T15:10:01Z',
    finished_at: '2026-03-02T15:10:02Z',
    attempts: [{ status: 'delivered', http: { response: { status: 200 } } }],
    webhook,
  });
  const inbound = Webhook.parse(sample('inbound_mms'));
  const failed = Webhook.parse(sample('message_finalized_delivery_failed'));
  const events = read({ data: [row(inbound.data), row(failed.data), row(failed)], ...page });
  expect(events).toMatchObject([
    {
      dialect: 'telnyx-webhook-delivery',
      kind: 'inbound',
      eventId: inbound.data['id'],
      providerMessageId: inbound.data.payload.id,
      media: [{}, {}].map(() => expect.stringContaining('https://media.telnyx.example/')),
      unknown: [],
    },
    { kind: 'receipt', receipts: [{ rung: 'failed', code: '40008' }], unknown: [] },
    { kind: 'receipt', receipts: [{ rung: 'failed', code: '40008' }], unknown: [] },
  ]);
  expect(read({ data: row(inbound.data) })).toMatchObject([{ kind: 'inbound' }]);
});
