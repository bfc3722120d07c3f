/**
 * A phone number as files of contacts hold it: with the marks that phones and spreadsheets leave in
 * it, in any digits, with `00` for the plus, as a `tel:` link. What is no number says why.
 */
import { type CountryCode, validatePhoneNumberLength } from 'libphonenumber-js';
import type { Address } from '../phone/address.ts';
import { readTypedNumber } from '../phone/typed.ts';
import type { Complaint } from './import.ts';
import { tidyLine } from './tidy.ts';

export type ReadNumber =
  | { readonly kind: 'number'; readonly number: Address }
  | { readonly kind: 'unreadable'; readonly why: Complaint };

/** Longer text is no number, whatever is in it. */
const longestNumber = 60;

/** @param country for numbers without a country code. */
export function readContactNumber(text: string, country: CountryCode): ReadNumber {
  const value = tidyLine(text.slice(0, 2 * longestNumber));
  if (value.length > longestNumber) return unreadable({ kind: 'not-a-number', value });
  if (/^\+?\d(?:[.,]\d+)?e\+?\d+$/i.test(value)) return unreadable({ kind: 'digits-lost', value });
  const bare = plain(value);
  if (/\d\s*(?:x|ext\.?|extension|#|;ext=)\s*\d+$/i.test(bare)) {
    return unreadable({ kind: 'extension', value });
  }
  const number =
    readTypedNumber(bare, country) ?? readTypedNumber(bare.replace(/^00/, '+'), country);
  return number === null ? unreadable(whyNot(value, bare, country)) : { kind: 'number', number };
}

function plain(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/^'?(?:tel|sms):/i, '')
    .replace(/^'(?=[+\d])/, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[/·]/g, ' ')
    .replace(/^\+\s+/, '+')
    .trim();
}

function whyNot(value: string, bare: string, country: CountryCode): Complaint {
  if (!/^[+(]?[\d\s().+-]+$/.test(bare)) return { kind: 'not-a-number', value };
  switch (validatePhoneNumberLength(bare, country)) {
    case 'TOO_SHORT':
      return { kind: 'too-short', value, country: bare.startsWith('+') ? null : country };
    case 'TOO_LONG':
      return { kind: 'too-long', value, country: bare.startsWith('+') ? null : country };
    case 'INVALID_COUNTRY':
      return { kind: 'unknown-country', value };
    case 'INVALID_LENGTH':
    case 'NOT_A_NUMBER':
    case undefined:
      return { kind: 'not-a-number', value };
  }
}

function unreadable(why: Complaint): ReadNumber {
  return { kind: 'unreadable', why };
}
