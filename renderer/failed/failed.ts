/**
 * Texts that were not delivered, of all conversations, newest first. Read in pages; news reads the
 * loaded part again, because a retry or a late receipt can take a text out of its middle.
 */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { FailedText } from '../../shared/model/details.ts';
import { paced } from '../session/pace.ts';
import { appendFailed, replaceHead } from './rows.ts';

const firstPage = 50;
/** The contract's largest page. */
const largestPage = 200;

interface Failed {
  /** The view is on screen. */
  readonly shown: boolean;
  readonly rows: readonly FailedText[];
  readonly total: number;
  /** No more can be loaded. */
  readonly complete: boolean;
  /** The first page is here. */
  readonly loaded: boolean;
  readonly loadingMore: boolean;
  readonly failure: Failure | null;
}

const nothing = { rows: [], total: 0, complete: false, loaded: false } as const;

export const useFailed = create<Failed>()(() => ({
  ...nothing,
  shown: false,
  loadingMore: false,
  failure: null,
}));

export function showFailed(): void {
  useFailed.setState({ shown: true, failure: null });
  refreshFailed();
}

export function hideFailed(): void {
  useFailed.setState({ ...nothing, shown: false, loadingMore: false, failure: null });
}

/** After anything changed: the loaded part is read again, at most four times a second. */
export const refreshFailed = paced(async () => {
  const { shown, rows } = useFailed.getState();
  if (!shown) return;
  const limit = Math.min(Math.max(rows.length, firstPage), largestPage);
  const answer = await window.longcode.listFailed({ beforeSeq: null, limit });
  if (!useFailed.getState().shown) return;
  if (!answer.ok) {
    useFailed.setState({ failure: answer.failure });
    return;
  }
  const { failed, total } = answer.value;
  const merged = replaceHead(useFailed.getState().rows, failed, total);
  useFailed.setState({ ...merged, total, loaded: true, failure: null });
});

export async function loadMoreFailed(): Promise<void> {
  const { rows, complete, loaded, loadingMore } = useFailed.getState();
  const last = rows.at(-1);
  if (!loaded || loadingMore || complete || last === undefined) return;
  useFailed.setState({ loadingMore: true });
  const answer = await window.longcode.listFailed({ beforeSeq: last.seq, limit: firstPage });
  if (!useFailed.getState().shown) return;
  if (!answer.ok) {
    useFailed.setState({ loadingMore: false, failure: answer.failure });
    return;
  }
  const { failed, total } = answer.value;
  const merged = appendFailed(useFailed.getState().rows, failed);
  useFailed.setState({ rows: merged, total, complete: failed.length === 0, loadingMore: false });
}
