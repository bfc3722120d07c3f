/**
 * The Waiting view and its counts: texts not gone or being looked for, without those the user
 * stopped or gave up. An index of its own holds just these rows, so nothing here grows with history.
 */
import type { WaitingPage, WaitingText } from '../../shared/model/waiting.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Database } from './database.ts';
import { address, int, people, type Row, text, textOrNull } from './rows.ts';
import type { Unsent } from './store.ts';
import { StoreError } from './store-error.ts';
import { waitingColumns, waitingOf } from './waiting.ts';

/** Both spelled as in the index, which serves no other spelling. */
const listed = `
  FROM outbox w INDEXED BY outbox_waiting
  WHERE w.state IN ('queued', 'paused', 'stale', 'unknown', 'not-found')`;
const asksUser = "(w.state IN ('stale', 'not-found'))";

/** In the order the sends of an account are claimed. */
export const page = `
  SELECT m.seq, m.id, m.batch_id, m.conversation_id, a.uuid AS account_uuid, c.line, w.recipient,
    m.text, ifnull(w.queued_at, m.at) AS written_at, ${waitingColumns}
  FROM (SELECT * ${listed} ORDER BY ${asksUser} DESC, w.message_seq LIMIT ? OFFSET ?) w
  CROSS JOIN message m ON m.seq = w.message_seq
  CROSS JOIN conversation c ON c.id = w.conversation_id
  CROSS JOIN account a ON a.id = w.account_id
  ORDER BY ${asksUser} DESC, w.message_seq`;

export const total = `SELECT count(*) AS texts ${listed}`;
export const asking = `SELECT count(*) AS texts ${listed} AND ${asksUser} = 1`;

export const unsentTexts = `
  SELECT count(*) AS texts, count(m.batch_id) AS in_batches
  FROM (SELECT * ${listed} AND w.state IN ('queued', 'paused', 'stale')) w
  CROSS JOIN message m ON m.seq = w.message_seq`;

export const leavingTexts = `
  SELECT count(*) AS texts FROM account a CROSS JOIN outbox o INDEXED BY outbox_turn
    ON o.account_id = a.id AND o.state = 'submitting'`;

export function waitingPage(db: Database, offset: number, limit: number): WaitingPage {
  return db.read(() => ({
    texts: db.all(page, limit, offset).map(waitingText),
    total: count(db, total),
  }));
}

/** Of every account. */
export function waitingCounts(db: Database): { readonly waiting: number; readonly asking: number } {
  return { waiting: count(db, total), asking: count(db, asking) };
}

export function unsent(db: Database): Unsent {
  return db.read(() => {
    const row = db.get(unsentTexts);
    return {
      texts: row === null ? 0 : int(row, 'texts'),
      inBatches: row === null ? 0 : int(row, 'in_batches'),
      leaving: count(db, leavingTexts),
    };
  });
}

function count(db: Database, sql: string): number {
  const row = db.get(sql);
  return row === null ? 0 : int(row, 'texts');
}

function waitingText(row: Row): WaitingText {
  const waiting = waitingOf(row);
  if (waiting === null) throw new StoreError('corrupt', 'A send in the Waiting view does not wait');
  return {
    seq: int(row, 'seq'),
    messageId: text(row, 'id'),
    batchId: textOrNull(row, 'batch_id'),
    conversationId: int(row, 'conversation_id'),
    accountId: text(row, 'account_uuid'),
    line: address(row, 'line'),
    ...toWhom(people(row, 'recipient')),
    text: text(row, 'text'),
    at: int(row, 'written_at'),
    waiting,
  };
}

function toWhom([to, ...others]: readonly Address[]): Pick<WaitingText, 'to' | 'others'> {
  if (to === undefined)
    throw new StoreError('corrupt', 'A send in the Waiting view goes to nobody');
  return { to, others };
}
