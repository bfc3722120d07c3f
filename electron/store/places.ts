/**
 * In which conversation a text of ours stands, where that is told only after it was written down: the
 * pool of a profile chose its line, or the people of a group are named one by one.
 */
import type { Address } from '../../shared/phone/address.ts';
import type { Transaction } from './changes.ts';
import { moveMessage } from './head.ts';
import type { OwnSend } from './receipts.ts';
import { people } from './rows.ts';

/** The line that the provider sent it from; nothing where the line was ours to choose. */
export function chooseLine(
  tx: Transaction,
  send: Pick<OwnSend, 'messageSeq' | 'people'>,
  line: Address,
): void {
  const sql = 'UPDATE message SET by_profile = NULL WHERE seq = ? AND by_profile IS NOT NULL';
  if (tx.db.run(sql, send.messageSeq) === 0) return;
  tx.changes.message(send.messageSeq);
  moveMessage(tx, send.messageSeq, line, send.people);
}

/** Everybody whom a text sent elsewhere is known to have gone to. */
export function gatherGroup(tx: Transaction, messageSeq: number, line: Address): void {
  const row = tx.db.get(reached, messageSeq);
  if (row === null || row['people'] === null) return;
  moveMessage(tx, messageSeq, line, people(row, 'people'));
}

export const reached = `
  SELECT group_concat(DISTINCT recipient) AS people FROM delivery WHERE message_seq = ?`;
