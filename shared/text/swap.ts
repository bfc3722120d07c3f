/**
 * A text with some characters swapped for ones of the 7-bit set, together with the difference to
 * show before the user agrees. Until then the exact text stays the user's.
 */
import type { Outside } from './outside.ts';

export type Piece =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'swapped'; readonly before: string; readonly after: string };

export interface Swapped {
  readonly text: string;
  /** The difference, in order: joined `text` and `before` are the text it came from. */
  readonly pieces: readonly Piece[];
}

/**
 * Swaps those of `outside` that have a replacement; pass one entry to swap one.
 * `outside` comes from `outsideOf` for this very text, in order.
 */
export function swapped(text: string, outside: readonly Outside[]): Swapped {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, text: before, swap } of outside) {
    if (swap === null) continue;
    if (start > done) pieces.push({ kind: 'same', text: text.slice(done, start) });
    pieces.push({ kind: 'swapped', before, after: swap });
    done = end;
  }
  if (done < text.length) pieces.push({ kind: 'same', text: text.slice(done) });
  return {
    text: pieces.map((piece) => (piece.kind === 'same' ? piece.text : piece.after)).join(''),
    pieces,
  };
}
