/** Insight: counted in a thread of its own, and kept so that it is counted once. */
import type { Handlers } from '../ipc/bind.ts';
import type { StoreFile } from '../store/files/store-file.ts';
import type { Store } from '../store/store.ts';

export interface InsightOptions {
  readonly storeFile: Pick<StoreFile, 'beside'>;
  readonly store: Pick<Store, 'keepInsight'>;
  readonly onFailure: (error: unknown) => void;
}

export function insightCommands(options: InsightOptions): Pick<Handlers, 'readInsight'> {
  const { storeFile, store, onFailure } = options;
  return {
    readInsight: async (query) => {
      const read = await storeFile.beside((keeper) => keeper.readInsight(query, Date.now()));
      // Where nothing can be written it is only counted again next time.
      if (read.fresh.length > 0) await store.keepInsight(read.fresh).catch(onFailure);
      return read.insight;
    },
  };
}
