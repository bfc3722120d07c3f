/**
 * A moment in words: the time alone today, with its day otherwise. Written as the reader's own
 * system writes it; arguments are ms since the epoch, `today` any moment of the present day.
 */
import { locale } from './page.ts';
import { clockTime, daysBetween } from './times.ts';

const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' });
const date = new Intl.DateTimeFormat(locale, {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
});

/** `14:03` today, `May 4 14:03` this year, `May 4, 2025 14:03` before. */
export function moment(at: number, today: number): string {
  return daysBetween(at, today) === 0 ? clockTime(at) : dayAndTime(at, today);
}

/** A time to come: `14:03` today, `Mon 8:00` within the week, `May 4 8:00` after that. */
export function snoozeTime(at: number, today: number): string {
  const days = daysBetween(today, at);
  if (days === 0) return clockTime(at);
  return days < 7 ? `${weekday.format(at)} ${clockTime(at)}` : dayAndTime(at, today);
}

/** As `moment`, with the day even when it is today. */
export function dayAndTime(at: number, today: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(today).getFullYear();
  return `${(sameYear ? day : date).format(at)} ${clockTime(at)}`;
}
