/**
 * Whether one more attempt is offered. The catalogue's word decides, as it does for a whole
 * composition: what must be put right first, or could arrive twice, has no button.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { Verdict } from '../../shared/model/details.ts';
import { words } from '../words/en.ts';

export interface Attempt {
  readonly rung: Rung;
  readonly attempt: number;
  readonly verdict: Verdict;
}

export function isRetryOffered({ rung, attempt, verdict }: Attempt): boolean {
  if (rung !== 'failed') return false;
  switch (verdict.retry) {
    case 'later':
    case 'slower':
      return true;
    case 'once':
      return attempt === 1;
    case 'no':
    case 'after-fix':
      return false;
  }
}

/** The answer to "can a retry help?". */
export function retryWords({ rung, attempt, verdict }: Attempt): string {
  const { details } = words;
  switch (rung) {
    case 'failed':
      return verdict.retry === 'once' && attempt > 1
        ? details.retry.no
        : details.retry[verdict.retry];
    case 'unknown':
    case 'unconfirmed':
      return details.retryRisky;
    case 'held':
    case 'submitting':
    case 'accepted':
    case 'sent':
    case 'carrier':
    case 'handset':
      return details.retryNeedless;
  }
}
