/** What the page is told of an import on its way: counts, rows to look at, how far it is, how it ended. */
import type { ImportReport, Outcome, PlannedRow } from './import.ts';

export const importFilters = ['all', 'new', 'changes', 'same', 'rejected'] as const;
export type ImportFilter = (typeof importFilters)[number];

/** Rows; those that are the same person as an earlier one are counted with it. */
export type ImportCounts = Readonly<Record<ImportFilter, number>>;

/** A row of the plan and, once it was imported, what came of it. */
export interface ImportRow extends PlannedRow {
  readonly outcome: Outcome | null;
}

export interface ImportProgress {
  /** Contacts, of those to be written. */
  readonly done: number;
  readonly total: number;
}

export interface ImportEnd {
  readonly ended: ImportReport['ended'];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The raw words behind a failure. */
  readonly detail: string | null;
}
