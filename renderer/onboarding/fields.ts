/** Which field of the key form a failure belongs to; null when it is about the whole form. */
import type { Failure, FailureCode } from '../../shared/contract/failure.ts';

export type KeyField = 'key' | 'baseUrl' | 'socketUrl';

export function fieldAtFault(failure: Failure): KeyField | null {
  switch (failure.field) {
    case 'key':
    case 'baseUrl':
    case 'socketUrl':
      return failure.field;
    case 'to':
    case 'text':
    case 'name':
    case 'callbackUrl':
    case 'failoverUrl':
    case 'campaign':
    case null:
      return usualField(failure.code);
  }
}

function usualField(code: FailureCode): KeyField | null {
  switch (code) {
    case 'key-refused':
    case 'no-lines':
    case 'already-added':
    case 'vault-unavailable':
      return 'key';
    case 'address-wrong':
    case 'address-unreachable':
    case 'address-insecure':
      return 'baseUrl';
    case 'socket-refused':
      return 'socketUrl';
    case 'invalid-argument':
    case 'not-found':
    case 'provider-failed':
    case 'line-cannot-send':
    case 'pool-empty':
    case 'key-lacks-right':
    case 'provider-refused':
    case 'unreadable':
    case 'store-full':
    case 'store-read-only':
    case 'store-busy':
    case 'store-corrupt':
    case 'store-newer':
    case 'store-failed':
    case 'internal':
      return null;
  }
}
