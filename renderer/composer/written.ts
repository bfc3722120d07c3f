/**
 * Compositions that were taken back and have no composer of their own: they wait for the New message
 * dialog, the last one first, and stay until they are sent or emptied. They are never mixed with
 * each other, because each has its own recipients. In memory only.
 */
import { create } from 'zustand';
import type { Address } from '../../shared/phone/address.ts';
import type { Attached } from './attach/tray.ts';

export interface Composition {
  readonly accountId: string;
  readonly line: Address;
  readonly to: readonly Address[];
  readonly text: string;
  /** None when left out. */
  readonly attached?: readonly Attached[];
  /** One group conversation instead of a private text to each. */
  readonly together?: boolean;
}

export interface Written extends Composition {
  /** Names it while it is edited. */
  readonly key: number;
}

interface WrittenTexts {
  /** Oldest first. */
  readonly waiting: readonly Written[];
}

export const useWritten = create<WrittenTexts>()(() => ({ waiting: [] }));

let keys = 0;

export function putBack(composition: Composition): void {
  keys += 1;
  const written = { ...composition, key: keys };
  useWritten.setState(({ waiting }) => ({ waiting: [...waiting, written] }));
}

/** The one to go on with; null when nothing was taken back. */
export function lastWritten(): Written | null {
  return useWritten.getState().waiting.at(-1) ?? null;
}

/** It was edited; an emptied one is let go. */
export function rewrite(key: number, composition: Composition): void {
  const { text, to, attached = [] } = composition;
  const empty = text === '' && to.length === 0 && attached.length === 0;
  useWritten.setState(({ waiting }) => ({
    waiting: waiting.flatMap((written) => {
      if (written.key !== key) return [written];
      return empty ? [] : [{ ...composition, key }];
    }),
  }));
}

/** It was sent. */
export function dropWritten(key: number): void {
  useWritten.setState(({ waiting }) => ({
    waiting: waiting.filter((written) => written.key !== key),
  }));
}
