/** What can happen in a random story: a person, a provider, a program and its clock. */
import fc from 'fast-check';
import { ladder } from '../../shared/delivery/ladder.ts';
import { ana, ben } from './scene.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const pick = fc.nat({ max: 30 });
const person = fc.constantFrom(ana, ben);
const words = fc.constantFrom('Hi', 'Hello');
/** `fit`: of those the verb is meant for, where there are any. */
const target = { pick, batch: fc.boolean(), fit: fc.boolean() };

const compose = fc.record({
  do: fc.constant('compose' as const),
  to: fc.uniqueArray(person, { minLength: 1 }),
  words,
  /** To a group, where there are several. */
  together: fc.boolean(),
  /** The provider chooses the line. */
  pooled: fc.constantFrom(false, false, true),
  undoFor: fc.constantFrom(0, 0, 5_000, 30_000),
  /** The answer was lost, and the same is asked once more. */
  twice: fc.boolean(),
});
const claim = fc.record({
  do: fc.constant('claim' as const),
  limit: fc.integer({ min: 1, max: 3 }),
  resting: fc.constantFrom(false, false, false, true),
  /** The answer was lost with its thread. */
  lost: fc.constantFrom(false, false, false, true),
});
const settle = fc.record({
  do: fc.constant('settle' as const),
  pick,
  how: fc.constantFrom('accepted', 'rejected', 'rejected', 'again', 'unknown'),
  /** A wait the provider asked for, ms. */
  wait: fc.constantFrom(0, minute),
});
const echo = fc.record({
  do: fc.constant('echo' as const),
  pick,
  rung: fc.constantFrom(...ladder.slice(3)),
  bare: fc.boolean(),
  /** Repeats the id we gave it. */
  local: fc.boolean(),
});
const notFound = fc.record({ do: fc.constant('notFound' as const) });
/** Every text on record is read, as a list without words tells it. */
const list = fc.record({ do: fc.constant('list' as const), backwards: fc.boolean() });
const resolve = fc.record({
  do: fc.constant('resolve' as const),
  decision: fc.constantFrom('send-again', 'give-up'),
});
const wait = fc.record({
  do: fc.constant('wait' as const),
  ms: fc.oneof(fc.integer({ min: -minute, max: 20 * minute }), fc.constantFrom(day, -day)),
});
const elsewhere = fc.record({
  do: fc.constant('elsewhere' as const),
  pick,
  to: person,
  words,
  /** Without its words. */
  bare: fc.boolean(),
  ago: fc.constantFrom(0, 5 * minute, 60 * minute),
  byTime: fc.boolean(),
});

export const step = fc.oneof(
  { weight: 4, arbitrary: compose },
  { weight: 4, arbitrary: claim },
  { weight: 4, arbitrary: settle },
  { weight: 2, arbitrary: echo },
  { weight: 2, arbitrary: notFound },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: resolve },
  { weight: 2, arbitrary: wait },
  fc.record({ do: fc.constant('retry' as const), pick }),
  elsewhere,
  fc.record({
    do: fc.constant('inbound' as const),
    pick,
    from: person,
    ago: fc.constantFrom(null, 0, 5 * minute, 60 * minute, -day),
    byTime: fc.boolean(),
  }),
  fc.record({ do: fc.constant('read' as const), pick }),
  fc.record({ do: fc.constant('crash' as const) }),
  fc.record({ do: fc.constant('release' as const) }),
  fc.record({ do: fc.constant('undo' as const), ...target }),
  fc.record({ do: fc.constant('pause' as const), ...target }),
  fc.record({ do: fc.constant('resume' as const), ...target }),
  fc.record({ do: fc.constant('stop' as const), ...target }),
  fc.record({ do: fc.constant('askAboutOld' as const), all: fc.boolean() }),
);

/** What single steps seldom come to by themselves: a text lost, looked for and decided about. */
export const lostText = fc
  .tuple(compose, claim, settle, notFound, resolve)
  .map(([written, claimed, settled, ...rest]): Step[] => [
    { ...written, undoFor: 0 },
    { ...claimed, resting: false, lost: false },
    { ...settled, how: 'unknown' as const },
    { do: 'wait' as const, ms: 1 },
    ...rest,
  ]);

/** One that is found by a list without words, of which the words may come later. */
export const blindText = fc
  .tuple(compose, claim, settle, list, notFound, echo)
  .map(([written, claimed, settled, ...rest]): Step[] => [
    { ...written, undoFor: 0 },
    { ...claimed, resting: false, lost: false },
    { ...settled, how: 'unknown' as const },
    ...rest,
  ]);

/** A record of another program's text is all there is, until its words come. */
export const mistakenText = fc
  .tuple(compose, claim, settle, elsewhere, notFound)
  .map(([written, claimed, settled, told, asked]): Step[] => [
    { ...written, to: [told.to], undoFor: 0, pooled: false },
    { ...claimed, resting: false, lost: false },
    { ...settled, how: 'unknown' as const },
    { ...told, bare: true, ago: 0, byTime: false },
    asked,
    { ...told, bare: false, ago: 0, words: written.words === 'Hi' ? 'Hello' : 'Hi' },
  ]);

/** Rare enough that most of a story happens before it: nothing queued outlives it. */
export const restored = fc.record({ do: fc.constant('restored' as const) });

export type Step =
  | (typeof step extends fc.Arbitrary<infer S> ? S : never)
  | (typeof restored extends fc.Arbitrary<infer S> ? S : never);
