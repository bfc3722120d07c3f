/**
 * Mischief on request, so that a client's behaviour under a bad network or a bad provider can be seen.
 * Faults wait in a list; each applies to the next `times` requests or events it matches, one fault per
 * request, oldest first. Asked for only through the control door.
 */
import { z } from 'zod';

export type RequestKind = 'send' | 'search' | 'other';

const matching = {
  on: z.enum(['send', 'search', 'any']).default('any'),
  times: z.int().min(1).default(1),
};
const onSends = { on: z.literal('send').default('send'), times: z.int().min(1).default(1) };
const milliseconds = z.number().min(0).max(600_000);

export const RequestFault = z.discriminatedUnion('kind', [
  /** The request is done at once, the answer comes `ms` later. */
  z.object({ kind: z.literal('delay'), ...matching, ms: milliseconds }),
  /** The request is done, then the connection is destroyed without a byte of answer. */
  z.object({ kind: z.literal('drop-answer'), ...matching }),
  /** Nothing is done, and the request is refused `ms` later. `retryAfter` in seconds. */
  z.object({
    kind: z.literal('status'),
    ...matching,
    status: z.union([z.literal(429), z.literal(500), z.literal(502), z.literal(503)]),
    retryAfter: z.int().min(0).optional(),
    ms: milliseconds.default(0),
  }),
  /** The request is done, the answer is a complete HTTP message holding half a JSON text. */
  z.object({ kind: z.literal('truncate-body'), ...matching }),
  /** The request is done, the connection is reset halfway through the answer. */
  z.object({ kind: z.literal('reset-mid-body'), ...matching }),
  /** The request is done and never answered; the connection stays open. */
  z.object({ kind: z.literal('hang'), ...matching }),
  /** The text is taken, the answer is dropped, and no record or event ever shows it. */
  z.object({ kind: z.literal('hide'), ...onSends }),
]);
export type RequestFault = z.infer<typeof RequestFault>;

export const EventFault = z.discriminatedUnion('kind', [
  /** Each of the next `times` events is sent twice. */
  z.object({ kind: z.literal('duplicate-events'), times: z.int().min(1).default(1) }),
  /** The next `times` events are held back and sent, last first, once all have happened. */
  z.object({ kind: z.literal('reorder-events'), times: z.int().min(2).default(2) }),
  /** Each of the next `times` events is sent as half a JSON text; its content is lost. */
  z.object({ kind: z.literal('malformed-frame'), times: z.int().min(1).default(1) }),
]);
export type EventFault = z.infer<typeof EventFault>;

/** Lasts until it is ended. What happens meanwhile is not told, then or later. */
export const Muting = z.discriminatedUnion('kind', [
  /** Events are not pushed: all of them, or those about these lines. Takes the place of a muting before. */
  z.object({ kind: z.literal('mute'), lines: z.array(z.string()).min(1).optional() }),
  z.object({ kind: z.literal('unmute') }),
]);
export type Muting = z.infer<typeof Muting>;

/** One event on its way out. */
export interface Told {
  /** E.164 */
  readonly line: string;
  /** `cut`: as half a JSON text. */
  send(as: 'whole' | 'cut'): void;
}

export interface Faults {
  addToRequests(fault: RequestFault): void;
  addToEvents(fault: EventFault): void;
  /** Stops telling events, or only those about these lines (E.164); `none` ends that. */
  mute(lines: 'all' | 'none' | readonly string[]): void;
  /** The fault for this request, used up by asking. */
  takeFor(kind: RequestKind): RequestFault | undefined;
  /** Sends one event about a line as often, as late and as whole as the faults want, perhaps never. */
  pass(event: Told): void;
  /** Ends every fault; the events that were held back are sent in the order they happened. */
  clear(): void;
}

export function createFaults(): Faults {
  let requests: RequestFault[] = [];
  let events: EventFault[] = [];
  let held: Told[] = [];
  let muted: 'all' | 'none' | readonly string[] = 'none';

  return {
    addToRequests(fault) {
      requests.push(fault);
    },
    addToEvents(fault) {
      events.push(fault);
    },
    mute(lines) {
      muted = lines;
    },
    takeFor(kind) {
      const fault = requests.find(({ on }) => on === 'any' || on === kind);
      if (fault) requests = usedOnce(requests, fault);
      return fault;
    },
    pass(event) {
      if (muted === 'all' || (muted !== 'none' && muted.includes(event.line))) return;
      const [fault] = events;
      if (!fault) {
        event.send('whole');
        return;
      }
      events = usedOnce(events, fault);
      switch (fault.kind) {
        case 'duplicate-events':
          event.send('whole');
          event.send('whole');
          return;
        case 'malformed-frame':
          event.send('cut');
          return;
        case 'reorder-events': {
          held.push(event);
          if (fault.times > 1) return;
          const released = held.reverse();
          held = [];
          for (const each of released) each.send('whole');
        }
      }
    },
    clear() {
      const released = held;
      requests = [];
      events = [];
      held = [];
      muted = 'none';
      for (const each of released) each.send('whole');
    },
  };
}

export function firstHalf(text: string): string {
  return text.slice(0, Math.ceil(text.length / 2));
}

function usedOnce<F extends { times: number }>(faults: readonly F[], used: F): F[] {
  return faults.flatMap((fault) => {
    if (fault !== used) return [fault];
    return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
  });
}
