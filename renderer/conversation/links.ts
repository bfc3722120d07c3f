/** Finds the http(s) addresses in a text, so that they can be opened in the user's browser. */

/** `at` is where the piece begins in the text. */
export type Piece =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'link'; readonly at: number; readonly text: string };

const address = /\bhttps?:\/\/[^\s<>"']+/gi;
/** Marks that end a sentence rather than an address. */
const trailing = /[.,;:!?…»”’]+$/;

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const shown = withoutTrailing(match[0]);
    if (!isWebAddress(shown)) continue;
    if (match.index > from)
      pieces.push({ kind: 'text', at: from, text: text.slice(from, match.index) });
    pieces.push({ kind: 'link', at: match.index, text: shown });
    from = match.index + shown.length;
  }
  if (from < text.length) pieces.push({ kind: 'text', at: from, text: text.slice(from) });
  return pieces;
}

export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}

/** A closing bracket belongs to the address only if it was opened there. */
function withoutTrailing(text: string): string {
  const bare = text.replace(trailing, '');
  const unopened = bare.endsWith(')') && !bare.includes('(');
  return unopened ? withoutTrailing(bare.slice(0, -1)) : bare;
}
