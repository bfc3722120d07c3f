/** Days and months of this computer's calendar. Days are not equally long where clocks are put forward. */
import type { Span } from './days.ts';

/** The days from one moment to another, oldest first; the first begins at its midnight. */
export function daysBetween(from: number, until: number): Span[] {
  const days: Span[] = [];
  const at = new Date(from);
  at.setHours(0, 0, 0, 0);
  while (at.getTime() < until) {
    const began = at.getTime();
    at.setDate(at.getDate() + 1);
    at.setHours(0, 0, 0, 0);
    days.push({ from: began, until: at.getTime() });
  }
  return days;
}

/** The first moment of the day so many days before that of `now`. */
export function midnight(now: number, daysBefore: number): number {
  const at = new Date(now);
  at.setHours(0, 0, 0, 0);
  at.setDate(at.getDate() - daysBefore);
  return at.getTime();
}

export function monthOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}`;
}
