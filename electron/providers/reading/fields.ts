/**
 * Reads one JSON object field by field, and knows afterwards what was not read.
 *
 * Wire shapes are documented loosely and change without notice, so no schema refuses anything
 * here: each field is read for itself, a field of an unreadable type counts as absent, and
 * `unknown()` lists by dotted path every field that nobody asked for or that could not be read.
 * Nothing is dropped without a word, and nothing throws.
 */
import { type Address, addressFromWire } from '../../../shared/phone/address.ts';

type JsonObject = Readonly<Record<string, unknown>>;

export interface Fields {
  /** The object itself, for telling shapes apart; looking at it marks nothing as read. */
  readonly value: JsonObject;
  readonly keys: readonly string[];
  /** The value as it is, marked as read; undefined when absent. */
  raw(key: string): unknown;
  text(key: string): string | null;
  /** A string that says something: null for the empty one too. */
  word(key: string): string | null;
  /** An identifier or code, written as a string or a number. */
  id(key: string): string | null;
  /** A number, written as one or as a string of digits. */
  number(key: string): number | null;
  flag(key: string): boolean | null;
  /** An ISO 8601 moment as ms since the epoch. */
  time(key: string): number | null;
  address(key: string): Address | null;
  /** The strings of a list, or the one string that stands in its place. */
  words(key: string): readonly string[];
  within(key: string): Fields | null;
  /** A list, opened with its positions as keys. */
  list(key: string): Fields | null;
  /** The rows of a list, each standing for itself: their unknown fields are not part of this one's. */
  rows(key: string): readonly Row[];
  /** Marks fields as known although their values are kept in the raw text only. */
  allow(...keys: readonly string[]): void;
  /** Says that a field holds something nobody documented. */
  report(key: string): void;
  unknown(): readonly string[];
}

export interface Row {
  readonly path: string;
  readonly value: unknown;
  /** Null when the row is no object. */
  readonly fields: Fields | null;
}

/** Opens a JSON object; null for anything else. `path` is where it stands in the document. */
export function openFields(value: unknown, path = ''): Fields | null {
  return isObject(value) ? fieldsOf(value, path) : null;
}

/** What stands under a key of a value that may be anything; for telling shapes apart. */
export function at(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(node: JsonObject, path: string): Fields {
  const read = new Set<string>();
  const reported = new Set<string>();
  const inner = new Map<string, Fields>();
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);

  const raw = (key: string): unknown => {
    read.add(key);
    return Object.hasOwn(node, key) ? node[key] : undefined;
  };

  const readAs = <T>(key: string, parse: (value: unknown) => T | null): T | null => {
    const value = raw(key);
    if (value === null || value === undefined) return null;
    const parsed = parse(value);
    if (parsed === null) reported.add(key);
    return parsed;
  };

  const opened = (key: string, parse: (value: unknown) => JsonObject | null): Fields | null => {
    const known = inner.get(key);
    if (known !== undefined) return known;
    const value = readAs(key, parse);
    if (value === null) return null;
    const fields = fieldsOf(value, at(key));
    inner.set(key, fields);
    return fields;
  };

  const text = (key: string): string | null => readAs(key, asText);
  const list = (key: string): Fields | null => opened(key, asList);

  return {
    value: node,
    keys: Object.keys(node),
    raw,
    text,
    word: (key) => text(key) || null,
    id: (key) => readAs(key, asId) || null,
    number: (key) => readAs(key, asNumber),
    flag: (key) => readAs(key, (value) => (typeof value === 'boolean' ? value : null)),
    time: (key) => readAs(key, asTime),
    address: (key) => readAs(key, (value) => (value === '' ? null : addressFromWire(value))),
    words: (key) => {
      if (typeof raw(key) === 'string') return present([text(key)]);
      const entries = list(key);
      return entries === null ? [] : present(entries.keys.map(entries.id));
    },
    within: (key) => opened(key, (value) => (isObject(value) ? value : null)),
    list,
    rows: (key) => {
      const entries = readAs(key, asList);
      return Object.entries(entries ?? {}).map(([position, value]) => {
        const place = `${at(key)}.${position}`;
        return { path: place, value, fields: openFields(value, place) };
      });
    },
    allow: (...keys) => {
      for (const key of keys) read.add(key);
    },
    report: (key) => {
      reported.add(key);
    },
    unknown: () =>
      Object.keys(node).flatMap((key) =>
        !read.has(key) || reported.has(key) ? [at(key)] : (inner.get(key)?.unknown() ?? []),
      ),
  };
}

function present(values: readonly (string | null)[]): readonly string[] {
  return values.flatMap((value) => (value === null || value === '' ? [] : [value]));
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function asId(value: unknown): string | null {
  return typeof value === 'string' || Number.isFinite(value) ? String(value) : null;
}

function asNumber(value: unknown): number | null {
  const number =
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function asList(value: unknown): JsonObject | null {
  return Array.isArray(value) ? { ...value } : null;
}

/** A moment without an offset is read as UTC, which is what all three carriers write. */
function asTime(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const [, day, clock, offset] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/i.exec(
      value.trim(),
    ) ?? [];
  const time = Date.parse(`${day}T${clock}${offset ?? 'Z'}`);
  return Number.isNaN(time) ? null : time;
}
