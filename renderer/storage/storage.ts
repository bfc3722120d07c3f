/** Backups, the search for damage and the repair of it, as far as the settings show them. */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Backup } from '../../shared/model/storage.ts';
import { clockTime } from '../words/times.ts';
import { words } from '../words/words.ts';

/** One thing at a time. */
export type Doing = 'backing-up' | 'restoring' | 'checking' | 'repairing';

interface StorageState {
  /** Newest first; null until they were listed. */
  readonly backups: readonly Backup[] | null;
  readonly doing: Doing | null;
  /** How the last thing ended, in words; null while nothing was done. */
  readonly done: { readonly what: Doing; readonly text: string } | null;
  readonly failed: { readonly what: Doing | 'listing'; readonly failure: Failure } | null;
  /** Damage as the last check named it; null while nothing was found. */
  readonly findings: readonly string[] | null;
}

export const useStorage = create<StorageState>()(() => ({
  backups: null,
  doing: null,
  done: null,
  failed: null,
  findings: null,
}));

export async function listBackups(): Promise<void> {
  const answer = await window.longcode.listBackups();
  if (answer.ok) {
    const backups = answer.value.toSorted((a, b) => b.at - a.at);
    useStorage.setState(({ failed }) => ({
      backups,
      failed: failed?.what === 'listing' ? null : failed,
    }));
  } else useStorage.setState({ failed: { what: 'listing', failure: answer.failure } });
}

export async function backUp(): Promise<void> {
  await during('backing-up', async () => {
    const answer = await window.longcode.backUp();
    if (!answer.ok) return answer.failure;
    await listBackups();
    const { at, bytes } = answer.value;
    return words.storage.backedUp(clockTime(at), words.storage.size(bytes));
  });
}

/** True once the backup has taken the place of what was there. */
export async function restore(id: string): Promise<boolean> {
  return during('restoring', async () => {
    const answer = await window.longcode.restoreBackup({ id });
    if (!answer.ok) return answer.failure;
    await listBackups();
    return words.storage.restored;
  });
}

export async function checkForDamage(): Promise<void> {
  await during('checking', async () => {
    const answer = await window.longcode.checkStorage();
    if (!answer.ok) return answer.failure;
    const { sound, findings } = answer.value;
    useStorage.setState({ findings: sound ? null : findings });
    return sound
      ? words.storage.sound(clockTime(Date.now()))
      : words.storage.damaged(findings.length);
  });
}

/** True once everything readable is in a new database. */
export async function repair(): Promise<boolean> {
  return during('repairing', async () => {
    const answer = await window.longcode.repairStorage();
    if (!answer.ok) return answer.failure;
    useStorage.setState({ findings: null });
    await listBackups();
    return words.storage.repaired;
  });
}

/** Whether it was done; false also while something else is being done. */
async function during(what: Doing, work: () => Promise<string | Failure>): Promise<boolean> {
  if (useStorage.getState().doing !== null) return false;
  useStorage.setState({ doing: what, done: null, failed: null });
  const end = await work();
  if (typeof end === 'string') useStorage.setState({ doing: null, done: { what, text: end } });
  else useStorage.setState({ doing: null, failed: { what, failure: end } });
  return typeof end === 'string';
}
