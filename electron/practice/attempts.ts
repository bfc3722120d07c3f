/**
 * Every request to send that arrived, refused ones included, with the moment it arrived: what shows
 * that nothing left after a stop, that a pace was kept and that no answer made a second request. Kept
 * in memory and bounded, the oldest are forgotten first.
 */
import { readObject } from './body.ts';
import { readNumber } from './numbers.ts';
import { lowerKeys } from './query.ts';

export interface Attempt {
  /** This computer's wall clock, ms, whatever the gateway's own says. */
  readonly at: number;
  /** ms on a clock that is never set; every process of this computer has the same (`process.hrtime`). */
  readonly tick: number;
  /** E.164, as is `to`; null, like `text`, where the request told nothing that could be read. */
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string | null;
  /** `hidden`: taken and never shown. `pending`: the body is still arriving. */
  readonly outcome: 'pending' | 'accepted' | 'hidden' | 'refused';
  /** HTTP status of the answer, whether or not it reached the caller; null while pending. */
  readonly status: number | null;
}

export interface Attempts {
  /** Notes that a request to send arrives now. The returned function adds what becomes known of it. */
  begin(): (known: Partial<Attempt>) => void;
  /** In order of arrival. */
  all(): readonly Attempt[];
}

const most = 20_000;

export function createAttempts(): Attempts {
  const attempts: Attempt[] = [];
  return {
    begin() {
      const attempt: Attempt = {
        at: Date.now(),
        tick: Number(process.hrtime.bigint()) / 1e6,
        from: null,
        to: null,
        text: null,
        outcome: 'pending',
        status: null,
      };
      if (attempts.push(attempt) > most) attempts.shift();
      return (known) => void Object.assign(attempt, known);
    },
    all: () => attempts,
  };
}

/** What the caller asked to send, in whichever spelling; see send.ts. */
export function wordsOf(query: URLSearchParams, bytes: Buffer): Partial<Attempt> {
  const input = { ...lowerKeys(Object.fromEntries(query)), ...lowerKeys(objectIn(bytes)) };
  const text = input['message'] ?? input['text'];
  return {
    from: readNumber(input['tn'] ?? input['from']),
    to: readNumber([input['to']].flat()[0]),
    text: typeof text === 'string' ? text : null,
  };
}

function objectIn(bytes: Buffer): Record<string, unknown> {
  try {
    return readObject(bytes);
  } catch {
    return {};
  }
}
