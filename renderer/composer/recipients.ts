/**
 * The To field of a new message: numbers read so far, pieces that are no number, and what is
 * still being typed. Pure, so that pasting a hundred numbers and typing one follow one path.
 */
import type { CountryCode } from 'libphonenumber-js';
import type { Address } from '../../shared/phone/address.ts';
import { readPiece, type Unreadable } from '../../shared/phone/piece.ts';

export interface Recipients {
  readonly addresses: readonly Address[];
  /** Exactly as typed. */
  readonly unreadable: readonly string[];
  /** How many were given more than once since the last change. */
  readonly merged: number;
}

export const noRecipients: Recipients = { addresses: [], unreadable: [], merged: 0 };

/** Adds everything readable in a piece of text, also with a name beside it; the rest is listed as unreadable. */
export function addTyped(known: Recipients, text: string, country: CountryCode): Recipients {
  const pieces = text
    .split(separators)
    .flatMap((piece) => (piece.trim() === '' ? [] : piece.trim()));
  if (pieces.length === 0) return known;
  const read = pieces.map((piece) => ({ piece, ...readPiece(piece, country) }));
  const found = read.flatMap((one) => (one.kind === 'number' ? one.address : []));
  const unreadable = read.flatMap((one) => (one.kind === 'unreadable' ? one.piece : []));
  const addresses = [...new Set([...known.addresses, ...found])];
  return {
    addresses,
    unreadable: [...new Set([...known.unreadable, ...unreadable])],
    merged: known.addresses.length + found.length - addresses.length,
  };
}

/** Takes in a list that was read before. */
export function addRead(
  known: Recipients,
  addresses: readonly Address[],
  merged: number,
): Recipients {
  const all = [...new Set([...known.addresses, ...addresses])];
  return { ...known, addresses: all, merged };
}

/** Null where it is a number after all, as for a line of another country. */
export function whyUnreadable(piece: string, country: CountryCode): Unreadable | null {
  const read = readPiece(piece, country);
  return read.kind === 'unreadable' ? read.why : null;
}

export function addAddress(known: Recipients, address: Address): Recipients {
  if (known.addresses.includes(address)) return { ...known, merged: 1 };
  return { ...known, addresses: [...known.addresses, address], merged: 0 };
}

export function removeAddress(known: Recipients, address: string): Recipients {
  return {
    ...known,
    addresses: known.addresses.filter((candidate) => candidate !== address),
    merged: 0,
  };
}

const separators = /[,;\n\r\t]+/;

/** How many pieces a text has that may be a number each. */
export function countPieces(text: string): number {
  return text.split(separators).filter((piece) => piece.trim() !== '').length;
}

/** What of the typing is finished by a separator, and what is still being typed. */
export function splitTyping(text: string): { readonly done: string; readonly rest: string } {
  const pieces = text.split(separators);
  const rest = pieces.at(-1) ?? '';
  return { done: text.slice(0, text.length - rest.length), rest: rest.trimStart() };
}
