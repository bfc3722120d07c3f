/**
 * What the clocks on the wall of a time zone show, and back. Zones are IANA names; null is that of
 * this computer. Done over Intl, which every part of this program has.
 *
 * A time that the clocks skip in spring is moved on by what they skip, as clocks are; of one that they
 * show twice in autumn the first is meant. Both are told, so that the user can be.
 */
export interface Wall {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export type Zone = string | null;

export interface Moment {
  /** ms since the epoch. */
  readonly at: number;
  /** How often the clocks of the zone show that time. */
  readonly shown: 'once' | 'never' | 'twice';
}

const minute = 60_000;
/** More than any zone is off from UTC, and than clocks are ever put on, ms. */
const widest = 24 * 60 * minute;

export function isZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** `at` in ms since the epoch. */
export function wallAt(at: number, zone: Zone): Wall {
  const parts = new Map<string, number>();
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts.set(type, Number(value));
  const part = (name: string): number => parts.get(name) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

export function momentOf(wall: Wall, zone: Zone): Moment {
  const wanted = utcOf(wall);
  const offsets = [wanted - widest, wanted + widest].map((at) => offsetAt(at, zone));
  const [before = 0, after = 0] = offsets;
  const found = [...new Set(offsets)]
    .map((offset) => wanted - offset)
    .filter((at) => utcOf(wallAt(at, zone)) === wanted)
    .sort((a, b) => a - b);
  const [first] = found;
  if (first === undefined) return { at: wanted - Math.min(before, after), shown: 'never' };
  return { at: first, shown: found.length > 1 ? 'twice' : 'once' };
}

/** How far the zone is ahead of UTC at a moment, ms. */
export function offsetAt(at: number, zone: Zone): number {
  const whole = Math.floor(at / minute) * minute;
  return utcOf(wallAt(whole, zone)) - whole;
}

/** The same time some days later. */
export function daysAfter(wall: Wall, days: number): Wall {
  const moved = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return {
    ...wall,
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  };
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: Wall): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function utcOf({ year, month, day, hour, minute }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

const formats = new Map<Zone, Intl.DateTimeFormat>();

/** Throws RangeError for a zone that is none. */
function formatOf(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
  const place = zone === null ? {} : { timeZone: zone };
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    ...numeric,
    ...clock,
    ...place,
  });
  formats.set(zone, made);
  return made;
}
