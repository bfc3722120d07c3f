/**
 * The open card of a composition to many: its counts and, of its rows, only the pages in view. News
 * about it is read again at most four times a second, whatever the number of receipts.
 */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { CauseName } from '../../shared/delivery/catalogue/causes.ts';
import type { BatchCard, BatchRow, Outcome } from '../../shared/model/details.ts';
import { paced } from '../session/pace.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { type PageRange, pageSize, pagesIn, type RowPages, rowPage } from './pages.ts';
import { passedBetween, percentOf, progressOf } from './progress.ts';
import { noteTotal } from './totals.ts';

export interface Narrowing {
  readonly outcome: Outcome | null;
  readonly cause: CauseName | null;
}

interface Card {
  readonly batchId: string | null;
  /** Null until the first answer. */
  readonly card: BatchCard | null;
  readonly narrowing: Narrowing;
  readonly pages: RowPages<BatchRow>;
  /** How many rows the narrowing leaves. */
  readonly rowCount: number;
  readonly range: PageRange;
  readonly failure: Failure | null;
}

const everyone: Narrowing = { outcome: null, cause: null };
const noRows = { pages: {}, range: { first: 0, last: 0 } } as const;

const closed: Card = {
  batchId: null,
  card: null,
  narrowing: everyone,
  rowCount: 0,
  failure: null,
  ...noRows,
};

export const useCard = create<Card>()(() => closed);

export function openCard(batchId: string): void {
  useCard.setState({ ...closed, batchId });
  reload();
}

export function closeCard(): void {
  useCard.setState(closed);
}

/** Shows only these rows; null narrows nothing. */
export function narrow(narrowing: Narrowing): void {
  useCard.setState({ narrowing, ...noRows });
  void loadRows();
}

/** The rows now in view; pages not read yet are asked for. */
export function showRows(firstIndex: number, lastIndex: number): void {
  const range = { first: rowPage(firstIndex), last: rowPage(lastIndex) };
  const { range: before, pages } = useCard.getState();
  if (range.first === before.first && range.last === before.last) return;
  useCard.setState({ range });
  if (pagesIn(range).some((page) => pages[page] === undefined)) void loadRows();
}

/** News about compositions: read again when the open one is among them. */
export function refreshCard(batches: readonly string[]): void {
  const { batchId } = useCard.getState();
  if (batchId !== null && batches.includes(batchId)) reload();
}

export const reload = paced(async () => {
  await Promise.all([loadCard(), loadRows()]);
});

async function loadCard(): Promise<void> {
  const { batchId } = useCard.getState();
  if (batchId === null) return;
  const answer = await window.longcode.batchCard({ batchId });
  const { batchId: now, card: before } = useCard.getState();
  if (now !== batchId) return;
  if (!answer.ok) {
    useCard.setState({ failure: answer.failure });
    return;
  }
  noteTotal(batchId, answer.value.total);
  useCard.setState({ card: answer.value, failure: null });
  if (before !== null) say(before, answer.value);
}

async function loadRows(): Promise<void> {
  const { batchId, narrowing, range } = useCard.getState();
  if (batchId === null) return;
  const wanted = pagesIn(range);
  const answers = await Promise.all(
    wanted.map((page) =>
      window.longcode.batchRows({
        batchId,
        ...narrowing,
        offset: page * pageSize,
        limit: pageSize,
      }),
    ),
  );
  const now = useCard.getState();
  if (now.batchId !== batchId || now.narrowing !== narrowing || now.range !== range) return;
  const pages: Record<number, readonly BatchRow[]> = {};
  let { rowCount } = now;
  for (const [index, page] of wanted.entries()) {
    const answer = answers[index];
    if (answer === undefined) continue;
    if (!answer.ok) {
      useCard.setState({ failure: answer.failure });
      return;
    }
    pages[page] = answer.value.rows;
    rowCount = answer.value.total;
  }
  useCard.setState({ pages, rowCount });
}

function say(before: BatchCard, after: BatchCard): void {
  const progress = progressOf(after);
  const { share, newlyFailed } = passedBetween(progressOf(before), progress);
  const { failed, stopped } = progress;
  if (share !== null) announce(words.batch.announceShare(percentOf(progress), failed, stopped));
  else if (newlyFailed) announce(words.batch.announceFailed(failed));
}
