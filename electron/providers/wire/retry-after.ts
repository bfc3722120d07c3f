/**
 * `Retry-After` in seconds or as a date, as ms from now; null when absent or unreadable. `now` by the
 * clock of the server. Source: RFC 9110, 10.2.3.
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
