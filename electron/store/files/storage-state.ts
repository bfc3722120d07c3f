/**
 * What is said about the database: the trouble there is, and the one thing to know about what was
 * done. Writing again ends a trouble, except where the file itself is in question: that it is
 * damaged stays true however many other pages can be written. That it is newer ends when it is opened:
 * then another is in its place.
 */
import type { Storage, StorageNotice, StorageTroubleKind } from '../../../shared/model/storage.ts';
import { type StoreError, storeErrorFrom } from '../store-error.ts';

export interface StorageState {
  current(): Storage;
  /** Takes note of what was thrown, and gives it back as what it is. */
  failed(thrown: unknown): StoreError;
  wrote(): void;
  /** The file was opened for writing. */
  opened(): void;
  /** The file was looked through and nothing is wrong with it. */
  sound(): void;
  /** Another file is in its place. */
  replaced(): void;
  notice(notice: StorageNotice | null): void;
}

const lasting: readonly StorageTroubleKind[] = ['corrupt', 'newer-version'];

export function storageState(
  onStorage: (storage: Storage) => void,
  now: () => number,
): StorageState {
  let storage: Storage = { trouble: null, notice: null };
  const change = (changed: Partial<Storage>): void => {
    storage = { ...storage, ...changed };
    onStorage(storage);
  };
  const lasts = (): boolean => storage.trouble !== null && lasting.includes(storage.trouble.kind);
  return {
    current: () => storage,
    failed(thrown) {
      const error = storeErrorFrom(thrown);
      const { kind, detail, fault } = error;
      if (fault === 'call' || lasts() || storage.trouble?.kind === kind) return error;
      change({ trouble: { kind, detail, since: now() } });
      return error;
    },
    wrote() {
      if (storage.trouble !== null && !lasts()) change({ trouble: null });
    },
    opened() {
      if (storage.trouble?.kind === 'newer-version') change({ trouble: null });
    },
    sound() {
      if (storage.trouble?.kind === 'corrupt') change({ trouble: null });
    },
    replaced() {
      if (storage.trouble !== null) change({ trouble: null });
    },
    notice(notice) {
      if (storage.notice !== notice) change({ notice });
    },
  };
}
