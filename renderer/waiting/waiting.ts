/**
 * Texts that have not gone, or of which nobody knows whether they went, of all conversations: those
 * that ask the user first, then in the order they will go. Their order moves as they leave, so only
 * the pages in view are kept, and news reads those again.
 */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { WaitingText } from '../../shared/model/waiting.ts';
import { type PageRange, pageSize, pagesIn, type RowPages, rowPage } from '../batch/pages.ts';
import { paced } from '../session/pace.ts';

interface WaitingTexts {
  /** The view is on screen. */
  readonly shown: boolean;
  readonly pages: RowPages<WaitingText>;
  readonly range: PageRange;
  readonly total: number;
  /** The first answer is here. */
  readonly loaded: boolean;
  readonly failure: Failure | null;
}

const hidden: WaitingTexts = {
  shown: false,
  pages: {},
  range: { first: 0, last: 0 },
  total: 0,
  loaded: false,
  failure: null,
};

export const useWaiting = create<WaitingTexts>()(() => hidden);

export function showWaiting(): void {
  useWaiting.setState({ ...hidden, shown: true });
  refreshWaiting();
}

export function hideWaiting(): void {
  useWaiting.setState(hidden);
}

/** The rows now in view; pages not read yet are asked for. */
export function showWaitingRows(firstIndex: number, lastIndex: number): void {
  const range = { first: rowPage(firstIndex), last: rowPage(lastIndex) };
  const { range: before, pages } = useWaiting.getState();
  if (range.first === before.first && range.last === before.last) return;
  useWaiting.setState({ range });
  if (pagesIn(range).some((page) => pages[page] === undefined)) void load();
}

/** After anything changed: what is in view is read again, at most four times a second. */
export const refreshWaiting = paced(load);

async function load(): Promise<void> {
  const { shown, range } = useWaiting.getState();
  if (!shown) return;
  const wanted = pagesIn(range);
  const answers = await Promise.all(
    wanted.map((page) => window.longcode.listWaiting({ offset: page * pageSize, limit: pageSize })),
  );
  const now = useWaiting.getState();
  if (!now.shown || now.range !== range) return;
  const pages: Record<number, readonly WaitingText[]> = {};
  let { total } = now;
  for (const [index, page] of wanted.entries()) {
    const answer = answers[index];
    if (answer === undefined) continue;
    if (!answer.ok) {
      useWaiting.setState({ failure: answer.failure });
      return;
    }
    pages[page] = answer.value.texts;
    total = answer.value.total;
  }
  useWaiting.setState({ pages, total, loaded: true, failure: null });
}
