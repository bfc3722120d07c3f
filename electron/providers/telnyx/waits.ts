/**
 * How long Telnyx asks to wait: `x-ratelimit-reset` in seconds (docs, "Rate limiting"), or
 * `retry-after`, which the docs do not name and the official client honours all the same.
 */
import { retryAfter } from '../wire/retry-after.ts';

/** The longest wait that is believed, ms: a broken header must not stop an account for good. */
const longestWait = 3_600_000;

/** ms from now; null when the answer does not say. `now` by the clock of the server. */
export function askedWait(headers: Headers, now: number): number | null {
  const asked = [
    retryAfter(headers.get('retry-after'), now),
    resetIn(headers.get('x-ratelimit-reset')),
  ].filter((wait) => wait !== null);
  return asked.length === 0 ? null : Math.min(longestWait, Math.max(...asked));
}

function resetIn(header: string | null): number | null {
  return header !== null && /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) * 1000 : null;
}
