/**
 * Tells the gateways of practice accounts where to post, as a user tells a real provider in its portal:
 * each once when its account runs, and again whenever the address is another.
 */
export interface Announcing {
  /** The addresses of all practice accounts that run; null where nothing is to be posted. */
  tell(addresses: ReadonlyMap<string, string | null>): void;
  /** Resolves when everything told so far has been taken. */
  quiet(): Promise<void>;
}

export function createAnnouncing(
  announce: (accountId: string, url: string | null) => Promise<void>,
  onFailure: (error: unknown) => void,
): Announcing {
  const told = new Map<string, string | null>();
  let turn = Promise.resolve();

  const tellOne = async (accountId: string, url: string | null): Promise<void> => {
    try {
      await announce(accountId, url);
    } catch (error) {
      told.delete(accountId);
      onFailure(error);
    }
  };

  return {
    tell: (addresses) => {
      for (const accountId of told.keys()) if (!addresses.has(accountId)) told.delete(accountId);
      for (const [accountId, url] of addresses) {
        if (told.get(accountId) === url) continue;
        told.set(accountId, url);
        turn = turn.then(() => tellOne(accountId, url));
      }
    },
    quiet: () => turn,
  };
}
