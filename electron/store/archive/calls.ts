/**
 * What the keeper thread can be asked to do with archives. How it ended is an answer and no error: that
 * an archive is not taken, or that the user changed their mind, is no trouble of the store.
 */
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { ArchivedProfile, ArchiveManifest } from '../../../shared/archive/manifest.ts';
import { Database, openWriter } from '../database.ts';
import { storeErrorFrom } from '../store-error.ts';
import { beatOn, endedByUser } from './beat.ts';
import { contentsOf } from './contents.ts';
import { type ConversationOrder, type Written, writeConversations } from './conversations-write.ts';
import { type Merged, mergeArchive } from './merge.ts';
import { type ArchiveRefusal, ArchiveRefused } from './refused.ts';
import { stageArchive } from './stage.ts';
import { readTar, type TarReader } from './tar-file.ts';
import { type ArchiveOrder, writeArchive } from './write.ts';

export type Ended<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: ArchiveRefusal; readonly detail: string }
  | { readonly kind: 'cancelled' };

export interface Looked {
  readonly manifest: ArchiveManifest;
  readonly profile: ArchivedProfile;
  readonly bytes: number;
}

export interface StagedArchive {
  readonly profile: ArchivedProfile;
  readonly file: string;
  readonly media: string;
  readonly hashes: readonly string[];
}

/** How long a lock of another connection is waited for, ms. */
const lockWait = 5_000;

export function archiveCalls(file: string) {
  const looking = <T>(work: (db: Database) => T): Ended<T> =>
    ending(() => {
      const db = new Database(new DatabaseSync(file, { readOnly: true, timeout: lockWait }));
      try {
        return work(db);
      } finally {
        db.close();
      }
    });
  return {
    archiveEverything: (order: ArchiveOrder, shared: SharedArrayBuffer): Ended<ArchiveManifest> =>
      looking((db) => writeArchive(db, order, beatOn(shared))),
    writeConversations: (order: ConversationOrder, shared: SharedArrayBuffer): Ended<Written> =>
      looking((db) => writeConversations(db, order, beatOn(shared))),
    lookInto: (path: string): Ended<Looked> =>
      reading(path, (tar) => ({ ...contentsOf(tar), bytes: tar.bytes })),
    /** Into a folder of its own, which is emptied first. */
    stageArchive: (
      path: string,
      folder: string,
      shared: SharedArrayBuffer,
    ): Ended<StagedArchive> => {
      rmSync(folder, { recursive: true, force: true });
      return reading(path, (tar) => {
        const staged = stageArchive(tar, folder, beatOn(shared));
        return {
          profile: staged.profile,
          file: staged.file,
          media: staged.media,
          hashes: staged.hashes,
        };
      });
    },
    /** @param fresh a copy of the database, which nobody else has open. */
    mergeArchive: (
      fresh: string,
      archive: string,
      now: number,
      shared: SharedArrayBuffer,
    ): Ended<Merged> =>
      ending(() => {
        const db = openWriter(fresh);
        try {
          return mergeArchive(db, archive, now, beatOn(shared));
        } finally {
          db.close();
        }
      }),
  };
}

function reading<T>(path: string, work: (tar: TarReader) => T): Ended<T> {
  return ending(() => {
    const tar = readTar(path);
    try {
      return work(tar);
    } finally {
      tar.close();
    }
  }, 'archive');
}

/** @param of whose database is read: what is damaged in that of an archive is the archive's fault. */
function ending<T>(work: () => T, of: 'archive' | 'app' = 'app'): Ended<T> {
  try {
    return { kind: 'done', value: work() };
  } catch (thrown) {
    if (thrown instanceof ArchiveRefused) {
      return { kind: 'refused', refusal: thrown.refusal, detail: thrown.message };
    }
    if (thrown instanceof RangeError) {
      return { kind: 'refused', refusal: 'foreign', detail: thrown.message };
    }
    const error = storeErrorFrom(thrown);
    if (error.kind === 'corrupt' && of === 'archive') {
      return { kind: 'refused', refusal: 'damaged', detail: error.detail };
    }
    if (error.detail === endedByUser) return { kind: 'cancelled' };
    throw error;
  }
}
