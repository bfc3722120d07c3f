/**
 * What was just done and can be undone: one line at a time, for ten seconds or for as long as somebody
 * is on it. By keyboard the acts before it can be undone as well, the latest first.
 */
import { create } from 'zustand';
import { announce } from './notices.ts';

export interface Toast {
  readonly key: number;
  readonly text: string;
  /** Null where there is nothing to undo. Answers with what to say then. */
  readonly undo: (() => Promise<string>) | null;
}

interface Toasts {
  readonly shown: Toast | null;
  /** What can be undone, oldest first. */
  readonly undoable: readonly Toast[];
}

/** Most acts that can be undone. */
const most = 50;

export const useToasts = create<Toasts>()(() => ({ shown: null, undoable: [] }));

let keys = 0;

export function showToast(text: string, undo: Toast['undo'] = null): void {
  keys += 1;
  const toast = { key: keys, text, undo };
  announce(text);
  useToasts.setState(({ undoable }) => ({
    shown: toast,
    undoable: undo === null ? undoable : [...undoable, toast].slice(-most),
  }));
}

export function hideToast(key: number): void {
  if (useToasts.getState().shown?.key === key) useToasts.setState({ shown: null });
}

/** Another database took the place of the one in which all that was done. */
export function forgetToasts(): void {
  useToasts.setState({ shown: null, undoable: [] });
}

export async function undoToast({ key, undo }: Toast): Promise<void> {
  useToasts.setState(({ undoable }) => ({
    undoable: undoable.filter((one) => one.key !== key),
  }));
  hideToast(key);
  if (undo !== null) showToast(await undo());
}

/** Whether there was something to undo. */
export function undoLatest(): boolean {
  const latest = useToasts.getState().undoable.at(-1);
  if (latest === undefined) return false;
  void undoToast(latest);
  return true;
}
