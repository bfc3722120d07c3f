/**
 * Walks every accepted text through its plan, one timer per text, each step written before it is told.
 * A text's steps never overtake each other; texts of different ages may. What a carrier's callback tells
 * is older than the record's change it causes, so the callback stays the first word about it.
 */
import { createHash } from 'node:crypto';
import type { CallbackShapes } from './carrier-callbacks.ts';
import { asToldBy, changeOf } from './changes.ts';
import type { Clock } from './clock.ts';
import { digitsOf } from './numbers.ts';
import { costOf } from './parts.ts';
import { planFor, tellingFor } from './plan.ts';
import type { SeededIds } from './random.ts';
import { canText, type Inbound, type Outbound } from './records.ts';
import type { Shapes } from './shapes.ts';
import type { State } from './state.ts';
import type { Step } from './steps.ts';

export interface Lifecycle {
  /** Takes a text that passed every check. It is written when this returns, on disk after `state.flushed()`. */
  accept(text: {
    from: string;
    to: string;
    text: string;
    callbackUrl: string | null;
    /** Nothing ever happens to a hidden one. */
    hidden: boolean;
  }): Outbound;
  /** Records an inbound text as arrived at `at`, an ISO instant, without telling anybody. */
  record(
    text: { from: string; to: string; text: string },
    uuid: string,
    origin: Inbound['origin'],
    at: string,
  ): Inbound;
  /** Goes on with texts an earlier run left unfinished. */
  resume(): void;
  stop(): void;
}

interface Surroundings {
  readonly clock: Clock;
  readonly speed: number;
  readonly ids: SeededIds;
  readonly state: State;
  readonly shapes: Pick<Shapes, 'event'>;
  readonly callbackShapes: CallbackShapes;
  /** Called with the frame of each change of an outbound text and each reply, and the line it is about. */
  readonly tell: (frame: string, line: string) => void;
}

export function createLifecycle(surroundings: Surroundings): Lifecycle {
  const { clock, speed, ids, state, shapes, callbackShapes, tell } = surroundings;
  const timers = new Map<string, () => void>();

  function schedule(row: Outbound): void {
    const next = row.plan[row.done];
    if (!next) {
      timers.delete(row.uuid);
      return;
    }
    timers.set(
      row.uuid,
      clock.schedule(next.after / speed, () => walk(row.uuid, next)),
    );
  }

  function walk(uuid: string, step: Step): void {
    const before = state.outbound.get(uuid);
    if (!before) return;
    const { row, event } = happen(before, step);
    const { now, held } = framesOf(row, event ? [JSON.stringify(event)] : []);
    const after = { ...row, held };
    state.outbound.put(after);
    if (step.kind === 'sent') state.setBalance(state.balance() - costOf(row.text));
    const line = step.kind === 'arrives' ? step.to : row.from;
    for (const frame of now) tell(frame, line);
    schedule(after);
  }

  function happen(before: Outbound, step: Step): { row: Outbound; event: object | null } {
    const told = step.kind === 'callback' ? callbackShapes(before, step, state.stamp()) : null;
    const change = changeOf(step);
    const row = {
      ...before,
      ...change,
      modifiedOn: change ? state.stamp() : before.modifiedOn,
      done: before.done + 1,
    };
    if (step.kind !== 'arrives') return { row, event: told ?? shapes.event(asToldBy(step, row)) };
    const reply = record(step, ids.uuid(`reply:${before.uuid}`), 'reply', state.stamp());
    return { row, event: shapes.event(reply) };
  }

  function record(
    text: { from: string; to: string; text: string },
    uuid: string,
    origin: Inbound['origin'],
    at: string,
  ): Inbound {
    const row: Inbound = {
      direction: 'in',
      uuid,
      from: text.from,
      to: text.to,
      text: text.text,
      thread: threadOf(text.to, text.from),
      referenceId: ids.uuid(`reference:${uuid}`),
      origin,
      createdOn: at,
      modifiedOn: at,
    };
    state.inbound.put(row);
    return row;
  }

  return {
    record,

    accept({ from, to, text, callbackUrl, hidden }) {
      const uuid = ids.uuid(`text:${state.outbound.everAdded}`);
      const ownLine = state.leaseOf(to);
      const plan = planFor(
        { uuid, from, to, text },
        {
          ids,
          isFirst: () => !state.outbound.all().some((row) => row.from === from && row.to === to),
          isOwnLine: ownLine !== undefined && canText(ownLine),
          isFromTollFree: state.leaseOf(from)?.type === 'toll_free',
        },
      );
      const at = state.stamp();
      const row: Outbound = {
        direction: 'out',
        uuid,
        from,
        to,
        text,
        thread: threadOf(from, to),
        referenceId: ids.uuid(`reference:${uuid}`),
        callbackUrl,
        state: 'created',
        handedOver: false,
        delivered: false,
        reason: 'queued',
        plan: hidden ? [] : plan,
        done: 0,
        verdict: null,
        telling: tellingFor(to),
        held: [],
        hidden,
        createdOn: at,
        modifiedOn: at,
      };
      state.outbound.put(row);
      schedule(row);
      return row;
    },

    resume() {
      for (const row of state.outbound.all()) schedule(row);
    },

    stop() {
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}

/** What to tell of a text now, after a step that made `frames`, and what to hold until its plan ends. */
function framesOf(row: Outbound, frames: readonly string[]): { now: string[]; held: string[] } {
  switch (row.telling) {
    case 'once':
      return { now: [...frames], held: [] };
    case 'thrice':
      return { now: frames.flatMap((frame) => [frame, frame, frame]), held: [] };
    case 'backwards': {
      const held = [...row.held, ...frames];
      return row.done < row.plan.length ? { now: [], held } : { now: held.reverse(), held: [] };
    }
  }
}

/** The same 32 hex digits for both directions of a conversation, as the provider's samples show. */
function threadOf(line: string, person: string): string {
  return createHash('md5')
    .update(`${digitsOf(line)}:${digitsOf(person)}`)
    .digest('hex');
}
