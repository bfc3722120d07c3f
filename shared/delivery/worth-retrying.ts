/**
 * Whether one more attempt can help by itself, with nothing to be put right before. The catalogue's
 * word decides; what could arrive twice is never worth it.
 */
import type { Verdict } from '../model/details.ts';
import type { Rung } from './ladder.ts';

export interface Attempted {
  readonly rung: Rung;
  /** 1 for the first. */
  readonly attempt: number;
  readonly verdict: Verdict;
}

export function isWorthRetrying({ rung, attempt, verdict }: Attempted): boolean {
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
