/** What keeps Longcode from starting, as far as the user can do something about it. */
import type { FailureCode } from '../../shared/contract/failure.ts';

export type StartProblem = 'newer' | 'corrupt' | 'full' | 'read-only' | 'busy' | 'other';

const problems: Readonly<Partial<Record<FailureCode, StartProblem>>> = {
  'store-newer': 'newer',
  'store-corrupt': 'corrupt',
  'store-full': 'full',
  'store-read-only': 'read-only',
  'store-busy': 'busy',
};

export function startProblem(code: FailureCode): StartProblem {
  return problems[code] ?? 'other';
}
