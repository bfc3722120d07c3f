/** The parts of a search that narrow it down: its operators, and what must not be there; each once. */
import { parseSearch, type Typist } from './parse.ts';
import { piecesOf } from './typed.ts';

export interface Narrowing {
  /** Exactly as typed. */
  readonly piece: string;
  /** What is typed without it. */
  readonly rest: string;
}

export function narrowingsOf(typed: string, typist: Typist): readonly Narrowing[] {
  const pieces = piecesOf(typed).map(({ text }) => text);
  return [...new Set(pieces)].flatMap((piece) => {
    const { conditions, without } = parseSearch(piece, typist);
    if (conditions.length + without.length === 0) return [];
    return [{ piece, rest: pieces.filter((other) => other !== piece).join(' ') }];
  });
}
