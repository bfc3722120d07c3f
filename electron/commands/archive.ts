/**
 * Files that Longcode writes for others, archives of everything, and their way back. One piece of work
 * at a time, in a thread of its own; the page is told how far it is and can end it.
 *
 * An import works on a copy of the database that takes its place as the last step, so that until then
 * nothing has changed. Files and accounts are there before, because a text that shows a file without it
 * would be worse than a file that no text shows.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveJob, ArchiveWork, Imported } from '../../shared/archive/job.ts';
import { CommandError, type FailureCode } from '../../shared/contract/failure.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { AccountBook } from '../accounts/book.ts';
import type { Vault } from '../accounts/vault.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { MediaFolder } from '../media/folder.ts';
import { type ArchiveRefusal, type Ended, newBeat } from '../store/archive-calls.ts';
import type { StoreFile } from '../store/files/store-file.ts';
import { spoken } from '../words.ts';
import { addAccounts, archivedProfile, contentsFor, fileStamp } from './archived-profile.ts';

export interface ArchiveOptions {
  readonly storeFile: Pick<StoreFile, 'beside' | 'change'>;
  readonly book: AccountBook;
  readonly vault: Vault;
  readonly broadcast: Pick<Broadcast, 'emit'>;
  readonly media: MediaFolder;
  /** The folder that holds everything of the app. */
  readonly profile: string;
  readonly version: string;
  readonly askWhereTo: (name: string) => Promise<string | null>;
  readonly askForArchive: () => Promise<string | null>;
  readonly withoutAccounts: (work: () => Promise<void>) => Promise<void>;
  readonly onSettings: (settings: Settings) => void;
}

type ArchiveCommands = Pick<
  Handlers,
  'exportConversations' | 'exportEverything' | 'openArchive' | 'importArchive' | 'cancelArchive'
>;

type Beat = ReturnType<typeof newBeat>;

/** How often the page is told, ms. */
const tellEvery = 200;

export function archiveCommands(options: ArchiveOptions): ArchiveCommands {
  const { storeFile, book, broadcast, profile } = options;
  const mediaFolder = join(profile, 'media');
  const folder = join(profile, 'importing');
  // A run that ended in the middle of an import may have left what it had read.
  void rm(folder, { recursive: true, force: true }).catch(() => undefined);
  let running: { readonly beat: Beat; cancelling: boolean } | null = null;
  let opened: string | null = null;

  const during = async <T>(work: ArchiveWork, act: (beat: Beat) => Promise<T>): Promise<T> => {
    if (running !== null) throw new CommandError('archive-busy');
    const job = { beat: newBeat(), cancelling: false };
    running = job;
    const tell = (): void => {
      const state: ArchiveJob = { work, ...job.beat.state(), cancelling: job.cancelling };
      broadcast.emit('archive', state);
    };
    const telling = setInterval(tell, tellEvery);
    tell();
    try {
      return await act(job.beat);
    } finally {
      clearInterval(telling);
      running = null;
      broadcast.emit('archive', null);
    }
  };

  const merged = async (path: string, beat: Beat): Promise<Imported | null> => {
    const staged = resultOf(
      await storeFile.beside((keeper) => keeper.stageArchive(path, folder, beat.shared)),
    );
    if (staged === null) return null;
    const now = Date.now();
    const accounts = addAccounts(options, staged.profile);
    let imported: Imported | null = null;
    const change = storeFile.change('before-import', now, async (fresh) => {
      const ended = resultOf(
        await storeFile.beside((keeper) =>
          keeper.mergeArchive(fresh, staged.file, now, beat.shared),
        ),
      );
      if (ended === null) return null;
      for (const hash of staged.hashes) {
        await options.media.keep(await readFile(join(staged.media, hash)));
      }
      const added = await accounts.add();
      return { ...ended, files: staged.hashes.length, accounts: added };
    });
    try {
      imported = await change;
    } finally {
      if (imported === null) accounts.takeBack();
    }
    return imported;
  };

  return {
    exportConversations: async ({ choice, span, format }) => {
      const target = await options.askWhereTo(`Longcode ${fileStamp(Date.now())}.${format}`);
      if (target === null) return null;
      const accounts = new Map(book.accounts().map(({ id, name }) => [id, name]));
      const order = {
        ...{ target, format, choice, span, accounts, mediaFolder },
        ...{ madeAt: Date.now(), language: spoken() },
      };
      return during('exporting', async (beat) =>
        saving(() => storeFile.beside((keeper) => keeper.writeConversations(order, beat.shared))),
      );
    },
    exportEverything: async () => {
      const target = await options.askWhereTo(`Longcode ${fileStamp(Date.now())}.tar`);
      if (target === null) return null;
      const order = {
        ...{ target, mediaFolder, madeAt: Date.now(), madeBy: `Longcode ${options.version}` },
        profile: JSON.stringify(archivedProfile(book), null, 2),
      };
      const manifest = await during('exporting-everything', async (beat) =>
        saving(() => storeFile.beside((keeper) => keeper.archiveEverything(order, beat.shared))),
      );
      if (manifest === null) return null;
      const texts = manifest.tables.find(({ name }) => name === 'message')?.rows ?? 0;
      return { texts, files: manifest.media.files, missing: manifest.media.missing };
    },
    openArchive: async () => {
      if (running !== null) throw new CommandError('archive-busy');
      opened = null;
      const path = await options.askForArchive();
      if (path === null) return null;
      const looked = resultOf(await storeFile.beside((keeper) => keeper.lookInto(path)));
      opened = path;
      return looked === null ? null : contentsFor(book, looked);
    },
    importArchive: async () => {
      const path = opened;
      if (path === null) throw new CommandError('not-found', 'archive');
      return during('importing', async (beat) => {
        let imported: Imported | null = null;
        try {
          await options.withoutAccounts(async () => {
            imported = await merged(path, beat);
          });
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
        if (imported !== null) {
          opened = null;
          broadcast.emit('reload', null);
        }
        return imported;
      });
    },
    cancelArchive: async () => {
      if (running === null) return null;
      running.cancelling = true;
      running.beat.cancel();
      return null;
    },
  };
}

const refusals: Readonly<Record<ArchiveRefusal, FailureCode>> = {
  foreign: 'archive-foreign',
  damaged: 'archive-damaged',
  newer: 'archive-newer',
};

/** Null when the user ended it. Throws CommandError for what is not taken. */
function resultOf<T>(ended: Ended<T>): T | null {
  switch (ended.kind) {
    case 'done':
      return ended.value;
    case 'cancelled':
      return null;
    case 'refused':
      throw new CommandError(refusals[ended.refusal], ended.detail);
  }
}

/** A place that cannot be written is the user's choice, and no trouble of the store. */
async function saving<T>(work: () => Promise<Ended<T>>): Promise<T | null> {
  let ended: Ended<T>;
  try {
    ended = await work();
  } catch (error) {
    throw new CommandError('not-saved', error instanceof Error ? error.message : null);
  }
  return resultOf(ended);
}
