/**
 * The time of a scheduled text in words: by their clock and by the reader's, where the two differ. All
 * moments are ms since the epoch; zones are IANA names, null is that of this computer.
 */
import type { Address } from '../../shared/phone/address.ts';
import type { Scheduled } from '../../shared/schedule/scheduled.ts';
import { offsetAt, type Wall, wallAt, type Zone } from '../../shared/schedule/wall.ts';
import { zoneOf } from '../../shared/schedule/zones.ts';
import { locale } from '../words/page.ts';
import { words } from '../words/words.ts';

type Kind = 'time' | 'weekday' | 'day' | 'date';

const clock = { hour: 'numeric', minute: '2-digit' } as const;
const kinds: Readonly<Record<Kind, Intl.DateTimeFormatOptions>> = {
  time: clock,
  weekday: { weekday: 'short', ...clock },
  day: { month: 'short', day: 'numeric', ...clock },
  date: { year: 'numeric', month: 'short', day: 'numeric', ...clock },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** `14:00` today, `Mon 9:00` within a week, `May 11, 9:00` after, by the clock of a zone. */
export function momentIn(at: number, zone: Zone, now: number): string {
  return formatOf(kindOf(wallAt(at, zone), wallAt(now, zone)), zone).format(at);
}

function formatOf(kind: Kind, zone: Zone): Intl.DateTimeFormat {
  const key = `${kind} ${zone ?? ''}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const place = zone === null ? {} : { timeZone: zone };
  const made = new Intl.DateTimeFormat(locale, { ...kinds[kind], ...place });
  formats.set(key, made);
  return made;
}

function kindOf(at: Wall, now: Wall): Kind {
  const days = (dayOf(at) - dayOf(now)) / 86_400_000;
  if (days === 0) return 'time';
  if (days > 0 && days < 7) return 'weekday';
  return at.year === now.year ? 'day' : 'date';
}

function dayOf({ year, month, day }: Wall): number {
  return Date.UTC(year, month - 1, day);
}

/** `8:00 theirs · 17:00 yours`, or the time alone where nobody's clock differs. */
export function whenWords(at: number, zone: Zone, now: number): string {
  if (zone === null || isSame(zone, at)) return momentIn(at, null, now);
  const sameDay = dayOf(wallAt(at, zone)) === dayOf(wallAt(at, null));
  const yours = sameDay ? formatOf('time', null).format(at) : momentIn(at, null, now);
  return words.schedule.both(momentIn(at, zone, now), yours);
}

export function isSame(zone: string, at: number): boolean {
  return offsetAt(at, zone) === offsetAt(at, null);
}

/** Their zone, as chosen or else as their number tells; null where it is not known. */
export function zoneShown({ zone, people }: Pick<Scheduled, 'zone' | 'people'>, now: number): Zone {
  return zone ?? knownZone(people, now);
}

export function knownZone(people: readonly Address[], now: number): Zone {
  const found = zoneOf(people, now);
  return found.kind === 'known' ? found.zone : null;
}

/** `Chicago` of `America/Chicago`. */
export function placeName(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

export function ownPlace(): string {
  return placeName(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** For a field of date and time. */
export function fieldOf({ year, month, day, hour, minute }: Wall): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** Null where it is none. */
export function wallOf(field: string): Wall | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(field);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  return { year, month, day, hour, minute };
}
