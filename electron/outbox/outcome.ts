/** How the end of a request is written down. */
import type { SendOutcome } from '../providers/provider.ts';
import type { SendResult } from '../store/store.ts';

/**
 * Only a wait the provider asked for is written down with the text; the lane's own waits end when the
 * connection or the key is there again. `now` and `askedUntil` in ms by the wall clock.
 */
export function resultOf(outcome: SendOutcome, now: number, askedUntil: number): SendResult {
  switch (outcome.kind) {
    case 'answered': {
      const { providerMessageId, heard } = outcome;
      return { kind: 'accepted', providerMessageId, heard };
    }
    case 'rejected':
    case 'unknown':
      return outcome;
    case 'not-sent': {
      const notBefore = outcome.asked ? Math.max(now, askedUntil) : now;
      return { kind: 'again', notBefore, detail: outcome.detail };
    }
    case 'key-refused':
      return { kind: 'again', notBefore: now, detail: outcome.detail };
  }
}
