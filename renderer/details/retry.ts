import type { Attempted } from '../../shared/delivery/worth-retrying.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { words } from '../words/words.ts';

interface Waited extends Attempted {
  readonly waiting: Waiting | null;
}

/** The answer to "can a retry help?". */
export function retryWords({ rung, attempt, verdict, waiting }: Waited): string {
  const { details } = words;
  if (waiting?.kind === 'stopped') return details.retryStopped;
  if (waiting?.kind === 'opted-out') return details.retryOptedOut;
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
