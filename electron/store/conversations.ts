/** Reading conversations: pages of each view, one by id, and the counts beside the views. */
import { heightOf, rungAt } from '../../shared/delivery/ladder.ts';
import {
  type Conversation,
  type ConversationPage,
  type ConversationView,
  type InboxCounts,
  lineKey,
} from '../../shared/model/conversation.ts';
import type { Direction } from '../../shared/model/message.ts';
import { findAccount } from './accounts.ts';
import type { Database } from './database.ts';
import { total as failedTotal } from './failed.ts';
import { address, int, intOrNull, oneOf, people, type Row, text } from './rows.ts';
import { waitingCounts } from './waiting-list.ts';

const directions: readonly Direction[] = ['in', 'out'];
const kinds: readonly Conversation['lastKind'][] = ['text', 'media', 'wordless'];

/** CROSS JOIN keeps SQLite from starting at the accounts and sorting afterwards. */
const select = `
  SELECT c.id, a.uuid AS account_uuid, c.line, c.people, c.last_seq, c.last_at, c.last_text,
         c.last_kind, c.last_direction, c.last_out_rung, c.unread
  FROM conversation c CROSS JOIN account a ON a.id = c.account_id`;
const newestFirst = 'ORDER BY c.last_seq DESC LIMIT ?';

export const byId = `${select} WHERE c.id = ?`;
/** The failed height is spelled out because a partial index only serves a literal condition. */
export const pages = {
  all: `${select} WHERE c.last_seq < ? ${newestFirst}`,
  unread: `${select} WHERE c.unread > 0 AND c.last_seq < ? ${newestFirst}`,
  failed: `${select} WHERE c.last_out_rung = ${heightOf('failed')} AND c.last_seq < ? ${newestFirst}`,
  line: `${select} WHERE c.account_id = ? AND c.line = ? AND c.last_seq < ? ${newestFirst}`,
} as const;

export function conversationById(db: Database, id: number): Conversation | null {
  const row = db.get(byId, id);
  return row === null ? null : conversationOf(row);
}

/** @param beforeSeq `lastSeq` of the last conversation of the page before; null for the first. */
export function conversationPage(
  db: Database,
  view: ConversationView,
  beforeSeq: number | null,
  limit: number,
): ConversationPage {
  const before = beforeSeq ?? Number.MAX_SAFE_INTEGER;
  return db.read(() => {
    switch (view.kind) {
      case 'all':
      case 'unread':
      case 'failed': {
        const rows = db.all(pages[view.kind], before, limit);
        return { conversations: rows.map(conversationOf), total: countAll(db)[view.kind] };
      }
      case 'line': {
        const account = findAccount(db, view.accountId);
        if (account === null) return { conversations: [], total: 0 };
        const rows = db.all(pages.line, account, view.line, before, limit);
        const total = countLine(db, account, view.line);
        return { conversations: rows.map(conversationOf), total };
      }
    }
  });
}

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

function countAll(db: Database): Pick<InboxCounts, 'all' | 'unread' | 'failed'> {
  const row = db.get(
    `SELECT ifnull(sum(conversations), 0) AS conversations, ifnull(sum(unread), 0) AS unread,
            ifnull(sum(failed), 0) AS failed FROM tally`,
  );
  if (row === null) return { all: 0, unread: 0, failed: 0 };
  return { all: int(row, 'conversations'), unread: int(row, 'unread'), failed: int(row, 'failed') };
}

function countLine(db: Database, account: number, line: string): number {
  const sql = 'SELECT conversations FROM tally WHERE account_id = ? AND line = ?';
  const row = db.get(sql, account, line);
  return row === null ? 0 : int(row, 'conversations');
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

function conversationOf(row: Row): Conversation {
  const lastOutHeight = intOrNull(row, 'last_out_rung');
  return {
    id: int(row, 'id'),
    accountId: text(row, 'account_uuid'),
    line: address(row, 'line'),
    people: people(row, 'people'),
    lastSeq: int(row, 'last_seq'),
    lastAt: int(row, 'last_at'),
    lastText: text(row, 'last_text'),
    lastKind: oneOf(row, 'last_kind', kinds),
    lastDirection: oneOf(row, 'last_direction', directions),
    lastOutRung: lastOutHeight === null ? null : rungAt(lastOutHeight),
    unread: int(row, 'unread'),
  };
}
