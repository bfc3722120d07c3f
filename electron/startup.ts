/**
 * Accounts run only once the store has looked at what the last run left: a send found on its way must
 * be known as unknown before anything else is sent. Where the disk cannot be written this is tried
 * again until it can; reading goes on meanwhile.
 */
import { setTimeout as delay } from 'node:timers/promises';

export interface StartupOptions {
  /** Rejects while the store cannot be written. */
  readonly recover: () => Promise<void>;
  readonly startAccounts: () => Promise<void>;
  readonly stopAccounts: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

export interface Startup {
  /** Recovers and starts the accounts, now or as soon as it can be done. */
  run(): void;
  /** No account runs any more, and none will until `run`. */
  halt(): Promise<void>;
}

const tryAgainAfter = 5_000;

export function createStartup(options: StartupOptions): Startup {
  let ending = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const work = async (signal: AbortSignal): Promise<void> => {
    let told = false;
    while (!signal.aborted) {
      try {
        await options.recover();
        break;
      } catch (error) {
        if (!told) options.onFailure(error);
        told = true;
        await delay(tryAgainAfter, undefined, { signal }).catch(() => undefined);
      }
    }
    if (!signal.aborted) await options.startAccounts();
  };

  return {
    run: () => {
      ending = new AbortController();
      running = work(ending.signal).catch(options.onFailure);
    },
    halt: async () => {
      ending.abort();
      await running;
      await options.stopAccounts();
    },
  };
}
