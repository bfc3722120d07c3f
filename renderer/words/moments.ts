/**
 * A moment in words: the time alone today, with its day otherwise. Written as the reader's own
 * system writes it; arguments are ms since the epoch, `today` any moment of the present day.
 */
import { clockTime, daysBetween } from './times.ts';

const day = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });
const date = new Intl.DateTimeFormat(undefined, {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
});

/** `14:03` today, `May 4 14:03` this year, `May 4, 2025 14:03` before. */
export function moment(at: number, today: number): string {
  return daysBetween(at, today) === 0 ? clockTime(at) : dayAndTime(at, today);
}

/** As `moment`, with the day even when it is today. */
export function dayAndTime(at: number, today: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(today).getFullYear();
  return `${(sameYear ? day : date).format(at)} ${clockTime(at)}`;
}
