/**
 * Broken payloads for the fuzzer: every sample with fields deleted, replaced, repeated, retyped or
 * renamed (so that it stays JSON), and every sample with its characters cut, repeated or replaced.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const folder = new URL('../../test/payloads/', import.meta.url);

const samples: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[\\/].*\.(json|txt)$/.test(file))
  .sort()
  .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'));

const documents: readonly unknown[] = samples.flatMap((text) => {
  try {
    const value: unknown = JSON.parse(text);
    return [value];
  } catch {
    return [];
  }
});

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...['', ' ', 'ok', '9902', '+18445550123', '72345', 'delivered', 'message-failed', 'unknown'],
    ...[null, true, 0, -1, 1.5, 9902, 15551230111, 1e300, Number.MAX_SAFE_INTEGER + 2],
    ...[[], {}, [null], [[]], { code: 9902 }, { address: '+15551230111', status: 'failed' }],
  ),
  fc.constantFrom(...documents),
);

type Change = (value: unknown) => unknown;
const gone = Symbol('gone');

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>(() => gone),
  hostile.map(
    (value): Change =>
      () =>
        value,
  ),
  fc.constant<Change>((value) => [value, value]),
  fc.constant<Change>((value) => ({ value })),
  fc.constant<Change>((value) => (typeof value === 'string' ? Number(value) : String(value))),
  fc.constant<Change>((value) => (Array.isArray(value) ? (value[0] ?? null) : [value])),
);

type Edit = (document: unknown) => unknown;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(), change).map(
    ([place, to]): Edit =>
      (document) => {
        const places = placesIn(document, []);
        return edited(document, places[place % places.length] ?? [], to);
      },
  ),
  fc.tuple(fc.nat(), fc.string({ minLength: 1 })).map(
    ([place, name]): Edit =>
      (document) => {
        const places = placesIn(document, []);
        return renamed(document, places[place % places.length] ?? [], name);
      },
  ),
);

/** JSON values: a sample after one to five edits. */
export const mutatedDocument: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(...documents), fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([document, edits]) => edits.reduce(apply, document));

/** A document that an edit deleted as a whole is null from then on. */
function apply(document: unknown, change: Edit): unknown {
  const value = change(document);
  return value === gone ? null : value;
}

/** Texts: a sample after one to four cuts, repeats or replacements of its characters. */
export const mutatedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), piece()), { minLength: 1, maxLength: 4 }),
  )
  .map(([sample, cuts]) =>
    cuts.reduce((text, [at, length, put]) => {
      const start = at % (text.length + 1);
      const cut = text.slice(start, start + length);
      return `${text.slice(0, start)}${put === null ? cut + cut : put}${text.slice(start + length)}`;
    }, sample),
  );

function piece(): fc.Arbitrary<string | null> {
  return fc.oneof(
    fc.constant(null),
    fc.constant(''),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '"',
      '""',
      '“',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      'e9',
      '\\',
      '\u0000',
      '\uFEFF',
    ),
  );
}

type Place = readonly string[];

function placesIn(value: unknown, path: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inside]) => placesIn(inside, [...path, key])),
  ];
}

function edited(value: unknown, [key, ...rest]: Place, to: Change): unknown {
  if (key === undefined) return to(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, inside]) => [name, name === key ? edited(inside, rest, to) : inside] as const)
    .filter(([, inside]) => inside !== gone);
  return Array.isArray(value) ? entries.map(([, inside]) => inside) : Object.fromEntries(entries);
}

function renamed(value: unknown, path: Place, name: string): unknown {
  const key = path.at(-1);
  return edited(value, path.slice(0, -1), (parent) => {
    if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) return parent;
    const entries = Object.entries(parent).map(([each, inside]) => [
      each === key ? name : each,
      inside,
    ]);
    return Object.fromEntries(entries);
  });
}
