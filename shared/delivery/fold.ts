/**
 * Folds receipts into the state of one delivery (one text, one recipient, one attempt).
 *
 * The winner is the greatest receipt under a total order: rung first, then the earliest time,
 * then code, wording and dialect as tie-breakers. Because the order is total, the fold gives one answer
 * for any shuffling and repetition of the same receipts, details included.
 */
import { heightOf, type Rung } from './ladder.ts';
import type { Dialect } from './wire-event.ts';

export interface ReceiptPoint {
  readonly rung: Rung;
  /** When it happened, in ms since the epoch. */
  readonly at: number;
  /** The provider's own code, when it gave one. */
  readonly code: string | null;
  /** The provider's own words, when it gave any. */
  readonly detail: string | null;
  /** The wire's own status word and title, and whose words they are. */
  readonly state: string | null;
  readonly title: string | null;
  readonly dialect: Dialect | null;
}

/** The receipt that decides the delivery's state, or null when nothing was heard. */
export function foldReceipts(receipts: Iterable<ReceiptPoint>): ReceiptPoint | null {
  let top: ReceiptPoint | null = null;
  for (const receipt of receipts) {
    if (top === null || compareReceipts(receipt, top) > 0) top = receipt;
  }
  return top;
}

/** Positive when `a` outranks `b`, zero when they say the same. */
export function compareReceipts(a: ReceiptPoint, b: ReceiptPoint): number {
  return (
    heightOf(a.rung) - heightOf(b.rung) ||
    b.at - a.at ||
    compareText(a.code, b.code) ||
    compareText(a.detail, b.detail) ||
    compareText(a.state, b.state) ||
    compareText(a.title, b.title) ||
    compareText(a.dialect, b.dialect)
  );
}

function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a > b ? 1 : -1;
}
