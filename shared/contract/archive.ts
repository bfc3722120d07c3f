/** Commands about files that Longcode writes for others, and archives of everything. */
import { z } from 'zod';
import type { ArchiveContents, Imported } from '../archive/job.ts';
import { ExportSpan, exportFormats, mostPicked } from '../archive/selection.ts';
import { view } from './inbox.ts';

export const archiveCommands = {
  /** Asks where to, and writes conversations there. */
  exportConversations: z.strictObject({
    choice: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('picked'),
        ids: z.array(z.int().min(1)).min(1).max(mostPicked),
      }),
      z.strictObject({ kind: z.literal('view'), view }),
    ]),
    span: ExportSpan,
    format: z.enum(exportFormats),
  }),
  /** Asks where to, and writes everything but keys into one archive. */
  exportEverything: z.undefined(),
  /** Asks for an archive and looks into it; it is the one that `importArchive` is about. */
  openArchive: z.undefined(),
  /** Adds what it holds. Accounts rest meanwhile. */
  importArchive: z.undefined(),
  /** Ends what runs, and nothing has changed then. */
  cancelArchive: z.undefined(),
} as const;

/** Null: the user changed their mind. */
export interface ArchiveAnswers {
  exportConversations: { readonly texts: number; readonly conversations: number } | null;
  exportEverything: {
    readonly texts: number;
    readonly files: number;
    readonly missing: number;
  } | null;
  openArchive: ArchiveContents | null;
  importArchive: Imported | null;
  cancelArchive: null;
}
