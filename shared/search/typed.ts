/**
 * What is typed into a search field, taken apart: pieces parted by spaces, where quotes hold spaces
 * together. Nothing is an error: quotes inside a word are part of it.
 */
export interface TypedPiece {
  /** Exactly as typed. */
  readonly text: string;
  /** A minus sign came first: what follows must not be there. */
  readonly negated: boolean;
  /** Of `from:ana`, in lower case; null for other words. */
  readonly operator: string | null;
  /** Without minus sign, operator and quotes. */
  readonly value: string;
  readonly quotes: 'none' | 'open' | 'closed';
}

const piece =
  /(-?)(?:(from|to|line|has|is|before|after):)?(?:["“”„]([^"“”]*)(["“”]?)(?=\s|$)|(\S+))/giu;

export function piecesOf(typed: string): TypedPiece[] {
  return [...typed.matchAll(piece)].map(([text, minus, operator, quoted, close, bare]) => ({
    text,
    negated: minus === '-',
    operator: operator?.toLowerCase() ?? null,
    value: quoted ?? bare ?? '',
    quotes: quoted === undefined ? 'none' : close === '' ? 'open' : 'closed',
  }));
}
