/**
 * Phone numbers at the edge. Opentact's pages write the same number as "+18382050008",
 * "18382050008", 18382050008 and (838) 205-0008; inside, the gateway knows only E.164 with a plus.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Countries this account may text; others answer 406. Callers with no known country are +1 test numbers. */
const permittedCountries: readonly (string | undefined)[] = ['US', 'CA', undefined];

/** The E.164 form of a number in any of the provider's spellings, or null when it cannot be one. */
export function readNumber(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  if (!/^\+?[\d\s().-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  const isNational = !text.startsWith('+') && digits.length === 10;
  const parsed = parsePhoneNumberFromString(`+${isNational ? '1' : ''}${digits}`);
  return parsed?.isPossible() ? parsed.number : null;
}

export function isCountryPermitted(e164: string): boolean {
  const parsed = parsePhoneNumberFromString(e164);
  return parsed?.countryCallingCode === '1' && permittedCountries.includes(parsed.country);
}

/** "+18382050008" -> "18382050008", the form most of the provider's answers use. */
export function digitsOf(e164: string): string {
  return e164.replace(/\D/g, '');
}

/** ISO 3166-1 alpha-2, of the countries this account may text; null for all others. */
export function countryOf(e164: string): string | null {
  return isCountryPermitted(e164) ? (parsePhoneNumberFromString(e164)?.country ?? 'US') : null;
}
