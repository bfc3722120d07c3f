/**
 * The timeline of one attempt: every receipt in the order it happened, with its moment and the time
 * since the one before. The provider's clock is used where it told the time; two clocks need not
 * agree, so a step can lie before the one above it, and says so.
 */
import type { ReceiptDetail } from '../../shared/model/details.ts';
import { dayOf } from '../words/times.ts';

export interface Step {
  readonly receipt: ReceiptDetail;
  /** ms since the epoch. */
  readonly at: number;
  /** The provider did not say when; this is when it was heard here. */
  readonly ownClock: boolean;
  /** ms since the step before, negative when it lies before it; null for the first. */
  readonly since: number | null;
  /** A day begins here, so the date must be said: also for the first one. */
  readonly startsDay: boolean;
}

export function stepsOf(receipts: readonly ReceiptDetail[]): readonly Step[] {
  return receipts.map((receipt, index) => {
    const before = receipts[index - 1];
    const at = momentOf(receipt);
    const earlier = before === undefined ? null : momentOf(before);
    return {
      receipt,
      at,
      ownClock: receipt.occurredAt === null && receipt.source !== 'app',
      since: earlier === null ? null : at - earlier,
      startsDay: earlier === null || dayOf(earlier) !== dayOf(at),
    };
  });
}

function momentOf({ occurredAt, receivedAt }: ReceiptDetail): number {
  return occurredAt ?? receivedAt;
}
