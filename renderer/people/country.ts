/** The country that numbers without a country code are read in: that of my first line. */
import type { CountryCode } from 'libphonenumber-js';
import { countryOf } from '../../shared/phone/typed.ts';
import { useSession } from '../session/session.ts';

export function homeCountry(): CountryCode {
  const [line] = useSession.getState().lines;
  return (line === undefined ? undefined : countryOf(line.number)) ?? 'US';
}
