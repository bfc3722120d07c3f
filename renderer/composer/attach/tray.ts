/**
 * What is attached to texts that are being written, each draft with a tray of its own. A file is
 * `preparing` until it is small enough and kept, then `ready`, and saved with its draft from then on;
 * one that cannot be had leaves the tray, and a problem says why.
 */
import { create } from 'zustand';
import type { Attachment, Dimensions, KeptFile, OutMedia } from '../../../shared/model/media.ts';
import type { AttachProblem } from './problems.ts';

/** What a picture was before it was drawn again. */
export interface Original {
  readonly bytes: number;
  readonly dimensions: Dimensions;
}

export interface AttachedFile {
  readonly kind: 'file';
  readonly id: number;
  readonly name: string | null;
  /** What was chosen; null where it came back with a text that was taken back. */
  readonly source: Blob | null;
  /** Most bytes it may take. */
  readonly share: number;
  /** Null while it is prepared. */
  readonly kept: KeptFile | null;
  /** Null where it is as it was. */
  readonly original: Original | null;
}

export interface AttachedLink {
  readonly kind: 'link';
  readonly id: number;
  readonly url: string;
}

export type Attached = AttachedFile | AttachedLink;

export interface Tray {
  readonly items: readonly Attached[];
  readonly problems: readonly AttachProblem[];
}

export const emptyTray: Tray = { items: [], problems: [] };

interface Trays {
  readonly byDraft: Readonly<Record<string, Tray>>;
}

export const useTrays = create<Trays>()(() => ({ byDraft: {} }));

export function trayOf({ byDraft }: Trays, draft: string): Tray {
  return byDraft[draft] ?? emptyTray;
}

export function useTray(draft: string): Tray {
  return useTrays((trays) => trayOf(trays, draft));
}

export function changeTray(draft: string, change: (tray: Tray) => Partial<Tray>): void {
  useTrays.setState((trays) => {
    const tray = trayOf(trays, draft);
    return { byDraft: { ...trays.byDraft, [draft]: { ...tray, ...change(tray) } } };
  });
}

let ids = 0;

export function newId(): number {
  ids += 1;
  return ids;
}

export function addLink(draft: string, url: string): void {
  changeTray(draft, ({ items }) => ({ items: [...items, { kind: 'link', id: newId(), url }] }));
}

export function removeItem(draft: string, id: number): void {
  changeTray(draft, ({ items }) => ({ items: items.filter((item) => item.id !== id) }));
}

export function addProblem(draft: string, problem: AttachProblem): void {
  changeTray(draft, ({ problems }) => ({ problems: [...problems, problem] }));
}

export function clearProblems(draft: string): void {
  changeTray(draft, () => ({ problems: [] }));
}

/** Empties a tray; what was in it goes elsewhere. */
export function takeItems(draft: string): readonly Attached[] {
  const { items } = trayOf(useTrays.getState(), draft);
  useTrays.setState(({ byDraft }) => {
    const { [draft]: _, ...others } = byDraft;
    return { byDraft: others };
  });
  return items;
}

/** Puts what was not sent or was taken back in front of anything attached since. */
export function restoreItems(draft: string, items: readonly Attached[]): void {
  if (items.length > 0) changeTray(draft, (tray) => ({ items: [...items, ...tray.items] }));
}

export function isPreparing(items: readonly Attached[]): boolean {
  return items.some((item) => item.kind === 'file' && item.kept === null);
}

/** To be sent; nothing may be preparing any more. */
export function outMedia(items: readonly Attached[]): OutMedia[] {
  return items.flatMap((item): OutMedia[] => {
    if (item.kind === 'link') return [{ kind: 'link', url: item.url }];
    if (item.kept === null) return [];
    return [{ kind: 'file', hash: item.kept.hash, name: item.name }];
  });
}

/** What a text carried, to be attached again. */
export function itemsOf(media: readonly Attachment[]): readonly Attached[] {
  return media.flatMap(({ url, name, file }): Attached[] => {
    if (file.state === 'link') return [{ kind: 'link', id: newId(), url }];
    if (file.state !== 'kept') return [];
    const { state: _, ...kept } = file;
    return [attachedFile(name, kept)];
  });
}

/** What a saved draft is to carry, without the files that are not here any more. */
export function itemsFrom(
  media: readonly OutMedia[],
  files: readonly KeptFile[],
): readonly Attached[] {
  const byHash = new Map(files.map((file) => [file.hash, file]));
  return media.flatMap((one): Attached[] => {
    if (one.kind === 'link') return [{ kind: 'link', id: newId(), url: one.url }];
    const kept = byHash.get(one.hash);
    return kept === undefined ? [] : [attachedFile(one.name, kept)];
  });
}

function attachedFile(name: string | null, kept: KeptFile): AttachedFile {
  const share = kept.bytes;
  return { kind: 'file', id: newId(), name, source: null, share, kept, original: null };
}
