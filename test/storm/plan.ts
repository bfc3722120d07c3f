/**
 * What happens between two starts of the app, drawn from a seed: what the user sends, what arrives,
 * what the provider does wrong, and when the app is killed. The same seed gives the same plan; what
 * comes of it depends on the moment.
 */
import fc from 'fast-check';
import type { Fault } from '../e2e/gateway-process.ts';

/** Three accounts at three providers, with the same lines and the same people. */
export const sides = ['left', 'middle', 'right'] as const;
export type Side = (typeof sides)[number];

export type Step =
  | {
      readonly kind: 'send';
      readonly side: Side;
      readonly line: string;
      readonly to: readonly string[];
      /** Of its own, or one that is sent again and again. */
      readonly words: string | null;
      /** Identical texts in a row. */
      readonly copies: number;
    }
  | {
      readonly kind: 'inbound';
      readonly side: Side;
      readonly line: string;
      readonly from: string;
      readonly count: number;
    }
  | {
      readonly kind: 'fault';
      readonly side: Side;
      readonly fault: Fault;
    }
  /** The provider stops and is started again. */
  | { readonly kind: 'restart'; readonly side: Side }
  /** The user takes back the last text to one person, or stops the last composition to many. */
  | { readonly kind: 'take-back' }
  | { readonly kind: 'stop' };

export interface Cycle {
  /** Whether both accounts are live before anything happens. */
  readonly fromLive: boolean;
  /** The undo window in this life. */
  readonly undoSeconds: number;
  readonly steps: readonly { readonly step: Step; readonly pauseMs: number }[];
  /** From the last step to the kill. */
  readonly killAfterMs: number;
}

const side = fc.constantFrom(...sides);
/** Long code, long code, toll-free. */
const line = fc.constantFrom('+18382050008', '+18382050009', '+18335550110');
/** Those who answer and echo twice as often; the last is another line of the same account. */
const person = fc.constantFrom(
  ...['+12125550101', '+12125550101', '+12125550102', '+12125550102'],
  ...['+12125550103', '+12125550104', '+12125550106', '+12125550107', '+12125550111'],
  ...['+12125550113', '+12125550114', '+12125550170', '+13115552368'],
);

const send = fc.record({
  kind: fc.constant('send' as const),
  side,
  line,
  to: fc.oneof(
    { weight: 3, arbitrary: person.map((one) => [one]) },
    { weight: 1, arbitrary: fc.uniqueArray(person, { minLength: 2, maxLength: 5 }) },
  ),
  words: fc.constantFrom(null, null, 'OK', 'On my way'),
  copies: fc.constantFrom(1, 1, 1, 2, 3),
});

const inbound = fc.record({
  kind: fc.constant('inbound' as const),
  side,
  line,
  from: person,
  count: fc.constantFrom(1, 1, 1, 2, 7),
});

const on = fc.constantFrom('send', 'send', 'search', 'any');
const times = fc.integer({ min: 1, max: 3 });
const fault = fc.record({
  kind: fc.constant('fault' as const),
  side,
  fault: fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop-answer'), on, times }) },
    {
      weight: 3,
      arbitrary: fc.record({
        ...{ kind: fc.constant('delay'), on, times },
        ms: fc.integer({ min: 0, max: 500 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ...{ kind: fc.constant('status'), on, times, status: fc.constantFrom(429, 503) },
        retryAfter: fc.constantFrom(undefined, 0, 1),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ...{ kind: fc.constantFrom('truncate-body', 'reset-mid-body'), on, times },
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'hide', times: 1 }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'close-sockets' }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('duplicate-events'), times }) },
  ),
});

const restart = fc.record({ kind: fc.constant('restart' as const), side });

const cycle: fc.Arbitrary<Cycle> = fc.record({
  fromLive: fc.boolean(),
  undoSeconds: fc.constantFrom(0, 0, 0, 1),
  steps: fc.array(
    fc.record({
      step: fc.oneof(
        { weight: 12, arbitrary: send },
        { weight: 6, arbitrary: inbound },
        { weight: 5, arbitrary: fault },
        { weight: 1, arbitrary: restart },
        { weight: 1, arbitrary: fc.constant({ kind: 'take-back' as const }) },
        { weight: 1, arbitrary: fc.constant({ kind: 'stop' as const }) },
      ),
      pauseMs: fc.constantFrom(0, 0, 0, 5, 30),
    }),
    { maxLength: 7 },
  ),
  killAfterMs: fc.integer({ min: 0, max: 400 }),
});

export function planOf(kills: number, seed: number): readonly Cycle[] {
  return fc.sample(cycle, { numRuns: kills, seed, unbiased: true });
}
