/**
 * Walks every accepted text through its plan, one timer per text, each step written before it is told.
 * A text's steps never overtake each other; texts of different ages may.
 */
import { createHash } from 'node:crypto';
import type { Clock } from './clock.ts';
import { digitsOf } from './numbers.ts';
import { countParts } from './parts.ts';
import { planFor } from './plan.ts';
import type { SeededIds } from './random.ts';
import { canText, type Inbound, type Message, type Outbound, type Step } from './records.ts';
import { prices } from './settings.ts';
import type { State } from './state.ts';

export interface Lifecycle {
  /** Takes a text that passed every check. It is written when this returns, on disk after `state.flushed()`. */
  accept(text: { from: string; to: string; text: string; callbackUrl: string | null }): Outbound;
  /** Records an inbound text as arrived now, without telling anybody. */
  record(
    text: { from: string; to: string; text: string },
    uuid: string,
    origin: Inbound['origin'],
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
  /** Called after each change of an outbound text and each reply. */
  readonly tell: (row: Message) => void;
}

export function createLifecycle({ clock, speed, ids, state, tell }: Surroundings): Lifecycle {
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
    const row: Outbound = { ...before, ...changeOf(step), done: before.done + 1 };
    if (step.kind === 'arrives') {
      const reply = record(step, ids.uuid(`reply:${uuid}`), 'reply');
      state.outbound.put(row);
      tell(reply);
    } else {
      const stamped = { ...row, modifiedOn: state.stamp() };
      state.outbound.put(stamped);
      if (step.kind === 'sent') state.setBalance(state.balance() - costOf(row.text));
      tell(stamped);
    }
    schedule(row);
  }

  function record(
    text: { from: string; to: string; text: string },
    uuid: string,
    origin: Inbound['origin'],
  ): Inbound {
    const at = state.stamp();
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

    accept({ from, to, text, callbackUrl }) {
      const uuid = ids.uuid(`text:${state.outbound.everAdded}`);
      const ownLine = state.leaseOf(to);
      const plan = planFor(
        { uuid, from, to, text },
        {
          ids,
          isFirst: () => !state.outbound.all().some((row) => row.from === from && row.to === to),
          isOwnLine: ownLine !== undefined && canText(ownLine),
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
        plan,
        done: 0,
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

/** Dollars the account pays when the text is handed to the carrier. */
export function costOf(text: string): number {
  return countParts(text) * prices.part;
}

/** The same 32 hex digits for both directions of a conversation, as the provider's samples show. */
function threadOf(line: string, person: string): string {
  return createHash('md5')
    .update(`${digitsOf(line)}:${digitsOf(person)}`)
    .digest('hex');
}

function changeOf(step: Step): Partial<Outbound> {
  switch (step.kind) {
    case 'queued':
      return { state: 'created', reason: 'queued' };
    case 'sending':
      return { state: 'sending', reason: 'sending...' };
    case 'sent':
      return { state: 'sent', handedOver: true };
    case 'delivered':
      return { delivered: true };
    case 'failed':
      return { state: 'failed', reason: step.reason };
    case 'arrives':
      return {};
  }
}
