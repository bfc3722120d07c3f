/**
 * What people type or paste into a To field, read into addresses.
 *
 * libphonenumber decides what is a possible number; bare national digits are read in the
 * country of the sending line, as a phone would do.
 */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';
import { Address } from './address.ts';

export interface TypedNumbers {
  /** Readable ones, in the order typed, each once. */
  readonly addresses: readonly Address[];
  /** Pieces that are no number, exactly as typed. */
  readonly unreadable: readonly string[];
}

/** Splits at commas, semicolons and line breaks, and reads every piece. */
export function readTypedNumbers(text: string, country: CountryCode = 'US'): TypedNumbers {
  const addresses = new Set<Address>();
  const unreadable: string[] = [];
  for (const piece of text.split(/[,;\n\r\t]+/)) {
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    const address = readTypedNumber(trimmed, country);
    if (address === null) unreadable.push(trimmed);
    else addresses.add(address);
  }
  return { addresses: [...addresses], unreadable };
}

/** One typed number or short code; null when it is neither. */
export function readTypedNumber(text: string, country: CountryCode = 'US'): Address | null {
  const trimmed = text.trim();
  if (/^\d{3,6}$/.test(trimmed)) return Address.parse(trimmed);
  if (!/^[+(]?[\d\s().+-]+$/.test(trimmed)) return null;
  const number = parsePhoneNumberFromString(trimmed, country);
  if (number === undefined || !number.isPossible()) return null;
  const parsed = Address.safeParse(number.number);
  return parsed.success ? parsed.data : null;
}

/** For reading: national form for the reader's own country, international otherwise. */
export function showAddress(address: string, country: CountryCode = 'US'): string {
  const number = parsed(address);
  if (number === undefined) return address;
  return number.country === country || number.countryCallingCode === '1'
    ? number.formatNational()
    : number.formatInternational();
}

/** The country a line belongs to, for reading national digits typed on it. */
export function countryOf(address: string): CountryCode | undefined {
  return parsed(address)?.country;
}

function parsed(address: string): PhoneNumber | undefined {
  return address.startsWith('+') ? parsePhoneNumberFromString(address) : undefined;
}
