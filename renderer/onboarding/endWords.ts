/** Until when a way in works, in words. */
import type { SignInWay } from '../../shared/model/providers.ts';
import { fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';

/** Null where the provider told no end. `now` in ms since the epoch. */
export function endWords({ endsOn }: SignInWay, provider: string, now: number): string | null {
  const day = endsOn === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(endsOn);
  if (day === null) return null;
  const end = new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  const date = fullDate(end.getTime());
  const over = end.getTime() + 86_400_000 <= now;
  return over ? words.signIn.endedOn(provider, date) : words.signIn.endsOn(provider, date);
}
