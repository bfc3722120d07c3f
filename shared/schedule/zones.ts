/**
 * Where a number is, as far as its digits tell: its country, and in North America its area code. People
 * move and keep their numbers, so this is where the number is from. Zones whose clocks show the same
 * all year count as one.
 */
import { offsetAt } from './wall.ts';
import { zonesByStart } from './zone-table.ts';

export type ZoneFound =
  | { readonly kind: 'known'; readonly zone: string }
  /** The number can be in any of several, or they are in different ones. */
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown' };

const starts = new Map(
  zonesByStart.flatMap(([zones, numbers]) =>
    numbers.split(' ').map((start) => [start, zones.split('&')] as const),
  ),
);
const longestStart = Math.max(...[...starts.keys()].map(({ length }) => length));

/** @param now ms; zones are compared over the year that begins then. */
export function zoneOf(numbers: readonly string[], now: number): ZoneFound {
  const found = numbers.map(zonesOf);
  if (found.length === 0 || found.some(({ length }) => length === 0)) return { kind: 'unknown' };
  const [zone, ...others] = [...new Set(found.flat())];
  if (zone === undefined) return { kind: 'unknown' };
  return others.every((other) => agree(zone, other, now))
    ? { kind: 'known', zone }
    : { kind: 'several' };
}

/** Empty where nothing is known: short codes, toll-free numbers, satellites. */
function zonesOf(number: string): readonly string[] {
  if (!number.startsWith('+')) return [];
  const digits = number.slice(1);
  for (let length = longestStart; length > 0; length -= 1) {
    const zones = starts.get(digits.slice(0, length));
    if (zones !== undefined) return zones;
  }
  return [];
}

const month = 30 * 24 * 60 * 60_000;

function agree(one: string, other: string, from: number): boolean {
  for (let at = from; at < from + 13 * month; at += month / 2) {
    if (offsetAt(at, one) !== offsetAt(at, other)) return false;
  }
  return true;
}
