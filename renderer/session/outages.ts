/**
 * What is wrong with each account over time: its connection, its sending and its catching up. Fed
 * with the present state, it remembers only what the present state does not say.
 */
import type { AccountState, Connection, OutageCause } from '../../shared/model/account.ts';
import { type Condition, nextSpell, type Patience, type Spell, spellWakes } from './spell.ts';

/** Without a connection. */
export interface Outage {
  readonly spell: Spell;
  /** As the main process said last; `connecting` does not say. */
  readonly since: number;
  readonly cause: OutageCause;
  readonly reason: string;
}

/** Texts do not leave. */
export interface Pause {
  readonly spell: Spell;
  readonly until: number;
  readonly asked: boolean;
  readonly detail: string;
  /** It was long enough, when it began, to say when it ends. */
  readonly long: boolean;
}

export interface Ailments {
  readonly outage: Outage | null;
  readonly pause: Pause | null;
  readonly reading: Spell | null;
}

export const healthy: Ailments = { outage: null, pause: null, reading: null };

export const outagePatience: Patience = { appears: 4000, steady: 4000, forgives: 0 };
/** Refusals often come in quick turns with a text that passes; together they are one pause. */
export const pausePatience: Patience = { appears: 4000, steady: 4000, forgives: 4000 };
/** A short catch-up is over before it could be read about. */
export const readingPatience: Patience = { appears: 1000, steady: 0, forgives: 0 };

/** A pause shorter than this has no time of day, ms. */
const longPause = 10_000;

/** `now` never jumps; `clock` is the wall clock that the states are written by. Both in ms. */
export function nextAilments(
  before: Ailments,
  state: AccountState,
  now: number,
  clock: number,
): Ailments {
  const outage = nextOutage(before.outage, state.connection, now, clock);
  return {
    outage,
    pause: nextPause(before.pause, state, now, clock),
    reading: nextSpell(
      before.reading,
      state.connection.state === 'catching-up' ? 'wrong' : 'well',
      now,
      readingPatience,
      outage?.spell.shown === true ? readingPatience.appears : 0,
    ),
  };
}

/** The next moment at which time alone changes something. */
export function ailmentsWake({ outage, pause, reading }: Ailments): number {
  return Math.min(
    wakes(outage?.spell ?? null, outagePatience),
    wakes(pause?.spell ?? null, pausePatience),
    wakes(reading, readingPatience),
  );
}

function wakes(spell: Spell | null, patience: Patience): number {
  return (spell === null ? null : spellWakes(spell, patience)) ?? Number.POSITIVE_INFINITY;
}

function nextOutage(
  before: Outage | null,
  connection: Connection,
  now: number,
  clock: number,
): Outage | null {
  const condition = connectionCondition(connection, before !== null);
  if (condition === null) return null;
  const waiting = connection.state === 'waiting' ? connection : before;
  if (waiting === null) return null;
  const { since, cause, reason } = waiting;
  const spell = nextSpell(before?.spell ?? null, condition, now, outagePatience, clock - since);
  return spell === null ? null : { spell, since, cause, reason };
}

/** Null where another banner tells, or nothing is meant to run. */
function connectionCondition(connection: Connection, wasOut: boolean): Condition | null {
  switch (connection.state) {
    case 'waiting':
      return 'wrong';
    case 'connecting':
      return wasOut ? 'wrong' : 'well';
    case 'catching-up':
      return 'mending';
    case 'live':
      return 'well';
    case 'key-refused':
    case 'key-missing':
    case 'stopped':
      return null;
  }
}

function nextPause(
  before: Pause | null,
  { flow }: AccountState,
  now: number,
  clock: number,
): Pause | null {
  if (flow.state === 'key-refused') return null;
  const spell = nextSpell(
    before?.spell ?? null,
    flow.state === 'paused' ? 'wrong' : 'well',
    now,
    pausePatience,
  );
  if (spell === null) return null;
  if (flow.state === 'flowing') return before === null ? null : { ...before, spell };
  const { until, asked, detail } = flow;
  const long = before?.until === until ? before.long : until - clock >= longPause;
  return { spell, until, asked, detail, long };
}
