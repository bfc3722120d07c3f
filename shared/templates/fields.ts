/**
 * Fields of a text: `{first name}`. Those listed here are filled from the person written to, the line
 * written from and the day; any other name is for the writer to fill in. A field is a name in braces,
 * so a text that holds one is not finished, wherever it came from.
 */

export const knownFields = ['first name', 'name', 'number', 'my number', 'date'] as const;
export type KnownField = (typeof knownFields)[number];

/** What is known when a text is written; the rest stays a field. */
export type FieldValues = Readonly<Partial<Record<KnownField, string>>>;

export interface FieldAt {
  /** Where it stands with its braces, in UTF-16 units; `end` is behind its last. */
  readonly start: number;
  readonly end: number;
  /** In small letters. */
  readonly name: string;
}

const pattern = /\{(\p{L}[\p{L}\p{M}\p{N} _-]{0,39})\}/gu;

export function fieldsIn(text: string): readonly FieldAt[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: name = '', index }) => ({
    start: index,
    end: index + whole.length,
    name: name.trim().toLowerCase(),
  }));
}

/** The text with every field filled whose value is known. */
export function fillIn(text: string, values: FieldValues): string {
  return text.replace(pattern, (whole, name: string) => known(values, name) ?? whole);
}

/** Whether `fillIn` would change it. */
export function canFill(text: string, values: FieldValues): boolean {
  return fieldsIn(text).some(({ name }) => known(values, name) !== undefined);
}

/** The first field that begins at or behind a place, or the last that ends before it. */
export function fieldBeside(text: string, place: number, way: 'next' | 'previous'): FieldAt | null {
  const fields = fieldsIn(text);
  return way === 'next'
    ? (fields.find(({ start }) => start >= place) ?? null)
    : (fields.findLast(({ end }) => end <= place) ?? null);
}

function known(values: FieldValues, name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const field = knownFields.find((one) => one === wanted);
  return field === undefined ? undefined : values[field];
}
