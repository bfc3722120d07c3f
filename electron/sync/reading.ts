/**
 * Reads the provider's records from the durable cursor on, page by page; the cursor moves with every
 * page, so an interrupted reading goes on where it was.
 *
 * More than one page is a long gap: the newest page's worth is shown first, and then everything in
 * the gap is placed by its own time, because it is no longer heard in the order it was sent. Cut off
 * in the middle, the gap that is left is as long again, or all of it was among the newest.
 */
import type { Heard } from '../../shared/model/receipt.ts';
import type { Clock } from '../clock.ts';
import type { Provider } from '../providers/provider.ts';

/** How news came: pushed, read after a lost connection, read at start, or found by a check. */
export type ArrivalMode = 'live' | 'reconnected' | 'first-catch-up' | 'checked';

export interface Placing {
  /** Moves the durable cursor here, provider's clock in ms; null leaves it. */
  readonly cursor: number | null;
  readonly mode: ArrivalMode;
  /** By the time it was sent, not by when it was heard. */
  readonly byTime: boolean;
}

export interface ReaderOptions {
  readonly provider: () => Pick<Provider, 'catchUp' | 'newest'>;
  /** Where to start reading, provider's clock in ms. */
  readonly cursor: () => Promise<number>;
  /** Makes what was heard durable; a cursor moves in the same transaction. */
  readonly apply: (heard: Heard, placing: Placing) => Promise<void>;
  readonly clock: Clock;
}

/** Records of this reading: read, and still to come (null while not known). */
export type OnPage = (heard: Heard, read: number, remaining: number | null) => void;

export interface Reader {
  /**
   * Resolves with when the reading began (ms, this computer's clock) if it was whole, with null when
   * it was aborted. Rejects with ProviderError or a store failure.
   */
  read(mode: ArrivalMode, signal: AbortSignal, onPage: OnPage): Promise<number | null>;
}

/** Re-read this much before the cursor: rows may appear late in the provider's index. ms. */
const overlap = 5 * 60_000;

export function createReader({ provider, cursor, apply, clock }: ReaderOptions): Reader {
  return {
    read: async (mode, signal, onPage) => {
      const startedAt = clock.now();
      const from = provider();
      let byTime = false;
      let read = 0;
      for await (const page of from.catchUp((await cursor()) - overlap, signal)) {
        if (read === 0 && page.remaining !== 0) {
          byTime = true;
          await apply(await from.newest(signal), { cursor: null, mode, byTime });
        }
        await apply(page.heard, { cursor: page.modifiedUntil, mode, byTime });
        read += page.heard.facts.length;
        onPage(page.heard, read, page.remaining);
      }
      return signal.aborted ? null : startedAt;
    },
  };
}
