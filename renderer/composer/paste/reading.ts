/**
 * Reads a pasted list a little at a time, so that the page goes on answering: working out a number takes
 * a good part of a millisecond, and a list may have thousands.
 */
import type { CountryCode } from 'libphonenumber-js';
import type { Address } from '../../../shared/phone/address.ts';
import { readPiece, type Unreadable } from '../../../shared/phone/piece.ts';
import { piecesOf } from '../../../shared/phone/pieces.ts';

export interface BadPiece {
  /** Exactly as it was. */
  readonly text: string;
  readonly why: Unreadable;
}

export interface PastedList {
  /** Each once, in the order they came, without those that were there. */
  readonly addresses: readonly Address[];
  readonly bad: readonly BadPiece[];
  /** How many were there already, or came more than once. */
  readonly merged: number;
  /** Pieces read so far, of how many. */
  readonly read: number;
  readonly of: number;
}

/** ms of work between two rests. */
const stretch = 8;

/** Tells how far it is after each stretch; the last is whole. Stops when `signal` does. */
export async function readPasted(
  text: string,
  country: CountryCode,
  known: readonly Address[],
  tell: (list: PastedList) => void,
  signal: AbortSignal,
): Promise<void> {
  const pieces = piecesOf(text);
  const there = new Set<Address>(known);
  const addresses: Address[] = [];
  const bad: BadPiece[] = [];
  let merged = 0;
  let rested = performance.now();
  for (const [index, piece] of pieces.entries()) {
    const found = readPiece(piece, country);
    if (found.kind === 'unreadable') bad.push({ text: piece, why: found.why });
    else if (there.has(found.address)) merged += 1;
    else {
      there.add(found.address);
      addresses.push(found.address);
    }
    if (performance.now() - rested < stretch) continue;
    tell({ addresses, bad, merged, read: index + 1, of: pieces.length });
    await new Promise((resume) => setTimeout(resume));
    if (signal.aborted) return;
    rested = performance.now();
  }
  tell({ addresses: [...addresses], bad, merged, read: pieces.length, of: pieces.length });
}
