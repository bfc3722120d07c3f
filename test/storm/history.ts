/**
 * Random stories of one text, as carriers would tell them: one to three recipients, one or two
 * attempts, each attempt in one of three dialects. What is told is real payloads, so that reading
 * them belongs to what is tried; it is told late, twice, out of order and in contradiction.
 */
import fc from 'fast-check';
import type { Heard } from '../../shared/model/receipt.ts';
import { Address } from '../../shared/phone/address.ts';

export const line = Address.parse('+13125550100');
export const people = ['+13125550150', '+13125550151', '+13125550152'].map((one) =>
  Address.parse(one),
);
export const noon = Date.UTC(2026, 4, 4, 12);
export const words = 'Storm';

export interface Told extends Pick<Heard, 'source' | 'receivedAt' | 'raw'> {
  /** The provider's id of the attempt it is about. */
  readonly about: string;
}

export interface History {
  readonly recipients: readonly Address[];
  /** The provider's ids of the attempts, oldest first. */
  readonly attempts: readonly string[];
  /** In the order it happened. */
  readonly told: readonly Told[];
  /** The same, shuffled, and some of it more than once. */
  readonly shuffled: readonly Told[];
}

const dialect = fc.constantFrom('opentact', 'telnyx', 'bandwidth');
type Spoken = typeof dialect extends fc.Arbitrary<infer D> ? D : never;

const opentactStates = ['created', 'sending', 'success', 'sent', 'delivered', 'failed', 'paused'];
const telnyxStates = [
  ...['queued', 'sending', 'sent', 'delivered', 'delivery_unconfirmed', 'unknown', 'expired'],
  ...['sending_failed', 'delivery_failed', 'odd'],
];
const bandwidthTypes = ['sending', 'sent', 'delivered', 'failed', 'failed', 'read'];
const telnyxCodes = [null, '40002', '40300', '40001', '40008', '49999'];
const bandwidthCodes = [null, '4470', '4720', '4775', '5600', '9902', '9999'];

interface Said {
  readonly to: number;
  readonly state: number;
  readonly code: number;
  /** Few moments, so that many facts share one. */
  readonly at: number;
  readonly receivedAt: number;
  readonly source: 'socket' | 'catch-up' | 'webhook';
}

const said: fc.Arbitrary<Said> = fc.record({
  to: fc.nat(2),
  state: fc.nat(20),
  code: fc.nat(20),
  at: fc.nat(4),
  receivedAt: fc.nat(4).map((n) => noon + 1_000 * n),
  source: fc.constantFrom('socket', 'catch-up', 'webhook'),
});

const attempt = fc.record({ dialect, said: fc.array(said, { minLength: 1, maxLength: 8 }) });

export const history: fc.Arbitrary<History> = fc
  .record({
    people: fc.integer({ min: 1, max: 3 }),
    attempts: fc.array(attempt, { minLength: 1, maxLength: 2 }),
  })
  .chain((story) => {
    const recipients = people.slice(0, story.people);
    const attempts = story.attempts.map((_, index) => `p${index + 1}`);
    const told = story.attempts.flatMap((one, index) =>
      one.said.map((fact) => tell(one.dialect, `p${index + 1}`, recipients, fact)),
    );
    const repeated = fc.array(fc.constantFrom(...told), { maxLength: told.length });
    const shuffled = repeated.chain((more) => {
      const all = [...told, ...more];
      return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    });
    return shuffled.map((order) => ({ recipients, attempts, told, shuffled: order }));
  });

function tell(spoken: Spoken, about: string, recipients: readonly Address[], fact: Said): Told {
  const raw = JSON.stringify(payloads[spoken](about, recipients, fact));
  return { about, raw, source: fact.source, receivedAt: fact.receivedAt };
}

type Payload = (id: string, recipients: readonly Address[], fact: Said) => unknown;

const payloads: Readonly<Record<Spoken, Payload>> = {
  opentact: (uuid, recipients, { to, state, at }) => ({
    type: 'sms',
    timestamp: time(at),
    payload: {
      ...{ uuid, type: 'smso', from: line, to: pick(recipients, to), message: words },
      state: pick(opentactStates, state),
      delivered: at === 0,
      created_on: time(0),
      modified_on: time(at),
    },
  }),
  telnyx: (id, recipients, { to, state, code, at }) => ({
    data: {
      event_type: at === 0 ? 'message.sent' : 'message.finalized',
      id: 'e1',
      occurred_at: time(at),
      payload: {
        ...{ id, direction: 'outbound', text: words, parts: 1, received_at: time(0) },
        from: { phone_number: line, carrier: 'Telnyx' },
        to: recipients.map((phone_number, index) => ({
          phone_number,
          status: pick(telnyxStates, state + (index === to ? 0 : index)),
          carrier: 'T-MOBILE',
        })),
        errors: errorsOf(pick(telnyxCodes, code)),
      },
    },
  }),
  bandwidth: (id, recipients, { to, state, code, at }) => [
    {
      type: `message-${pick(bandwidthTypes, state)}`,
      time: time(at),
      to: pick(recipients, to),
      description: code % 2 === 0 ? 'ok' : 'rejected',
      errorCode: pick(bandwidthCodes, code) ?? undefined,
      message: {
        ...{ id, direction: 'out', from: line, to: recipients, text: words, time: time(0) },
        segmentCount: 1,
      },
    },
  ],
};

function errorsOf(code: string | null) {
  return code === null ? [] : [{ code, title: 'Not delivered', detail: `For reason ${code}` }];
}

function time(at: number): string {
  return new Date(noon + 1_000 * at).toISOString();
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
