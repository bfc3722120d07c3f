/**
 * When digits that were typed are those of a number. A number is found by its beginning, with or
 * without its country code, by its last digits (four at least), or whole in any form that people
 * write it. "Without its country code" is kept for +1, where the code and the rest are told apart by
 * the digits alone; a national number of another country is found when it is typed whole.
 */
import type { CountryCode } from 'libphonenumber-js';
import { type Address, digitsOf } from '../phone/address.ts';
import { readTypedNumber } from '../phone/typed.ts';

export interface TypedDigits {
  /** 3 to 15 digits. */
  readonly digits: string;
  /** A plus sign came first: the country code is among them. */
  readonly international: boolean;
  /** The number that this is when it is a whole one. */
  readonly whole: Address | null;
}

const least = 3;
const leastAtEnd = 4;
/** Of digits with spaces between, to be taken for one number. */
export const leastJoined = 7;
const most = 15;
const looksLikeNumber = /^\+?[\d\s().\-/]+$/;

export function isDialled(typed: string): boolean {
  return looksLikeNumber.test(typed);
}

/** Null for what is not made of digits only, but for what stands between digits of a number. */
export function typedDigits(typed: string, country: CountryCode): TypedDigits | null {
  if (!isDialled(typed)) return null;
  const digits = typed.replace(/\D/g, '');
  if (digits.length < least || digits.length > most) return null;
  const whole = readTypedNumber(typed.replaceAll('/', ' '), country);
  return { digits, international: typed.startsWith('+'), whole };
}

/** How a number is filed: the ten digits of +1 numbers apart from all other digits. */
export interface FiledNumber {
  readonly plan: '+1' | 'other';
  readonly digits: string;
}

/** Null for a sender with letters. */
export function filedNumber(address: Address): FiledNumber | null {
  const digits = digitsOf(address);
  if (!/^\d+$/.test(digits)) return null;
  if (/^\+1\d{10}$/.test(address)) return { plan: '+1', digits: digits.slice(1) };
  return { plan: 'other', digits };
}

/** What the digits of a filed number may begin with to be found. */
export function beginnings({ digits, international }: TypedDigits): readonly FiledNumber[] {
  const withCode: FiledNumber[] = [{ plan: 'other', digits }];
  if (digits.startsWith('1')) withCode.push({ plan: '+1', digits: digits.slice(1) });
  return international ? withCode : [...withCode, { plan: '+1', digits }];
}

/** Null when too few. */
export function ending({ digits, international }: TypedDigits): string | null {
  return international || digits.length < leastAtEnd ? null : digits;
}

/** Whether these digits find this number. */
export function finds(typed: TypedDigits, address: Address): boolean {
  const filed = filedNumber(address);
  if (filed === null) return false;
  const end = ending(typed);
  return (
    typed.whole === address ||
    (end !== null && digitsOf(address).endsWith(end)) ||
    beginnings(typed).some(
      ({ plan, digits }) => plan === filed.plan && filed.digits.startsWith(digits),
    )
  );
}
