/** What came to an address, counted, as lines of words; what never happened is left out. */
import {
  type Counts,
  deferralReasons,
  refusalReasons,
} from '../../../shared/model/webhook-counts.ts';
import { moment } from '../../words/moments.ts';
import { words } from '../../words/words.ts';

/** `today` is any moment of the present day, ms since the epoch. */
export function countLines(counts: Counts, today: number): readonly string[] {
  const say = words.receiver;
  const { accepted, duplicates, challenged, selfTests, refused, deferred } = counts;
  const { lastAcceptedAt, lastRefused } = counts;
  const last = lastAcceptedAt === null ? null : moment(lastAcceptedAt, today);
  return [
    ...(accepted > 0 ? [say.accepted(accepted, last)] : []),
    ...(duplicates > 0 ? [say.duplicates(duplicates)] : []),
    ...(challenged > 0 ? [say.challenged(challenged)] : []),
    ...(selfTests > 0 ? [say.selfTests(selfTests)] : []),
    ...deferralReasons.flatMap((why) =>
      deferred[why] > 0 ? [say.deferred(deferred[why], why)] : [],
    ),
    ...refusalReasons.flatMap((why) => (refused[why] > 0 ? [say.refused(refused[why], why)] : [])),
    ...(lastRefused === null ? [] : [say.lastRefused(moment(lastRefused.at, today))]),
  ];
}
