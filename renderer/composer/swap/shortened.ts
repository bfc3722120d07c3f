/** A difference without most of what stays the same, so that the changes are seen at once. */
import type { Piece } from '../../../shared/text/swap.ts';

/** UTF-16 units of what stays the same on either side of a change. */
const around = 24;
const gap = ' […] ';

/** `place` tells pieces that are alike apart. */
export function shortened(
  pieces: readonly Piece[],
): readonly (Piece & { readonly place: number })[] {
  return pieces.map((piece, place) => {
    if (piece.kind === 'swapped') return { ...piece, place };
    const { text } = piece;
    const head = place === 0 ? '' : start(text);
    const tail = place === pieces.length - 1 ? '' : end(text);
    const whole = head.length + tail.length >= text.length;
    return { kind: 'same', text: whole ? text : `${head}${gap}${tail}`, place };
  });
}

/** Whole words, where there are any; never half of a surrogate pair. */
function start(text: string): string {
  const cut = text.slice(0, around);
  const whole = cut.isWellFormed() ? cut : cut.slice(0, -1);
  return whole.replace(/(?<=\s\S*)\S*$/, '').trimEnd() || whole;
}

function end(text: string): string {
  const cut = text.slice(-around);
  const whole = cut.isWellFormed() ? cut : cut.slice(1);
  return whole.replace(/^\S*(?=\S*\s)/, '').trimStart() || whole;
}
