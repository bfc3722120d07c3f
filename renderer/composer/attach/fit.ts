/**
 * Takes files into a tray and makes them fit into the room a provider gives: whatever is added or
 * taken out, the room is shared out anew and pictures are drawn again from what was chosen. One
 * picture is drawn at a time, since a large one takes much memory.
 */
import { maxAttachments } from '../../../shared/contract/limits.ts';
import type { KeptFile } from '../../../shared/model/media.ts';
import { words } from '../../words/words.ts';
import { drawSmaller } from './draw.ts';
import { isDrawnAgain, moves, renamed, shrinks } from './pictures.ts';
import type { AttachProblem } from './problems.ts';
import { sharesOf, type Wanting } from './room.ts';
import {
  type AttachedFile,
  addProblem,
  changeTray,
  newId,
  type Original,
  removeItem,
  trayOf,
  useTrays,
} from './tray.ts';

/** Attaches what fits into `room` bytes; the rest is named as problems. How many were taken. */
export function addFiles(draft: string, files: readonly File[], room: number): number {
  let taken = 0;
  for (const file of files) {
    const problem = hindrance(draft, file, room);
    if (problem === null) {
      taken += 1;
      changeTray(draft, ({ items }) => ({ items: [...items, itemOf(file)] }));
    } else {
      addProblem(draft, problem);
    }
  }
  fitInto(draft, room);
  return taken;
}

/** Shares the room out anew; false where what is attached cannot be made to fit. */
export function fitInto(draft: string, room: number): boolean {
  const files = filesIn(draft);
  const shares = sharesOf(files.map(wantingOf), room);
  if (shares === null) return false;
  for (const [index, file] of files.entries()) {
    const share = shares[index] ?? 0;
    if (file.source === null || file.share === share) continue;
    const again = file.kept === null || file.original !== null || file.kept.bytes > share;
    changeFile(draft, file.id, { share, kept: again ? null : file.kept });
    if (again) void prepareInTurn(draft, file.id, share);
  }
  return true;
}

/** Whether what is attached takes no more than `room` bytes, or can be made to. */
export function fits(draft: string, room: number): boolean {
  return sharesOf(filesIn(draft).map(wantingOf), room) !== null;
}

export function nameOf({ name }: Pick<AttachedFile, 'name'>): string {
  return name ?? words.attach.unnamed;
}

function hindrance(draft: string, file: File, room: number): AttachProblem | null {
  const { items } = trayOf(useTrays.getState(), draft);
  const name = file.name === '' ? words.attach.unnamedFile : file.name;
  if (items.length >= maxAttachments) return { kind: 'too-many' };
  if (file.size === 0) return { kind: 'empty', name };
  const about = { name, bytes: file.size, room };
  if (!shrinks(file) && file.size > room) {
    return { kind: moves(file) ? 'moving' : 'too-large', ...about };
  }
  const wanting = [...filesIn(draft).map(wantingOf), { bytes: file.size, shrinks: shrinks(file) }];
  return sharesOf(wanting, room) === null ? { kind: 'no-room', ...about } : null;
}

function itemOf(file: File): AttachedFile {
  const name = file.name === '' ? null : file.name;
  return { kind: 'file', id: newId(), name, source: file, share: 0, kept: null, original: null };
}

function filesIn(draft: string): readonly AttachedFile[] {
  const { items } = trayOf(useTrays.getState(), draft);
  return items.filter((item) => item.kind === 'file');
}

function wantingOf({ source, kept }: AttachedFile): Wanting {
  if (source !== null) return { bytes: source.size, shrinks: shrinks(source) };
  return { bytes: kept?.bytes ?? 0, shrinks: false };
}

function changeFile(draft: string, id: number, change: Partial<AttachedFile>): void {
  changeTray(draft, ({ items }) => ({
    items: items.map((item) =>
      item.kind === 'file' && item.id === id ? { ...item, ...change } : item,
    ),
  }));
}

let turn: Promise<void> = Promise.resolve();

function prepareInTurn(draft: string, id: number, share: number): Promise<void> {
  turn = turn.then(() => prepare(draft, id, share));
  return turn;
}

/** Does nothing where the file is gone or its share is another by now. */
async function prepare(draft: string, id: number, share: number): Promise<void> {
  const wanted = () => filesIn(draft).find((file) => file.id === id && file.share === share);
  const file = wanted();
  if (file === undefined || file.source === null) return;
  const prepared = await preparedOf(file.source, file.name, share);
  if (wanted() === undefined) return;
  if ('problem' in prepared) {
    removeItem(draft, id);
    addProblem(draft, prepared.problem);
  } else {
    changeFile(draft, id, prepared);
  }
}

type Prepared =
  | { readonly kept: KeptFile; readonly original: Original | null; readonly name: string | null }
  | { readonly problem: AttachProblem };

async function preparedOf(source: Blob, name: string | null, share: number): Promise<Prepared> {
  const shown = name ?? words.attach.unnamed;
  if (!isDrawnAgain(source, share)) return keep(source, name, null);
  const drawn = await drawSmaller(source, share);
  if (drawn === null) return { problem: { kind: 'not-smaller', name: shown, room: share } };
  const original = { bytes: source.size, dimensions: drawn.was };
  return keep(drawn.blob, renamed(name, drawn.blob.type), original);
}

async function keep(blob: Blob, name: string | null, original: Original | null): Promise<Prepared> {
  const shown = name ?? words.attach.unnamed;
  const bytes = await blob.bytes().catch(() => null);
  if (bytes === null) return { problem: { kind: 'gone', name: shown } };
  const answer = await window.longcode.keepMedia({ bytes, name });
  if (answer.ok) return { kept: answer.value, original, name };
  const { code, detail } = answer.failure;
  if (code !== 'media-refused') return { problem: { kind: 'kept', name: shown } };
  return { problem: { kind: 'refused', name: shown, code: detail ?? '' } };
}
