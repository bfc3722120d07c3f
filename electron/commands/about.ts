/** What the program says about itself, and the report that a user may send. */
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../shared/contract/failure.ts';
import type { About, Defect, Versions } from '../../shared/model/about.ts';
import type { AccountState } from '../../shared/model/account.ts';
import { providerNames } from '../../shared/model/providers.ts';
import type { AccountBook } from '../accounts/book.ts';
import type { Engine } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { MediaFolder } from '../media/folder.ts';
import { codeOf } from '../media/folder-error.ts';
import { providerModules } from '../providers/registry.ts';
import type { StoreFile } from '../store/files/store-file.ts';
import type { Store } from '../store/store.ts';
import { said } from '../words.ts';
import { reportText, type Told } from './report-text.ts';

export interface AboutOptions {
  readonly storeFile: Pick<StoreFile, 'backups' | 'storage'>;
  readonly store: Pick<Store, 'counts' | 'unsent'>;
  readonly book: Pick<AccountBook, 'accounts' | 'settings'>;
  readonly engine: Pick<Engine, 'states'>;
  readonly media: MediaFolder;
  readonly profile: string;
  readonly versions: Versions;
  readonly defects: () => readonly Defect[];
  readonly askWhereTo: (name: string) => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showFile: (path: string) => void;
}

type AboutCommands = Pick<
  Handlers,
  'readAbout' | 'diagnosticReport' | 'saveReport' | 'openDataFolder'
>;

export function aboutCommands(options: AboutOptions): AboutCommands {
  const { storeFile, store, book, engine, profile, versions } = options;
  const database = join(profile, 'longcode.db');

  const sizes = async (): Promise<About['data']> => {
    const files = await readdir(profile).catch(() => []);
    const ours = files.filter((name) => name.startsWith('longcode.db'));
    const texts = await Promise.all(ours.map((name) => sizeOf(join(profile, name))));
    const backups = await storeFile.backups().catch(() => []);
    return {
      folder: profile,
      texts: sum(texts),
      files: await options.media.size().catch(() => 0),
      backups: sum(backups.map(({ bytes }) => bytes)),
    };
  };

  const report = async (): Promise<string> => {
    const told: Told = {
      ...{ versions, at: Date.now(), data: await sizes(), defects: options.defects() },
      accounts: engine.states(),
      counts: await store.counts().catch(() => null),
      unsent: await store.unsent().catch(() => null),
      trouble: storeFile.storage().trouble?.kind ?? null,
      settings: book.settings(),
    };
    return reportText(told);
  };

  return {
    readAbout: async () => ({
      ...versions,
      hosts: hostsOf(engine.states()),
      data: await sizes(),
      defects: options.defects(),
    }),
    diagnosticReport: async () => ({ text: await report() }),
    saveReport: async () => {
      const path = await options.askWhereTo(`${said().desktop.files.report}.txt`);
      if (path === null) return { saved: false };
      try {
        await writeFile(path, await report(), { mode: 0o600 });
      } catch (error) {
        throw new CommandError('not-saved', codeOf(error) ?? null);
      }
      return { saved: true };
    },
    openDataFolder: async () => {
      options.showFile(database);
      return null;
    },
  };
}

function hostsOf(states: readonly AccountState[]): About['hosts'] {
  const hosts = new Map<string, Set<string>>();
  for (const { account } of states) {
    if (account.practice) continue;
    const { baseUrl, socketUrl } = providerModules[account.provider].endpointOf(
      account.baseUrl,
      account.socketUrl,
    );
    for (const address of [baseUrl, socketUrl]) {
      const host = address === null ? undefined : URL.parse(address)?.host;
      if (host === undefined) continue;
      const named = hosts.get(host) ?? new Set();
      hosts.set(host, named.add(account.name || providerNames[account.provider]));
    }
  }
  return [...hosts].map(([host, accounts]) => ({ host, accounts: [...accounts] }));
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
