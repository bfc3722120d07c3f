/**
 * The events that were stored since the receiver started, up to a number: the oldest is forgotten
 * first. A repeated webhook is answered from here without asking the store, which would find the
 * repetition too. Digests are kept, so that a long id costs no more than a short one.
 */
import { createHash } from 'node:crypto';

export interface StoredEvents {
  /** Whether every one of these was stored. */
  has(accountId: string, keys: readonly string[]): boolean;
  add(accountId: string, keys: readonly string[]): void;
}

export function createStoredEvents(limit: number): StoredEvents {
  const digests = new Set<string>();
  return {
    has: (accountId, keys) => keys.every((key) => digests.has(digest(accountId, key))),
    add: (accountId, keys) => {
      for (const key of keys) {
        const one = digest(accountId, key);
        digests.delete(one);
        digests.add(one);
      }
      for (const oldest of digests) {
        if (digests.size <= limit) return;
        digests.delete(oldest);
      }
    },
  };
}

function digest(accountId: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([accountId, key]))
    .digest('base64');
}
