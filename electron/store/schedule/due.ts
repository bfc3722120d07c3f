/** What leaves because its time has come, and when the next one does. */
import { findAccount } from '../accounts.ts';
import type { Transaction } from '../changes.ts';
import type { Database } from '../database.ts';
import { int, intOrNull, text } from '../rows.ts';
import { toHand } from './handing.ts';
import { leaveMissed, leaveNow, leaveThere, leaveUnsure } from './leaving.ts';
import { rowOf, type ScheduleRow, selected } from './rows.ts';
import type { ScheduleWork } from './schedule-store.ts';

const minute = 60_000;
/** Most that leave in one transaction, and most requests that are handed out at once. */
const most = 200;
/** How long after its time a text that may be held is looked for among what left, ms. */
const unsureUntil = 10 * minute;
/** How long one that was cancelled can be seen, ms. */
const shownFor = 3 * 24 * 60 * minute;

export const dueNow = `
  ${selected} WHERE s.account_id = ? AND (
    s.state IN ('here', 'there') AND s.due <= ? OR s.state = 'unsure' AND s.due <= ?)
  ORDER BY s.due, s.seq LIMIT ${most}`;

export function releaseDue(
  tx: Transaction,
  accountId: string,
  now: number,
  grace: number,
): { readonly released: number } {
  const account = findAccount(tx.db, accountId);
  if (account === null) return { released: 0 };
  const old = now - shownFor;
  tx.db.run("DELETE FROM schedule WHERE state = 'cancelled' AND max(ended_at, due) < ?", old);
  const rows = tx.db.all(dueNow, account, now, now - unsureUntil).map(rowOf);
  for (const row of rows) release(tx, row, now, grace);
  return { released: rows.length };
}

function release(tx: Transaction, row: ScheduleRow, now: number, grace: number): void {
  if (row.state === 'unsure') leaveUnsure(tx, row, now);
  else if (row.state === 'there' && row.providerMessageId !== null) {
    leaveThere(tx, row, row.providerMessageId, now);
  } else if (row.due < now - grace) leaveMissed(tx, row, now);
  else leaveNow(tx, row, now);
}

export const toBeHanded = `
  ${selected} WHERE s.account_id = ? AND s.state = 'here' AND s.refusal IS NULL
    AND instr(s.people, ',') = 0
  ORDER BY s.due, s.seq LIMIT ${most}`;

export const toBeRecalled = `
  SELECT id, provider_message_id FROM schedule
  WHERE account_id = ? AND state = 'recalling' ORDER BY due LIMIT ${most}`;

export const toBeWatched = `
  SELECT provider_message_id, left_at FROM schedule_watch
  WHERE account_id = ? AND next_at <= ? LIMIT ${most}`;

export const nextTimes = `
  SELECT min(at) AS at FROM (
    SELECT min(due) AS at FROM schedule WHERE account_id = ?1 AND state IN ('here', 'there', 'unsure')
    UNION ALL SELECT min(next_at) FROM schedule_watch WHERE account_id = ?1)`;

export function scheduleWork(db: Database, accountId: string, now: number): ScheduleWork {
  const account = findAccount(db, accountId);
  if (account === null) return { hand: [], recall: [], watch: [], next: null };
  const next = db.get(nextTimes, account);
  return {
    hand: db.all(toBeHanded, account).map((row) => toHand(rowOf(row))),
    recall: db.all(toBeRecalled, account).map((row) => ({
      id: text(row, 'id'),
      providerMessageId: text(row, 'provider_message_id'),
    })),
    watch: db.all(toBeWatched, account, now).map((row) => ({
      providerMessageId: text(row, 'provider_message_id'),
      leftAt: int(row, 'left_at'),
    })),
    next: next === null ? null : intOrNull(next, 'at'),
  };
}

export const withWork = `
  SELECT a.uuid FROM account a
  WHERE EXISTS (SELECT 1 FROM schedule s WHERE s.account_id = a.id)
    OR EXISTS (SELECT 1 FROM schedule_watch w WHERE w.account_id = a.id)`;

export function schedulingAccounts(db: Database): string[] {
  return db.all(withWork).map((row) => text(row, 'uuid'));
}

/** `at` null: no more. */
export function watchAgain(
  db: Database,
  accountId: string,
  providerMessageId: string,
  at: number | null,
): void {
  const account = findAccount(db, accountId);
  if (account === null) return;
  const one = 'WHERE account_id = ? AND provider_message_id = ?';
  if (at === null) db.run(`DELETE FROM schedule_watch ${one}`, account, providerMessageId);
  else {
    db.run(`UPDATE schedule_watch SET next_at = ? ${one}`, at, account, providerMessageId);
  }
}
