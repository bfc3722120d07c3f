/**
 * When a new text raises a notification, and how much it gives away.
 *
 * Quiet hours belong to the day on which they begin: from Friday 22:00 until 07:00 lasts into Saturday.
 * Times are minutes after midnight on this computer's clock; from and until the same is the whole day.
 */
import { z } from 'zod';

/** From nothing to everything. */
export const alertLevels = ['off', 'count', 'name', 'text'] as const;
export const AlertLevel = z.enum(alertLevels);
export type AlertLevel = z.infer<typeof AlertLevel>;

const minute = z.int().min(0).max(1439);

export const QuietHours = z.strictObject({
  on: z.boolean(),
  from: minute,
  until: minute,
  /** The days on which they begin, 0 is Sunday. */
  days: z.array(z.int().min(0).max(6)).max(7),
});
export type QuietHours = z.infer<typeof QuietHours>;

export const Alerts = z.strictObject({
  level: AlertLevel,
  sound: z.boolean(),
  /** Lines whose texts raise none, by `lineKey`. */
  silentLines: z.array(z.string().max(100)).max(1000),
  quiet: QuietHours,
  /** None before this moment, ms since the epoch; null when they are not paused. */
  pausedUntil: z.int().nullable(),
});
export type Alerts = z.infer<typeof Alerts>;

export const usualAlerts: Alerts = {
  level: 'text',
  sound: true,
  silentLines: [],
  quiet: { on: false, from: 22 * 60, until: 7 * 60, days: [0, 1, 2, 3, 4, 5, 6] },
  pausedUntil: null,
};

/** Whether nothing may be heard at this moment, ms since the epoch. */
export function isQuiet({ quiet, pausedUntil }: Alerts, at: number): boolean {
  return (pausedUntil !== null && at < pausedUntil) || isQuietHour(quiet, new Date(at));
}

function isQuietHour({ on, from, until, days }: QuietHours, at: Date): boolean {
  if (!on) return false;
  const today = days.includes(at.getDay());
  const yesterday = days.includes((at.getDay() + 6) % 7);
  const minutes = at.getHours() * 60 + at.getMinutes();
  if (from < until) return today && minutes >= from && minutes < until;
  return (today && minutes >= from) || (yesterday && minutes < until);
}
