import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { WireFact } from '../../shared/model/receipt.ts';
import { readEvents } from './dialects.ts';
import { factsOf } from './facts.ts';
import { normalizeFrame } from './opentact/normalize.ts';

const samples = new URL('../../test/payloads/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(`${name}.json`, samples), 'utf8');

function factsIn(raw: string): readonly WireFact[] {
  const events = readEvents(raw);
  if (events === null || events === 'not-json') throw new Error('not understood');
  return events.flatMap(factsOf);
}

const facts = (value: unknown): readonly WireFact[] => factsIn(JSON.stringify(value));

describe('the same facts as the live feed gives', () => {
  test.each([
    'wss_sms_created',
    'wss_sms_sent_success',
    'wss_sms_delivered',
    'wss_sms_queue_timeout',
    'wss_sms_inbound',
  ])('%s', (name) => {
    const raw = sample(`opentact/${name}`);
    expect(factsIn(raw).map(essence)).toEqual(normalizeFrame(raw).map(essence));
  });

  /** Without the code, for which the live feed puts the state where Opentact gave none. */
  function essence(fact: WireFact): unknown {
    if (fact.kind !== 'outbound') return fact;
    const receipts = fact.receipts.map(({ to, rung, occurredAt, detail }) => {
      return { to, rung, occurredAt, detail };
    });
    return { ...fact, receipts };
  }
});

describe('one per message', () => {
  test('a group callback is a receipt of its one recipient; the others are with the provider', () => {
    const other = (to: string) => ({ to, rung: 'accepted', particulars: { state: null } });
    expect(factsIn(sample('bandwidth/group_partial_delivery_sequence'))).toMatchObject([
      { receipts: [{ to: '+12345678902', rung: 'accepted' }, other('+52345678903')] },
      { receipts: [{ to: '+12345678902', rung: 'carrier' }, other('+52345678903')] },
      {
        receipts: [
          { to: '+52345678903', rung: 'failed', code: '4432', detail: 'forbidden to country' },
          other('+12345678902'),
        ],
      },
    ]);
  });

  test('a status callback without text does not say that the text was empty', () => {
    expect(factsIn(sample('bandwidth/delivered_sms'))).toMatchObject([{ text: null }]);
  });

  test('what the wire said beside the rung goes along', () => {
    expect(factsIn(sample('telnyx/message_finalized_sending_failed'))).toMatchObject([
      {
        receipts: [
          {
            rung: 'failed',
            code: '40010',
            detail: 'The sending number is not registered to a 10DLC campaign.',
            particulars: {
              dialect: 'telnyx-webhook',
              state: 'sending_failed',
              title: 'Not 10DLC registered',
              carrier: 'T-MOBILE USA, INC.',
              lineType: 'Wireless',
              cost: { amount: '0.0051', currency: 'USD' },
              segments: 1,
            },
          },
        ],
      },
    ]);
  });

  test('no receipt is told by its state where no code came', () => {
    const to = [{ phone_number: '+15551230111', status: 'delivery_unconfirmed' }];
    const message = { record_type: 'message', id: 'm1', from: '+15551230100', to };
    expect(facts({ data: message })).toMatchObject([
      {
        receipts: [
          { rung: 'unconfirmed', code: null, particulars: { state: 'delivery_unconfirmed' } },
        ],
      },
    ]);
  });

  test('an inbound text with media and no words', () => {
    expect(factsIn(sample('telnyx/inbound_mms'))).toMatchObject([
      {
        kind: 'inbound',
        from: '+15551230111',
        line: '+15551230100',
        text: '',
        media: [expect.any(String), expect.any(String)],
        sentAt: Date.parse('2026-03-02T15:10:00.300+00:00'),
      },
    ]);
  });

  test('a detail record of an inbound text is a message without words', () => {
    const row = { uuid: 'r1', cli: '+15551230111', cld: '+15551230100', direction: 'inbound' };
    expect(facts({ data: [row] })).toMatchObject([
      { kind: 'inbound', providerMessageId: 'r1', line: '+15551230100', text: null, media: [] },
    ]);
  });

  test('our own id comes back in Bandwidth’s tag, and what joins a group in Telnyx’s answer', () => {
    const answer = { localId: '42', groupMessageId: null };
    expect(factsIn(sample('bandwidth/send_response_202'))).toMatchObject([
      { kind: 'outbound', localId: expect.any(String), groupMessageId: null },
    ]);
    const message = { ...bandwidthMessage, tag: answer.localId };
    expect(facts([{ type: 'message-delivered', to: '+15551230111', message }])).toMatchObject([
      answer,
    ]);
    expect(factsIn(sample('telnyx/group_partial_delivery_sequence'))[0]).toMatchObject({
      localId: null,
      groupMessageId: '403188fd-58c5-4557-a8de-1700a358d768',
    });
  });

  const bandwidthMessage = {
    ...{ id: 'm1', applicationId: 'a', time: '2026-03-02T15:10:00Z', direction: 'out', text: '' },
    ...{ from: '+15551230100', to: ['+15551230111'] },
  };

  test('a message detail record of an inbound text has it', () => {
    const to = [{ address: '+15551230100' }];
    const row = { id: 'r1', direction: 'inbound', from: '+15551230111', to, text: 'Hello' };
    expect(facts({ data: row })).toMatchObject([{ kind: 'inbound', line: '+15551230100' }]);
  });
});

describe('what is reported', () => {
  const row = { uuid: 'u1', type: 'smso', from: 18382050008, to: '+14158531285', message: 'x' };

  test('a status word nobody documented, beside the fact', () => {
    expect(facts({ ...row, state: 'paused' })).toMatchObject([
      { kind: 'outbound', receipts: [{ rung: 'accepted' }] },
      { kind: 'unrecognised', reason: 'state paused' },
    ]);
  });

  test('an event nobody documented, and news that cannot be tied to a message', () => {
    expect(factsIn(sample('opentact/wss_unknown_event'))).toEqual([
      { kind: 'unrecognised', reason: 'opentact-socket future_event: type, payload' },
    ]);
    const { uuid: _, ...untied } = row;
    expect(facts({ ...untied, state: 'sent' })).toEqual([
      { kind: 'unrecognised', reason: 'opentact-legacy-callback smso: no message' },
    ]);
  });

  test.each([
    'opentact/wss_auth_response',
    'opentact/login_response',
    'opentact/send_request',
    'opentact/send_error_402_balance',
    'telnyx/messaging_optouts_page',
    'telnyx/signature_vectors',
  ])('nothing for %s, which is known and about no text', (name) => {
    expect(factsIn(sample(name))).toEqual([]);
  });

  test('nothing for a new field beside known ones', () => {
    expect(facts({ ...row, state: 'sent', brand_new: 1 })).toMatchObject([{ kind: 'outbound' }]);
  });
});
