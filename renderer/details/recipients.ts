/** In which order recipients stand in the details, and which of them are unfolded at first. */
import type { AttemptDetail, RecipientDetail } from '../../shared/model/details.ts';
import { severity } from '../conversation/summary.ts';

/** Up to this many are all unfolded; of more, only what is asked for is rendered. */
const unfoldedUpTo = 3;

export interface Standing {
  readonly recipient: RecipientDetail;
  /** The attempt that counts. */
  readonly latest: AttemptDetail;
}

/** Worst first; those that stand alike keep their order. */
export function worstFirst(recipients: readonly RecipientDetail[]): readonly Standing[] {
  return recipients
    .flatMap((recipient) => {
      const latest = recipient.attempts.at(-1);
      return latest === undefined ? [] : [{ recipient, latest }];
    })
    .sort((a, b) => severity.indexOf(a.latest.rung) - severity.indexOf(b.latest.rung));
}

/** Whether each of so many recipients is unfolded until someone folds it. */
export function isUnfoldedAtFirst(count: number): boolean {
  return count <= unfoldedUpTo;
}
