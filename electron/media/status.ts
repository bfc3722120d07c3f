/** What the status of an answer means for fetching a file: its body, another place, not now, or never. */
import type { IncomingHttpHeaders } from 'node:http';
import { Delayed, Refused } from './refusals.ts';

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The place the answer points to, or null when the file is in its body. Throws Refused and Delayed. */
export function redirectIn(status: number, headers: IncomingHttpHeaders): string | null {
  if (status === 200) return null;
  const said = `HTTP ${status}`;
  if (redirects.has(status)) {
    if (headers.location !== undefined) return headers.location;
    throw new Refused('bad-answer', `${said} without a place to go`);
  }
  const wait = retryAfter(headers['retry-after']);
  if (status === 408 || status === 425 || status === 429) throw new Delayed('busy', said, wait);
  if (status >= 500) throw new Delayed('server-failed', said, wait);
  if (status === 401 || status === 403) throw new Refused('not-allowed', said);
  if (status === 404 || status === 410) throw new Refused('gone', said);
  throw new Refused('bad-answer', said);
}

/** `Retry-After` in seconds or as a date, as ms from now; null when absent or unreadable. */
function retryAfter(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
