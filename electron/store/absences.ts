/**
 * Absences: more than a day in which an account was not live. Only the two moments are written down;
 * what happened in between is counted when asked, so it is right whatever is heard later.
 */
import { heightOf } from '../../shared/delivery/ladder.ts';
import type { Absence } from '../../shared/model/account.ts';
import { accountFor } from './accounts.ts';
import type { Database } from './database.ts';
import { isLatest } from './deliveries.ts';
import { positionAt } from './position.ts';
import { int, type Row, text } from './rows.ts';

const day = 24 * 60 * 60_000;

/** One absence not dismissed yet and the next one are told together. */
export function liveAgain(db: Database, accountId: string, now: number): void {
  db.write(() => {
    const account = accountFor(db, accountId);
    db.run(
      `UPDATE account SET away_from = ifnull(away_from, live_until), away_until = ?1
       WHERE id = ?2 AND ?1 - live_until > ?3`,
      now,
      account,
      day,
    );
    db.run('UPDATE account SET live_until = ? WHERE id = ?', now, account);
  });
}

/** After a day without this word the computer slept: that is for `liveAgain` to note. */
export function stillLive(db: Database, accountId: string, now: number): void {
  db.run(
    'UPDATE account SET live_until = ?1 WHERE uuid = ?2 AND ?1 - ifnull(live_until, ?1) <= ?3',
    now,
    accountId,
    day,
  );
}

export function dismissAbsence(db: Database, accountId: string): void {
  db.run('UPDATE account SET away_from = NULL, away_until = NULL WHERE uuid = ?', accountId);
}

export const away = `
  SELECT id, uuid, away_from, away_until FROM account a WHERE away_until IS NOT NULL ORDER BY id`;

/**
 * What was sent in the time is read when the account is live again, or soon after: looking that far
 * bounds the walk, however long ago the absence was.
 */
const readWithin = day;

export const received = `
  SELECT count(*) AS found FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE m.seq >= ?2 AND m.seq < ?3 AND m.origin = 'news' AND m.at >= ?4 AND m.at < ?5
    AND c.account_id = ?1`;

export const needReply = `
  SELECT count(*) AS found FROM conversation c INDEXED BY conversation_recent
  WHERE c.pinned IN (0, 1) AND c.last_seq >= ?2 AND c.last_seq < ?3
    AND c.last_direction = 'in' AND c.asks_seq IS NOT NULL AND c.last_at >= ?4 AND c.last_at < ?5 AND c.account_id = ?1`;

export const failed = `
  SELECT count(*) AS found FROM delivery d INDEXED BY delivery_failed
  CROSS JOIN message m ON m.seq = d.message_seq
  CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE d.rung = ${heightOf('failed')} AND d.at >= ?2 AND d.at < ?3 AND c.account_id = ?1
    AND ${isLatest}`;

export const asking = `
  SELECT count(*) AS found FROM outbox o INDEXED BY outbox_turn
  CROSS JOIN message m ON m.seq = o.message_seq
  WHERE o.account_id = ?1 AND o.state IN ('stale', 'not-found')
    AND ifnull(o.queued_at, m.at) < ?2`;

export function absences(db: Database): Absence[] {
  return db.read(() => db.all(away).map((row) => absenceOf(db, row)));
}

function absenceOf(db: Database, row: Row): Absence {
  const id = int(row, 'id');
  const from = int(row, 'away_from');
  const until = int(row, 'away_until');
  const [first, last] = [positionAt(from), positionAt(until + readWithin)];
  const count = (sql: string, ...values: number[]) => {
    const found = db.get(sql, id, ...values);
    return found === null ? 0 : int(found, 'found');
  };
  return {
    accountId: text(row, 'uuid'),
    from,
    until,
    received: count(received, first, last, from, until),
    needReply: count(needReply, first, last, from, until),
    failed: count(failed, from, until),
    asking: count(asking, until),
  };
}
