/**
 * The accounts as the receiver knows them. A secret path is made for those who use it: an account of
 * somebody who never had a receiver has none.
 */
import type { ProviderKind } from '../../shared/model/providers.ts';
import type { ReceiverProof } from '../../shared/model/receiver.ts';
import type { AccountBook } from '../accounts/book.ts';
import type { WebhookPaths } from '../accounts/webhook-paths.ts';

export interface Known {
  readonly accountId: string;
  readonly practice: boolean;
  readonly proof: ReceiverProof;
  /** Null while it is not used, or where the vault would not keep it. */
  readonly path: string | null;
  readonly onEachSend: boolean;
}

export interface KnowingOptions {
  readonly book: Pick<AccountBook, 'accounts' | 'onEachSend'>;
  readonly paths: Pick<WebhookPaths, 'of'>;
  readonly proofOf: (provider: ProviderKind) => ReceiverProof;
  readonly onFailure: (error: unknown) => void;
}

/** `used`: whether there is anything a path is good for. Never rejects. */
export function knownIn(options: KnowingOptions, used: boolean): Promise<readonly Known[]> {
  const { book, paths, proofOf, onFailure } = options;
  const pathOf = async (accountId: string): Promise<string | null> => {
    try {
      return used ? await paths.of(accountId) : null;
    } catch (error) {
      onFailure(error);
      return null;
    }
  };
  return Promise.all(
    book.accounts().map(async ({ id, provider, practice }) => ({
      ...{ accountId: id, practice, proof: proofOf(provider) },
      path: await pathOf(id),
      onEachSend: book.onEachSend(id),
    })),
  );
}
