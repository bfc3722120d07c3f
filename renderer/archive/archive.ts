/** The one export or import that may run, and how the last one ended. */
import { create } from 'zustand';
import type { ArchiveContents, ArchiveJob, Imported } from '../../shared/archive/job.ts';
import type { ExportChoice, ExportFormat, ExportSpan } from '../../shared/archive/selection.ts';
import type { Answer, Failure } from '../../shared/contract/failure.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';

export type Doing = 'exporting' | 'exporting-everything' | 'looking' | 'importing';

interface ArchiveState {
  readonly doing: Doing | null;
  /** How far it is; null before the first word about it. */
  readonly job: ArchiveJob | null;
  /** The user asked for its end. */
  readonly cancelled: boolean;
  /** How the last one ended. */
  readonly ended:
    | { readonly what: Doing; readonly kind: 'done'; readonly sentences: readonly string[] }
    | { readonly what: Doing; readonly kind: 'failed'; readonly failure: Failure }
    | null;
  /** The archive that was opened, to be asked about. */
  readonly contents: ArchiveContents | null;
}

export const useArchive = create<ArchiveState>()(() => ({
  doing: null,
  job: null,
  cancelled: false,
  ended: null,
  contents: null,
}));

/** To be called while something of this is on screen; the answer ends it. */
export function listen(): () => void {
  return window.longcode.on('archive', (job) => useArchive.setState({ job }));
}

export function forget(): void {
  useArchive.setState({ ended: null, contents: null });
}

export async function exportEverything(): Promise<void> {
  await during(
    'exporting-everything',
    () => window.longcode.exportEverything(),
    (made) => [
      words.archive.exported(made.texts, made.files),
      ...(made.missing === 0 ? [] : [words.archive.missing(made.missing)]),
    ],
  );
}

export async function exportConversations(
  choice: ExportChoice,
  span: ExportSpan,
  format: ExportFormat,
): Promise<void> {
  await during(
    'exporting',
    () => window.longcode.exportConversations({ choice: mutable(choice), span, format }),
    (written) =>
      written.texts === 0
        ? [words.archive.nothing]
        : [words.archive.written(written.texts, written.conversations)],
  );
}

export async function openArchive(): Promise<void> {
  await during(
    'looking',
    () => window.longcode.openArchive(),
    (contents) => {
      useArchive.setState({ contents });
      return null;
    },
  );
}

export async function importArchive(): Promise<void> {
  await during('importing', () => window.longcode.importArchive(), sentencesOf);
  useArchive.setState({ contents: null });
}

export function cancel(): void {
  useArchive.setState({ cancelled: true });
  void window.longcode.cancelArchive();
}

function sentencesOf({ texts, known, waiting, accounts }: Imported): string[] {
  const { imported, waiting: wait, keys } = words.archive;
  return [
    imported(texts, known),
    ...(waiting === 0 ? [] : [wait(waiting)]),
    ...(accounts === 0 ? [] : [keys(accounts)]),
  ];
}

/** @param say null where the answer shows for itself. */
async function during<T>(
  what: Doing,
  give: () => Promise<Answer<T | null>>,
  say: (value: T) => readonly string[] | null,
): Promise<void> {
  if (useArchive.getState().doing !== null) return;
  useArchive.setState({ doing: what, job: null, ended: null, cancelled: false });
  const answer = await give();
  const { cancelled } = useArchive.getState();
  useArchive.setState({ doing: null, job: null });
  if (!answer.ok) {
    useArchive.setState({ ended: { what, kind: 'failed', failure: answer.failure } });
    return;
  }
  const sentences =
    answer.value === null ? (cancelled ? [words.archive.cancelled] : null) : say(answer.value);
  if (sentences === null) return;
  useArchive.setState({ ended: { what, kind: 'done', sentences } });
  announce(sentences.join(' '));
}

function mutable(choice: ExportChoice) {
  return choice.kind === 'picked' ? { kind: choice.kind, ids: [...choice.ids] } : choice;
}
