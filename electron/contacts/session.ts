/**
 * One file on its way into the contacts: opened, planned, looked at, carried out. It lives in a thread
 * of its own (worker.ts), so that a file of a hundred thousand rows keeps nobody waiting; the contacts
 * themselves are on the other side.
 */

import type { CountryCode } from 'libphonenumber-js';
import type { Mapping } from '../../shared/contacts/columns.ts';
import type { ImportReport, Outcome } from '../../shared/contacts/import.ts';
import type {
  ImportCounts,
  ImportEnd,
  ImportFilter,
  ImportProgress,
  ImportRow,
} from '../../shared/contacts/importing.ts';
import type { ImportFile } from '../../shared/contract/people.ts';
import type { Language } from '../../shared/model/language.ts';
import { wordsIn } from '../../shared/words/words.ts';
import { applyImport } from './apply.ts';
import type { ContactBook } from './book.ts';
import { guessColumns } from './columns/guess.ts';
import { type ContactCards, type ContactTable, openContactFile } from './file/open.ts';
import { type ImportChoice, type ImportPlan, planImport } from './plan/plan.ts';
import { rowsOfCards } from './source/card-rows.ts';
import { rowsOfTable } from './source/table-rows.ts';
import { reportTable } from './write/report-table.ts';

export interface ImportSession {
  /** @throws ContactFileRefused */
  open(raw: Uint8Array, country: CountryCode): ImportFile['content'];
  /** @throws ContactFileRefused `no-number-column`; Error where nothing is open. */
  plan(mapping: Mapping | null, choice: ImportChoice): Promise<ImportCounts>;
  rows(
    filter: ImportFilter,
    offset: number,
    limit: number,
  ): { readonly rows: readonly ImportRow[]; readonly total: number };
  apply(): Promise<ImportEnd>;
  stop(): void;
  /** What became of each row, as CSV. */
  report(language: Language): string;
}

export function createImportSession(
  book: Pick<ContactBook, 'find' | 'write'>,
  onProgress: (progress: ImportProgress) => void,
): ImportSession {
  let file: ContactTable | ContactCards | null = null;
  let plan: ImportPlan | null = null;
  let report: ImportReport | null = null;
  let stopping = new AbortController();

  const present = <T>(thing: T | null): T => {
    if (thing === null) throw new Error('No file of contacts is open');
    return thing;
  };
  const all = (): readonly ImportRow[] =>
    report?.rows ?? present(plan).rows.map((row) => ({ ...row, outcome: null }));

  return {
    open(raw, country) {
      plan = null;
      report = null;
      file = openContactFile(raw);
      if (file.kind === 'cards') return { kind: 'cards', cards: file.cards.length };
      const { rows } = file;
      return { kind: 'table', rows: rows.length, ...guessColumns(rows, country) };
    },
    async plan(mapping, choice) {
      const opened = present(file);
      report = null;
      stopping.abort();
      stopping = new AbortController();
      const sources =
        opened.kind === 'cards'
          ? rowsOfCards(opened.cards)
          : rowsOfTable(opened.rows, mapping ?? { hasHeadings: false, columns: [] });
      plan = await planImport(sources, book, choice, stopping.signal);
      return countsOf(plan);
    },
    rows(filter, offset, limit) {
      const found = filter === 'all' ? all() : all().filter((row) => filterOf(row) === filter);
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    async apply() {
      const planned = present(plan);
      stopping = new AbortController();
      report = await applyImport(planned, book, onProgress, stopping.signal);
      const { ended, detail, rows } = report;
      const counts = { ...none };
      for (const { outcome } of rows) counts[outcome] += 1;
      return { ended, detail, counts };
    },
    stop: () => stopping.abort(),
    report: (language) => reportTable(present(report), wordsIn(language).contactFiles),
  };
}

const none: Record<Outcome, number> = {
  ...{ added: 0, updated: 0, unchanged: 0, joined: 0 },
  ...{ rejected: 0, stale: 0, failed: 0, 'not-reached': 0 },
};

function countsOf({ rows }: ImportPlan): ImportCounts {
  const counts = { all: rows.length, new: 0, changes: 0, same: 0, rejected: 0 };
  for (const row of rows) counts[filterOf(row)] += 1;
  return counts;
}

/** A row joined with an earlier one adds nothing of its own. */
function filterOf({ verdict }: Pick<ImportRow, 'verdict'>): Exclude<ImportFilter, 'all'> {
  return verdict.kind === 'joined' ? 'same' : verdict.kind;
}
