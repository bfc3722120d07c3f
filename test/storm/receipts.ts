/**
 * N random receipt histories, each of which must end in one state whatever the order, and in the
 * same when rebuilt from its receipts. Every fiftieth is told to a real store as well. A history
 * that differs is written to standard error.
 */
import fc from 'fast-check';
import { endsOf, sameEnd } from './end-state.ts';
import { type History, history } from './history.ts';
import { endsInStore } from './in-store.ts';

export interface ReceiptFigures {
  readonly receipts: number;
  readonly histories: number;
  /** Histories that did not end in one state. */
  readonly mismatches: number;
  readonly seconds: number;
}

const storeEvery = 50;

export function receiptStorm(count: number, seed: number): ReceiptFigures {
  const began = performance.now();
  let [histories, receipts, mismatches] = [0, 0, 0];
  const check = fc.property(history, (story) => {
    const ends = endsOf(story);
    histories += 1;
    receipts += ends.receipts;
    const one = sameEnd(ends.told, ends.shuffled) && sameEnd(ends.told, ends.rebuilt);
    const inStore = histories % storeEvery !== 0 || endsAlike(story);
    if (one && inStore && !ends.wentBack) return;
    mismatches += 1;
    process.stderr.write(`${JSON.stringify(story)}\n`);
  });
  fc.assert(check, { numRuns: count, seed });
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  return { receipts, histories, mismatches, seconds };
}

function endsAlike(story: History): boolean {
  const { told, shuffled, rebuilt } = endsInStore(story);
  const [a, b, c] = [told, shuffled, rebuilt].map((end) => JSON.stringify(end));
  return a === b && a === c;
}
