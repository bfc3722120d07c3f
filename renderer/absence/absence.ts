/**
 * What happened while nothing was heard for more than a day, in words. The summary is made once the
 * provider's records of that time have been read.
 */
import type { Absence, Account } from '../../shared/model/account.ts';
import { providerName } from '../session/providerName.ts';
import { dayAndTime } from '../words/moments.ts';
import { words } from '../words/words.ts';

const say = words.absence;

/** `several`: there is more than one account, so this one is named. `now`: ms since the epoch. */
export function absenceText(
  absence: Absence,
  account: Account,
  several: boolean,
  now: number,
): string {
  const from = dayAndTime(absence.from, now);
  const until = dayAndTime(absence.until, now);
  const away = several ? say.accountAway(account.name, from, until) : say.away(from, until);
  return [away, countedText(absence), say.complete(providerName(account))].join(' ');
}

function countedText({ received, needReply, failed, asking }: Absence): string {
  const parts = [
    received > 0 ? say.received(received) : null,
    needReply > 0 ? say.needReply(needReply) : null,
    failed > 0 ? say.failed(failed) : null,
    asking > 0 ? say.asking(asking) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? say.nothing : say.counted(parts);
}
