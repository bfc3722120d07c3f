/** The countries that numbers without a country code can be read in. */
import { type CountryCode, getCountries, isSupportedCountry } from 'libphonenumber-js';

export function isCountry(code: string): code is CountryCode {
  return isSupportedCountry(code);
}

export const countries: readonly CountryCode[] = getCountries();
