/**
 * Times as the reader's own system writes them (12 or 24 hours, order of day and month). All
 * arguments are ms since the epoch.
 */
import { locale } from './page.ts';

const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const exactClock = new Intl.DateTimeFormat(locale, {
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
});
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' });
const longDay = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
});
const longDate = new Intl.DateTimeFormat(locale, {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const shortDay = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
const shortDate = new Intl.DateTimeFormat(locale, {
  year: '2-digit',
  month: 'numeric',
  day: 'numeric',
});

/** Local midnight before a moment: the same number for all moments of one day. */
export function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Whole days between two local days, also across a change of the clocks. */
export function daysBetween(from: number, to: number): number {
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}

/** `14:03` */
export function clockTime(at: number): string {
  return clock.format(at);
}

/** `14:03:07` */
export function exactTime(at: number): string {
  return exactClock.format(at);
}

/** `May 4, 2026`, wherever the day must not be guessed. */
export function fullDate(at: number): string {
  return longDate.format(at);
}

/** For a list: the time today, then `Yesterday`, a weekday, a date. */
export function listTime(at: number, today: number, yesterday: string): string {
  const days = daysBetween(at, today);
  if (days <= 0) return clockTime(at);
  if (days === 1) return yesterday;
  if (days < 7) return weekday.format(at);
  return sameYear(at, today) ? shortDay.format(at) : shortDate.format(at);
}

/** For the line between two days of a conversation. */
export function dayName(at: number, today: number, names: DayNames): string {
  const days = daysBetween(at, today);
  if (days === 0) return names.today;
  if (days === 1) return names.yesterday;
  return sameYear(at, today) ? longDay.format(at) : longDate.format(at);
}

export interface DayNames {
  readonly today: string;
  readonly yesterday: string;
}

function sameYear(a: number, b: number): boolean {
  return new Date(a).getFullYear() === new Date(b).getFullYear();
}
