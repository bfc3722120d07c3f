/**
 * They wrote before a text left that was only to leave if they did not: it is cancelled in the very
 * transaction that writes their text down, or the provider is asked to let it go.
 */
import type { Address } from '../../../shared/phone/address.ts';
import type { Transaction } from '../changes.ts';
import { joinPeople } from '../rows.ts';
import { rowOf, selected } from './rows.ts';
import { makeWish } from './wishes.ts';

/** Their clock and this one may differ so much, ms; what they wrote before that is no reply. */
const slack = 10 * 60_000;

export const toBeCancelled = `
  ${selected} WHERE s.account_id = ? AND s.line = ? AND s.people = ? AND s.cancel_on_reply = 1
    AND s.state IN ('here', 'handing', 'there', 'unsure') AND s.created_at <= ?`;

/** `at`: when they wrote, ms. */
export function noteReply(
  tx: Transaction,
  account: number,
  line: Address,
  people: readonly Address[],
  at: number,
  now: number,
): void {
  const rows = tx.db.all(toBeCancelled, account, line, joinPeople(people), at + slack);
  for (const row of rows) {
    makeWish(tx, rowOf(row), { wish: 'cancel', why: 'reply', changed: null }, now);
  }
}
