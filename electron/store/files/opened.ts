/** What the tests of the store file stand on: one that is opened in a folder of the test's own. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Storage } from '../../../shared/model/storage.ts';
import { noon } from '../scene.ts';
import { openStoreFile, type StoreFile, type StoreFileOptions } from './store-file.ts';

export const workerUrl = new URL('../worker.ts', import.meta.url);

export interface Opened extends StoreFile {
  readonly file: string;
  readonly backupFolder: string;
  /** What it told about the storage, oldest first. */
  readonly told: readonly Storage[];
}

/** Opened, as far as it can be; closed when the test ends. */
export async function openIn(
  folder: string,
  options: Partial<StoreFileOptions> = {},
): Promise<Opened> {
  const told: Storage[] = [];
  const file = join(folder, 'longcode.db');
  const backupFolder = join(folder, 'backups');
  const storeFile = openStoreFile({
    file,
    backupFolder,
    workerUrl,
    now: () => noon,
    onStorage: (storage) => told.push(storage),
    ...options,
  });
  onTestFinished(() => storeFile.close());
  await storeFile.opened;
  return { ...storeFile, file, backupFolder, told };
}

/**
 * The product's worker in a shell that ends the thread: on the next request for that call before it
 * is done, or after it was done and before its answer leaves.
 */
export function deadlyWorker(folder: string) {
  const script = join(folder, 'deadly-worker.mjs');
  const trap = join(folder, 'trap');
  writeFileSync(
    script,
    `
    import { parentPort } from 'node:worker_threads';
    import { existsSync, readFileSync, rmSync } from 'node:fs';
    const methods = new Map();
    const meet = (moment, method) => {
      if (!existsSync(${JSON.stringify(trap)})) return;
      const [when, what, times] = JSON.parse(readFileSync(${JSON.stringify(trap)}, 'utf8'));
      if (when !== moment || what !== method) return;
      if (times === 1) rmSync(${JSON.stringify(trap)});
      process.exit(7);
    };
    const on = parentPort.on.bind(parentPort);
    parentPort.on = (event, listener) => on(event, (message) => {
      methods.set(message.i, message.m);
      meet('before', message.m);
      listener(message);
    });
    const post = parentPort.postMessage.bind(parentPort);
    parentPort.postMessage = (message) => {
      meet('after', methods.get(message.i));
      post(message);
    };
    await import(${JSON.stringify(workerUrl.href)});
    `,
  );
  return {
    url: new URL(`file://${script}`),
    /** Once, or at every request. */
    kill(moment: 'before' | 'after', call: string, times: 'once' | 'always' = 'once'): void {
      writeFileSync(trap, JSON.stringify([moment, call, times === 'once' ? 1 : 0]));
    },
    spare: (): void => rmSync(trap, { force: true }),
    sprung: (): boolean => !existsSync(trap),
  };
}
