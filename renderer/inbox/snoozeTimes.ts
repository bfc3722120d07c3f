/**
 * The moments a conversation can be snoozed to with one key. "Later today" is three hours from now on
 * the hour, while that is before nine in the evening; mornings begin at eight, weeks on Monday. All on
 * the clock of this computer.
 */
export interface SnoozeTimes {
  /** ms since the epoch; null late in the day. */
  readonly today: number | null;
  readonly tomorrow: number;
  /** Null on a Sunday, when it is the same as tomorrow. */
  readonly nextWeek: number | null;
}

const morning = 8;
const evening = 21;
const later = 3;

export function snoozeTimes(now: number): SnoozeTimes {
  const at = new Date(now);
  const onDay = (days: number, hour: number) =>
    new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, hour).getTime();
  const hour = at.getHours() + later + (at.getMinutes() > 0 ? 1 : 0);
  const tomorrow = onDay(1, morning);
  const toMonday = (8 - at.getDay()) % 7 || 7;
  return {
    today: hour <= evening ? onDay(0, hour) : null,
    tomorrow,
    nextWeek: toMonday === 1 ? null : onDay(toMonday, morning),
  };
}

/** For a field of date and time: minutes, as the clock here shows them. */
export function fieldValue(time: number): string {
  const at = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Null for what is no moment after `now`. */
export function chosenTime(value: string, now: number): number | null {
  const time = new Date(value).getTime();
  return Number.isFinite(time) && time > now ? time : null;
}
