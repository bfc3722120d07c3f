/**
 * Settles sends whose answer was lost by records that hold no words. Only after the records were read
 * whole: a page shows a part of them, and it is counting that decides (match-wordless.ts).
 *
 * Where there are as many records as sends they are linked at once. Where there are more, somebody
 * else used the key at the same time: words may still come and tell them apart, so that is only done
 * when the user would be asked instead; that the text cannot be found would not be true. All of it is
 * a guess, which gives way to an answer, to our own id and to words.
 */
import type { Transaction } from './changes.ts';
import { type Knot, knots, type Pair, pairs } from './match-wordless.ts';
import { dropOrphan, placeableOrphans } from './orphans.ts';
import { adopt, resolveAs } from './outbound.ts';

/**
 * @param leftBefore ms: what left before is not waited for any longer.
 * @returns ids of the sends (in the outbox) that records between the same two may be about.
 */
export function settleWordless(tx: Transaction, account: number, leftBefore: number): Set<number> {
  const doubtful = new Set<number>();
  let linked = 0;
  for (const knot of knots(tx.db, account)) {
    const found = decide(knot, leftBefore);
    if (found === null) for (const { outboxId } of knot.sends) doubtful.add(outboxId);
    for (const pair of found ?? []) resolvePair(tx, pair);
    linked += found?.length ?? 0;
  }
  if (linked > 0) placeTheRest(tx, account);
  return doubtful;
}

/** Null when nothing is proven yet. */
function decide(knot: Knot, leftBefore: number): Pair[] | null {
  const { sends, records } = knot;
  if (sends.some(({ isLeaving }) => isLeaving)) return null;
  const isDue = sends.every(({ leftBy }) => leftBy < leftBefore);
  if (records.length > sends.length && !isDue) return null;
  return pairs(knot);
}

function resolvePair(tx: Transaction, [send, { told, createdAt }]: Pair): void {
  const { account, providerMessageId, heardAt } = told;
  const { left } = send;
  dropOrphan(tx.db, account, providerMessageId);
  resolveAs(tx, told, { ...send, left: { ...left, wordlessAt: createdAt } }, heardAt);
}

/** Those that waited only because one of the sends might have been theirs. */
function placeTheRest(tx: Transaction, account: number): void {
  for (const { providerMessageId, heardAt } of placeableOrphans(tx.db, account)) {
    adopt(tx, account, providerMessageId, heardAt);
  }
}
