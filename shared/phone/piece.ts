/** One pasted or typed piece: a number, alone or with a name beside it, or why it is none. */
import { type CountryCode, validatePhoneNumberLength } from 'libphonenumber-js';
import type { Address } from './address.ts';
import { readTypedNumber } from './typed.ts';

export type Unreadable = 'no-digits' | 'too-short' | 'too-long' | 'not-a-number' | 'several';

export type Piece =
  | { readonly kind: 'number'; readonly address: Address }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

/** What is written with digits and between them, long enough to be a number. */
const numbers = /[+(]?\d[\d\s().\-–/]{5,}\d/g;

export function readPiece(text: string, country: CountryCode): Piece {
  const alone = readTypedNumber(text, country);
  if (alone !== null) return { kind: 'number', address: alone };
  const written = text.match(numbers) ?? [];
  const found = new Set(
    written.flatMap((one) => readTypedNumber(one.replace(/[–/]/g, '-'), country) ?? []),
  );
  const [address] = found;
  if (found.size > 1) return { kind: 'unreadable', why: 'several' };
  if (address !== undefined) return { kind: 'number', address };
  return { kind: 'unreadable', why: whyNot(text, country) };
}

function whyNot(text: string, country: CountryCode): Unreadable {
  if (!/\d/.test(text)) return 'no-digits';
  switch (validatePhoneNumberLength(text, country)) {
    case 'TOO_SHORT':
      return 'too-short';
    case 'TOO_LONG':
      return 'too-long';
    default:
      return 'not-a-number';
  }
}
