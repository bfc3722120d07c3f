/**
 * What all search calls share: `take` (1..100, default 10) and `skip` in the query or the body, `mode`,
 * `order`, date ranges and masks. Opentact's OpenAPI gives the names and limits.
 */
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const Sense = z.enum(['ASC', 'DESC']);
export type Sense = z.infer<typeof Sense>;

export const page = {
  take: z.coerce.number().int().min(1).max(100).default(10),
  skip: z.coerce.number().int().min(0).default(0),
  mode: z.enum(['AND', 'OR']).default('AND'),
};

/** Both ends belong to the range. */
export const ranges = {
  created_on_from: instant.optional(),
  created_on_to: instant.optional(),
  modified_on_from: instant.optional(),
  modified_on_to: instant.optional(),
};

export const flag = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
  .optional();

export const mask = z.union([z.string(), z.number()]).transform(String).optional();

export function orderBy<const Field extends string>(fields: readonly [Field, ...Field[]]) {
  return z.partialRecord(z.enum(fields), Sense).default({});
}

/** Whether an ISO instant lies in a range; an open end is undefined. */
export function isWithin(at: string, from: number | undefined, to: number | undefined): boolean {
  const time = Date.parse(at);
  return time >= (from ?? Number.NEGATIVE_INFINITY) && time <= (to ?? Number.POSITIVE_INFINITY);
}

/** `*` and `%` stand for any run of characters; a mask without them matches anywhere. Case is ignored. */
export function matchesMask(value: string, pattern: string): boolean {
  if (!/[*%]/.test(pattern)) return value.toLowerCase().includes(pattern.toLowerCase());
  const source = pattern
    .split(/[*%]+/)
    .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 'is').test(value);
}

/** A mask over a phone number: punctuation and the plus are ignored. */
export function matchesNumber(digits: string, pattern: string): boolean {
  return matchesMask(digits, pattern.replace(/[^\d*%]/g, ''));
}

/** A comparison by several keys, the first that differs deciding. */
export function comparing<T>(
  keys: readonly { readonly of: (row: T) => string | number; readonly sense: Sense }[],
): (left: T, right: T) => number {
  return (left, right) => {
    for (const { of, sense } of keys) {
      const [a, b] = [of(left), of(right)];
      if (a !== b) return (a < b ? -1 : 1) * (sense === 'ASC' ? 1 : -1);
    }
    return 0;
  };
}

/** The pages capitalise some names ("TO", "Messaging_profile"); all spellings mean the same. */
export function lowerKeys(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
