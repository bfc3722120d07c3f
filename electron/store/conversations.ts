/** Reading conversations: pages of each view, along an index each, and one by id. */
import type { SQLInputValue } from 'node:sqlite';
import { heightOf, rungAt } from '../../shared/delivery/ladder.ts';
import { isRising, type Place } from '../../shared/inbox/views.ts';
import type {
  Conversation,
  ConversationPage,
  ConversationView,
} from '../../shared/model/conversation.ts';
import type { Direction } from '../../shared/model/message.ts';
import type { WaitingKind } from '../../shared/model/waiting.ts';
import { findAccount } from './accounts.ts';
import { totalOf } from './counts.ts';
import type { Database } from './database.ts';
import { optOutsIn } from './optout/standing.ts';
import { namesOf } from './people/names.ts';
import { momentOf } from './position.ts';
import { address, int, intOrNull, oneOf, people, type Row, text, textOrNull } from './rows.ts';
import { waitingColumns, waitingJoin, waitingOf } from './waiting.ts';

const directions: readonly Direction[] = ['in', 'out'];
const kinds: readonly Conversation['lastKind'][] = ['text', 'media', 'wordless'];
/** Of a draft, in characters. */
const gistLength = 200;

/** CROSS JOIN keeps SQLite from starting at the accounts and sorting afterwards. */
const select = `
  SELECT c.id, c.account_id, a.uuid AS account_uuid, c.line, c.people, c.last_seq, c.last_at, c.last_text,
    c.last_kind, c.last_direction, c.last_out_seq, c.last_out_rung, c.unread, c.marked, c.pinned, c.muted, c.done,
    c.snoozed_until, c.asks_seq, substr(d.text, 1, ${gistLength}) AS draft_text,
    json_array_length(d.media) AS draft_media
  FROM conversation c CROSS JOIN account a ON a.id = c.account_id
  LEFT JOIN draft d ON d.account_id = c.account_id AND d.line = c.line AND d.people = c.people`;

/** After a place, among those pinned or the rest. */
const along = (key: string, rising: boolean): string =>
  rising
    ? `c.pinned = ? AND (${key}, c.id) > (?, ?) ORDER BY ${key}, c.id LIMIT ?`
    : `c.pinned = ? AND (${key}, c.id) < (?, ?) ORDER BY ${key} DESC, c.id DESC LIMIT ?`;

export const byId = `${select} WHERE c.id = ?`;
/** Conditions are spelled as in the partial indexes, which serve no other spelling. */
export const pages = {
  all: `${select} WHERE ${along('c.last_seq', isRising('all'))}`,
  'needs-reply': `${select} WHERE c.asks_seq IS NOT NULL
    AND ${along('c.asks_seq', isRising('needs-reply'))}`,
  unread: `${select} WHERE (c.unread > 0 OR c.marked = 1)
    AND ${along('c.last_seq', isRising('unread'))}`,
  snoozed: `${select} WHERE c.snoozed_until IS NOT NULL
    AND ${along('c.snoozed_until', isRising('snoozed'))}`,
  failed: `${select} WHERE c.last_out_rung = ${heightOf('failed')}
    AND ${along('c.last_seq', isRising('failed'))}`,
  done: `${select} WHERE c.done = 1 AND ${along('c.last_seq', isRising('done'))}`,
  line: `${select} WHERE c.account_id = ? AND c.line = ?
    AND ${along('c.last_seq', isRising('line'))}`,
} as const;

export function conversationById(db: Database, id: number): Conversation | null {
  const row = db.get(byId, id);
  return row === null ? null : conversationOf(db, row);
}

/** @param after where the page before ended; null for the first. */
export function conversationPage(
  db: Database,
  view: ConversationView,
  after: Place | null,
  limit: number,
): ConversationPage {
  return db.read(() => {
    const keys = keysOf(db, view);
    if (keys === null) return { conversations: [], total: 0, names: [] };
    const rows = rowsOf(db, view.kind, keys, after, limit);
    const conversations = rows.map((row) => conversationOf(db, row));
    const names = namesOf(
      db,
      conversations.flatMap((one) => one.people),
    );
    return { conversations, total: totalOf(db, view.kind, keys), names };
  });
}

/** What names the view beside its kind; null when it cannot hold anything. */
function keysOf(db: Database, view: ConversationView): readonly SQLInputValue[] | null {
  if (view.kind !== 'line') return [];
  const account = findAccount(db, view.accountId);
  return account === null ? null : [account, view.line];
}

/** Those pinned, and after them the rest. */
function rowsOf(
  db: Database,
  kind: ConversationView['kind'],
  keys: readonly SQLInputValue[],
  after: Place | null,
  limit: number,
): Row[] {
  const end = isRising(kind) ? -1 : Number.MAX_SAFE_INTEGER;
  const parts = after === null || after.pinned ? [true, false] : [false];
  const rows: Row[] = [];
  for (const pinned of parts) {
    const from = after?.pinned === pinned ? after : { key: end, id: end };
    const missing = limit - rows.length;
    rows.push(...db.all(pages[kind], ...keys, Number(pinned), from.key, from.id, missing));
  }
  return rows;
}

function conversationOf(db: Database, row: Row): Conversation {
  const account = int(row, 'account_id');
  const side = { line: address(row, 'line'), people: people(row, 'people') };
  const accountId = text(row, 'account_uuid');
  const lastOutHeight = intOrNull(row, 'last_out_rung');
  return {
    id: int(row, 'id'),
    accountId,
    ...side,
    lastSeq: int(row, 'last_seq'),
    lastAt: int(row, 'last_at'),
    lastText: text(row, 'last_text'),
    lastKind: oneOf(row, 'last_kind', kinds),
    lastDirection: oneOf(row, 'last_direction', directions),
    lastOutRung: lastOutHeight === null ? null : rungAt(lastOutHeight),
    lastOutWaits:
      lastOutHeight === null ? null : waitsAt(db, int(row, 'last_out_seq'), lastOutHeight),
    unread: int(row, 'unread'),
    markedUnread: int(row, 'marked') === 1,
    pinned: int(row, 'pinned') === 1,
    muted: int(row, 'muted') === 1,
    done: int(row, 'done') === 1,
    snoozedUntil: intOrNull(row, 'snoozed_until'),
    needsReply: needsReplyOf(row),
    draft: draftOf(row),
    optOuts: optOutsIn(db, { account, accountId, ...side }),
  };
}

/** Of a text to a group, why it waits for the first of those it waits for. */
function waitsAt(db: Database, seq: number, height: number): WaitingKind | null {
  if (height !== heightOf('held') && height !== heightOf('unknown')) return null;
  const row = db.get(waitingAt, seq);
  return row === null ? null : (waitingOf(row)?.kind ?? null);
}

export const waitingAt = `
  SELECT ${waitingColumns} FROM delivery d ${waitingJoin}
  WHERE d.message_seq = ? AND w.state IS NOT NULL ORDER BY d.attempt DESC, d.recipient LIMIT 1`;

function needsReplyOf(row: Row): Conversation['needsReply'] {
  const seq = intOrNull(row, 'asks_seq');
  return seq === null ? null : { seq, since: momentOf(seq) };
}

function draftOf(row: Row): Conversation['draft'] {
  const gist = textOrNull(row, 'draft_text');
  return gist === null ? null : { text: gist, media: int(row, 'draft_media') };
}
