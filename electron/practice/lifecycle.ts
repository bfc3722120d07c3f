/**
 * Walks every accepted text through its plan, one timer per text, each step written before it is told.
 * A text's steps never overtake each other; texts of different ages may. What a carrier's callback tells
 * is older than the record's change it causes, so the callback stays the first word about it.
 */
import { createHash } from 'node:crypto';
import { changeOf } from './changes.ts';
import type { Clock } from './clock.ts';
import type { Ending } from './failing.ts';
import { digitsOf } from './numbers.ts';
import { priceOf } from './parts.ts';
import { planFor, tellingFor } from './plan.ts';
import type { SeededIds } from './random.ts';
import { canText, type Inbound, type Message, type Outbound } from './records.ts';
import type { Happening } from './speech.ts';
import type { State } from './state.ts';
import type { Step } from './steps.ts';

/** A text that passed every check; what is left out is as records.ts has it for a plain one. */
export interface Accepted
  extends Pick<Outbound, 'from' | 'to' | 'text' | 'callbackUrl'>,
    Partial<Pick<Outbound, 'failoverUrl' | 'media' | 'tag' | 'group' | 'sendAt'>> {
  /** Nothing ever happens to a hidden one. */
  readonly hidden: boolean;
  /** How the provider itself ends it, in place of what its recipient would make of it. */
  readonly ending?: Ending;
}

export interface Arrived
  extends Pick<Inbound, 'from' | 'to' | 'text'>,
    Partial<Pick<Inbound, 'media' | 'others'>> {}

export interface Lifecycle {
  /** It is written when this returns, on disk after `state.flushed()`. */
  accept(text: Accepted): Outbound;
  /** Ends the life of a text that waits for its time. */
  cancel(uuid: string): Outbound | null;
  /** Records an inbound text as arrived at `at`, an ISO instant, without telling anybody. */
  record(text: Arrived, uuid: string, origin: Inbound['origin'], at: string): Inbound;
  /** Goes on with texts an earlier run left unfinished. */
  resume(): void;
  stop(): void;
}

interface Surroundings {
  readonly clock: Clock;
  readonly speed: number;
  readonly ids: SeededIds;
  readonly state: State;
  readonly frameOf: (happening: Happening) => string | null;
  /** Called with the frame of each change of an outbound text and each reply, and its record. */
  readonly tell: (frame: string, about: Message) => void;
}

export function createLifecycle(surroundings: Surroundings): Lifecycle {
  const { clock, speed, ids, state, frameOf, tell } = surroundings;
  const timers = new Map<string, () => void>();

  function schedule(row: Outbound): void {
    const next = row.plan[row.done];
    if (!next) {
      timers.delete(row.uuid);
      return;
    }
    const begins = row.state === 'scheduled' ? Date.parse(row.sendAt ?? '') : 0;
    const held = Math.max(0, begins - clock.now());
    timers.set(
      row.uuid,
      clock.schedule(held + next.after / speed, () => walk(row.uuid, next)),
    );
  }

  function walk(uuid: string, step: Step): void {
    const before = state.outbound.get(uuid);
    if (!before) return;
    const { row, happening } = happen(before, step);
    const frame = frameOf(happening);
    const { now, held } = framesOf(row, frame === null ? [] : [frame]);
    const after = { ...row, held };
    state.outbound.put(after);
    if (step.kind === 'sent') state.setBalance(state.balance() - priceOf(row));
    for (const each of now) tell(each, happening.row);
    schedule(after);
  }

  function happen(before: Outbound, step: Step): { row: Outbound; happening: Happening } {
    const foundOut = step.kind === 'callback' ? state.stamp() : null;
    const change = changeOf(step);
    const modifiedOn = change ? state.stamp() : before.modifiedOn;
    const row = {
      ...before,
      ...change,
      modifiedOn,
      sentOn: step.kind === 'sent' ? modifiedOn : before.sentOn,
      done: before.done + 1,
    };
    if (step.kind !== 'arrives') {
      const at = foundOut ?? row.modifiedOn;
      return { row, happening: { kind: 'step', step, before, row, at } };
    }
    const others = (before.group?.members ?? []).filter((member) => member !== before.to);
    const reply = { ...step, others };
    const inbound = record(reply, ids.uuid(`reply:${before.uuid}`), 'reply', state.stamp());
    return { row, happening: { kind: 'arrived', row: inbound } };
  }

  function record(text: Arrived, uuid: string, origin: Inbound['origin'], at: string): Inbound {
    const row: Inbound = {
      direction: 'in',
      uuid,
      from: text.from,
      to: text.to,
      text: text.text,
      thread: threadOf(text.to, text.from),
      referenceId: ids.uuid(`reference:${uuid}`),
      media: text.media ?? [],
      others: text.others ?? [],
      origin,
      createdOn: at,
      modifiedOn: at,
    };
    state.inbound.put(row);
    return row;
  }

  return {
    record,

    accept({ from, to, text, callbackUrl, hidden, ...given }) {
      const uuid = ids.uuid(`text:${state.outbound.everAdded}`);
      const ownLine = state.leaseOf(to);
      const plan = planFor(
        { uuid, from, to, text },
        {
          ids,
          isFirst: () => !state.outbound.all().some((row) => row.from === from && row.to === to),
          isOwnLine: ownLine !== undefined && canText(ownLine),
          ending: given.ending,
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
        failoverUrl: given.failoverUrl ?? null,
        tag: given.tag ?? null,
        group: given.group ?? null,
        media: given.media ?? [],
        sendAt: given.sendAt ?? null,
        state: given.sendAt ? 'scheduled' : 'created',
        handedOver: false,
        sentOn: null,
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

    cancel(uuid) {
      const row = state.outbound.get(uuid);
      if (row?.state !== 'scheduled') return null;
      timers.get(uuid)?.();
      timers.delete(uuid);
      const cancelled: Outbound = {
        ...row,
        state: 'cancelled',
        plan: [],
        modifiedOn: state.stamp(),
      };
      state.outbound.put(cancelled);
      return cancelled;
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
