/** Long work on archives, of which there is one at a time, as the page is told about it. */

export type ArchiveWork = 'exporting' | 'exporting-everything' | 'reading' | 'importing';

/** What is being done right now; each counts in units of its own. */
export const archivePhases = ['texts', 'media', 'checking', 'adding', 'finishing'] as const;
export type ArchivePhase = (typeof archivePhases)[number];

export interface ArchiveJob {
  readonly work: ArchiveWork;
  readonly phase: ArchivePhase;
  readonly done: number;
  /** Zero while it is not known. */
  readonly total: number;
  readonly cancelling: boolean;
}

/** What an archive holds, before anything is done with it. */
export interface ArchiveContents {
  /** ms since the epoch. */
  readonly madeAt: number;
  readonly bytes: number;
  readonly texts: number;
  readonly conversations: number;
  readonly files: number;
  readonly missingFiles: number;
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string;
    /** Whether there is such an account here. */
    readonly here: boolean;
    /** Where its texts go when that is not the provider's own address. */
    readonly host: string | null;
  }[];
}

export interface Imported {
  /** Of the archive, those that were not here. */
  readonly texts: number;
  /** Of the archive, those that were here before. */
  readonly known: number;
  readonly files: number;
  /** Accounts that wait for a key. */
  readonly accounts: number;
  /** Texts that had not left when the archive was made: none of them is sent by itself. */
  readonly waiting: number;
}
