/** The counts beside the views and lines, from tallies that triggers keep. */
import type { SQLInputValue } from 'node:sqlite';
import {
  type ConversationView,
  type InboxCounts,
  lineKey,
} from '../../shared/model/conversation.ts';
import type { Database } from './database.ts';
import { total as failedTotal } from './failed.ts';
import { int, text } from './rows.ts';
import { waitingCounts } from './waiting-list.ts';

export function inboxCounts(db: Database): InboxCounts {
  return db.read(() => ({
    ...countAll(db),
    failed: failedTexts(db),
    ...waitingCounts(db),
    unreadByLine: unreadByLine(db),
  }));
}

function failedTexts(db: Database): number {
  const row = db.get(failedTotal);
  return row === null ? 0 : int(row, 'total');
}

const tallied = `
  ifnull(sum(conversations), 0) AS conversations, ifnull(sum(unread), 0) AS unread,
  ifnull(sum(failed), 0) AS failed, ifnull(sum(asks), 0) AS asks,
  ifnull(sum(snoozed), 0) AS snoozed, ifnull(sum(done), 0) AS done`;

/** @param keys account and line, of the view of a line. */
export function totalOf(
  db: Database,
  kind: ConversationView['kind'],
  keys: readonly SQLInputValue[],
): number {
  switch (kind) {
    case 'line': {
      const sql = 'SELECT conversations FROM tally WHERE account_id = ? AND line = ?';
      const row = db.get(sql, ...keys);
      return row === null ? 0 : int(row, 'conversations');
    }
    case 'needs-reply':
      return countAll(db).needsReply;
    case 'all':
    case 'unread':
    case 'snoozed':
    case 'failed':
    case 'done':
      return countAll(db)[kind];
  }
}

type Tallied = Pick<InboxCounts, 'all' | 'needsReply' | 'unread' | 'snoozed' | 'failed' | 'done'>;

function countAll(db: Database): Tallied {
  const row = db.get(`SELECT ${tallied} FROM tally`) ?? {};
  return {
    all: int(row, 'conversations'),
    needsReply: int(row, 'asks'),
    unread: int(row, 'unread'),
    snoozed: int(row, 'snoozed'),
    failed: int(row, 'failed'),
    done: int(row, 'done'),
  };
}

function unreadByLine(db: Database): Record<string, number> {
  const rows = db.all(
    `SELECT a.uuid AS account_uuid, t.line, t.unread
     FROM tally t JOIN account a ON a.id = t.account_id WHERE t.unread > 0`,
  );
  return Object.fromEntries(
    rows.map((row) => [lineKey(text(row, 'account_uuid'), text(row, 'line')), int(row, 'unread')]),
  );
}
