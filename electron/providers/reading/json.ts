/**
 * Wire text -> JSON, with one forgiven slip.
 *
 * Bandwidth's own example of a media receipt (docs, "Message Delivered Event", example 3) wraps
 * the media link in doubled quotes: `[""https://...""]`; copied through a word processor they turn
 * curly. Text that is not JSON gets a second reading in which exactly that, a whole value that is
 * a link in doubled or curly quotes, is read as the link. Nothing else is mended.
 */
export interface WireJson {
  readonly value: unknown;
  /** The links whose quotes had to be mended. */
  readonly mended: readonly string[];
}

const quotedLink =
  /(?<=[[,:]\s*)(?:["“”„]{2}|[“”„])(https?:\/\/[^"“”„\s\\]+)(?:["“”„]{2}|[“”„])(?=\s*[\],}])/g;

/** Null when the text is no JSON. A byte order mark in front is not counted as text. */
export function readWireJson(raw: string): WireJson | null {
  const text = raw.replace(/^\uFEFF/, '');
  const plain = parse(text);
  if (plain !== null) return { ...plain, mended: [] };
  const links = [...text.matchAll(quotedLink)].map(([, link = '']) => link);
  const again = parse(text.replace(quotedLink, '"$1"'));
  return again === null ? null : { ...again, mended: links };
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}

/** Dotted paths of the places in a document that hold one of these strings. */
export function placesOf(value: unknown, strings: readonly string[]): readonly string[] {
  if (strings.length === 0) return [];
  const places: string[] = [];
  const waiting: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (typeof next.value === 'string' && strings.includes(next.value)) places.push(next.path);
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, inside] of Object.entries(next.value)) {
      waiting.push({ path: next.path === '' ? key : `${next.path}.${key}`, value: inside });
    }
  }
  return places;
}
