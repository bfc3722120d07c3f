/**
 * Replaces a key that ends by one of the same rights that lasts longer, when a quarter of its life or
 * a day is left, whichever is less. Looked at when the account goes live and every hour, because
 * clocks jump and computers sleep. What fails is tried again and never disturbs the account.
 */
import { createBackoff } from '../backoff.ts';
import type { Clock } from '../clock.ts';
import type { KeyTerm, Provider } from '../providers/provider.ts';

export interface RenewalOptions {
  readonly provider: () => Pick<Provider, 'keyTerm' | 'renewedKey'>;
  readonly clock: Clock;
  /** Proves the new key, keeps it and goes on with it. */
  readonly use: (key: string) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

export interface Renewal {
  /** Looks now. */
  look(): void;
  stop(): void;
}

const oneMinute = 60_000;
const oneHour = 60 * oneMinute;
const oneDay = 24 * oneHour;
/** ms between two tries, at most. */
const patience = 10 * oneMinute;

export function createRenewal({ provider, clock, use, onFailure }: RenewalOptions): Renewal {
  const backoff = createBackoff(patience);
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let stopped = false;
  /** Stands for when the key began, where the provider does not say. */
  let firstSeen: number | null = null;

  const later = (ms: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(look, Math.min(ms, oneHour)).unref();
  };
  const dueIn = ({ from, until }: KeyTerm): number => {
    const now = clock.now();
    firstSeen ??= now;
    return until - now - Math.min((until - (from ?? firstSeen)) / 4, oneDay);
  };

  const work = async (): Promise<void> => {
    const term = await provider().keyTerm();
    if (term === null || stopped) return;
    const wait = dueIn(term);
    if (wait > 0) return later(wait);
    const key = await provider().renewedKey();
    if (key === null || stopped) return later(oneHour);
    await use(key);
    firstSeen = null;
    later(oneMinute);
  };

  const look = (): void => {
    if (busy || stopped) return;
    busy = true;
    clearTimeout(timer);
    work()
      .then(backoff.reset, (error: unknown) => {
        onFailure(error);
        later(backoff.next());
      })
      .finally(() => {
        busy = false;
      });
  };

  return {
    look,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
