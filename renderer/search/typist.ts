/** Whose habits decide what typed dates and numbers mean. */
import { countryOf } from '../../shared/phone/typed.ts';
import type { Typist } from '../../shared/search/parse.ts';
import { useSession } from '../session/session.ts';
import { spokenLocale } from '../words/page.ts';

export function typistNow(): Typist {
  const [first] = useSession.getState().lines;
  const country = first === undefined ? undefined : countryOf(first.number);
  return { now: Date.now(), locale: spokenLocale, country: country ?? 'US' };
}
