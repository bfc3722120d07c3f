/**
 * Carries out a dry run in batches, each one transaction of the book. Stopping and failing fall
 * between two batches: what is written is whole, and importing the same file again does the rest.
 */
import { setImmediate } from 'node:timers/promises';
import type {
  ImportReport,
  Outcome,
  PlannedRow,
  ReportedRow,
} from '../../shared/contacts/import.ts';
import type { ContactBook } from './book.ts';
import type { ImportPlan } from './plan/plan.ts';

export interface Progress {
  /** Contacts written or found changed meanwhile, of those to write. */
  readonly done: number;
  readonly total: number;
}

const batchSize = 100;
const lost: ReadonlySet<Outcome> = new Set(['stale', 'failed', 'not-reached']);

/** Never rejects for what the book or the signal do: the report says how it ended. */
export async function applyImport(
  plan: ImportPlan,
  book: Pick<ContactBook, 'write'>,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const outcomes = new Map<number, Outcome>();
  const total = plan.writes.length;
  let detail: string | null = null;
  let done = 0;
  onProgress({ done, total });
  while (done < total && detail === null && signal?.aborted !== true) {
    const batch = plan.writes.slice(done, done + batchSize);
    try {
      const written = await book.write(batch.map(({ write }) => write));
      for (const [at, { row, write }] of batch.entries()) {
        const wrote = write.kind === 'create' ? 'added' : 'updated';
        outcomes.set(row, written[at] === 'written' ? wrote : 'stale');
      }
      done += batch.length;
      onProgress({ done, total });
    } catch (error) {
      detail = error instanceof Error ? error.message : String(error);
      for (const { row } of batch) outcomes.set(row, 'failed');
    }
    await setImmediate();
  }
  const ended = detail !== null ? 'failed' : done < total ? 'stopped' : 'done';
  return { ended, rows: reported(plan.rows, outcomes), detail };
}

/** @param written by the row that speaks for a contact. */
function reported(
  rows: readonly PlannedRow[],
  written: ReadonlyMap<number, Outcome>,
): readonly ReportedRow[] {
  const outcomes = new Map<number, Outcome>();
  return rows.map((row) => {
    const outcome = outcomeOf(row, written, outcomes);
    outcomes.set(row.row, outcome);
    return { ...row, outcome };
  });
}

function outcomeOf(
  { row, verdict }: PlannedRow,
  written: ReadonlyMap<number, Outcome>,
  before: ReadonlyMap<number, Outcome>,
): Outcome {
  switch (verdict.kind) {
    case 'new':
    case 'changes':
      return written.get(row) ?? 'not-reached';
    case 'joined': {
      const first = before.get(verdict.row) ?? 'not-reached';
      return lost.has(first) ? first : 'joined';
    }
    case 'same':
      return 'unchanged';
    case 'rejected':
      return 'rejected';
  }
}
