/**
 * The secret path of each account's webhook address. At some providers knowing it is the only proof a
 * sender has, so it is kept sealed like a key. It is made once: a new one would have to be entered at
 * the provider again, which happens only when the vault no longer opens the old.
 */
import type { AccountBook } from './book.ts';
import type { Vault } from './vault.ts';

export interface WebhookPaths {
  /** Made at the first call. Rejects when the vault cannot seal. */
  of(accountId: string): Promise<string>;
  forget(accountId: string): void;
}

/** `newSecret` makes a path that nobody can guess. */
export function createWebhookPaths(
  book: Pick<AccountBook, 'sealedPath' | 'setSealedPath'>,
  vault: Pick<Vault, 'open' | 'seal'>,
  newSecret: () => string,
): WebhookPaths {
  const known = new Map<string, Promise<string>>();

  const find = async (accountId: string): Promise<string> => {
    const sealed = book.sealedPath(accountId);
    const kept = sealed === null ? null : await vault.open(sealed);
    if (kept !== null) return kept;
    const made = newSecret();
    book.setSealedPath(accountId, await vault.seal(made));
    return made;
  };

  return {
    of: (accountId) => {
      const held = known.get(accountId);
      if (held !== undefined) return held;
      const finding = find(accountId);
      known.set(accountId, finding);
      finding.catch(() => known.delete(accountId));
      return finding;
    },
    forget: (accountId) => void known.delete(accountId),
  };
}
