/** The sign of a cause: what may have arrived, or is being checked, never looks like a failure. */
import type { CauseName } from '../../shared/delivery/catalogue/causes.ts';
import type { Rung } from '../../shared/delivery/ladder.ts';

/** The rung whose sign a cause wears. */
export function rungOfCause(cause: CauseName): Rung {
  if (cause === 'unconfirmed') return 'unconfirmed';
  return cause === 'unclear' ? 'unknown' : 'failed';
}
