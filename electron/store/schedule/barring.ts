/** People who opted out leave the schedules, in the transaction that writes their word down. */
import type { Transaction } from '../changes.ts';
import { isBarred, lastWord } from '../schedule-ties.ts';
import { rowOf, type ScheduleRow, selected } from './rows.ts';
import { makeWish } from './wishes.ts';

export const theirSchedules = `
  ${selected} WHERE s.account_id = ? AND s.state IN ('here', 'handing', 'there', 'unsure')
    AND instr(',' || s.people || ',', ',' || ? || ',') > 0`;

export function barScheduled(tx: Transaction, account: number, person: string): void {
  for (const found of tx.db.all(theirSchedules, account, person)) barRow(tx, rowOf(found));
}

/** Whether it may not leave. */
export function barRow(tx: Transaction, row: ScheduleRow): boolean {
  if (!isBarred(tx.db, row)) return false;
  const at = lastWord(tx.db, row);
  const said = { wish: 'cancel', why: 'opt-out', changed: null } as const;
  makeWish(tx, row, said, at === 0 ? row.createdAt : at);
  return true;
}
