/** The loaded prefix of the undelivered texts, newest first by `seq`, each recipient once. */
import type { FailedText } from '../../shared/model/details.ts';

export interface LoadedRows {
  readonly rows: readonly FailedText[];
  /** No more can be loaded. */
  readonly complete: boolean;
}

/** A text can have failed for several recipients, each with a row of its own. */
export function rowKey({ messageId, to }: FailedText): string {
  return `${messageId} ${to}`;
}

/**
 * The newest rows read again. What was loaded below them stays; everything at or above their last
 * one is replaced, so that what is no longer failed goes.
 */
export function replaceHead(
  known: readonly FailedText[],
  head: readonly FailedText[],
  total: number,
): LoadedRows {
  if (head.length >= total) return { rows: head, complete: true };
  const end = head.at(-1)?.seq ?? 0;
  const rows = [...head, ...known.filter(({ seq }) => seq < end)];
  return { rows, complete: rows.length >= total };
}

/** Adds the page that follows the last row. */
export function appendFailed(
  known: readonly FailedText[],
  page: readonly FailedText[],
): readonly FailedText[] {
  const keys = new Set(known.map(rowKey));
  return [...known, ...page.filter((row) => !keys.has(rowKey(row)))];
}
