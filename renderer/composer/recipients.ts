/**
 * The To field of a new message: numbers read so far, pieces that are no number, and what is
 * still being typed. Pure, so that pasting a hundred numbers and typing one follow one path.
 */
import type { CountryCode } from 'libphonenumber-js';
import type { Address } from '../../shared/phone/address.ts';
import { readTypedNumbers } from '../../shared/phone/typed.ts';

export interface Recipients {
  readonly addresses: readonly Address[];
  /** Exactly as typed. */
  readonly unreadable: readonly string[];
  /** How many were given more than once since the last change. */
  readonly merged: number;
}

export const noRecipients: Recipients = { addresses: [], unreadable: [], merged: 0 };

/** Adds everything readable in a piece of text; the rest is listed as unreadable. */
export function addTyped(known: Recipients, text: string, country: CountryCode): Recipients {
  const pieces = text.split(separators).filter((piece) => piece.trim() !== '');
  if (pieces.length === 0) return known;
  const typed = readTypedNumbers(text, country);
  const addresses = [...new Set([...known.addresses, ...typed.addresses])];
  const given = known.addresses.length + pieces.length - typed.unreadable.length;
  return {
    addresses,
    unreadable: [...new Set([...known.unreadable, ...typed.unreadable])],
    merged: given - addresses.length,
  };
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

/** What of the typing is finished by a separator, and what is still being typed. */
export function splitTyping(text: string): { readonly done: string; readonly rest: string } {
  const pieces = text.split(separators);
  const rest = pieces.at(-1) ?? '';
  return { done: text.slice(0, text.length - rest.length), rest: rest.trimStart() };
}
