/**
 * The head of a conversation: what the list shows of it. It always describes the newest message by
 * position, so a message placed below it (history) changes nothing, and `unread` always is the
 * number of news after `read_seq`, which never is ahead of the newest message. Every write to the
 * conversation table is in this file or, where it is about what the user does with it, in `inbox`.
 */
import { heightOf } from '../../shared/delivery/ladder.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Direction } from '../../shared/model/message.ts';
import type { Address } from '../../shared/phone/address.ts';
import { insertAttachments, toBeFetched } from './attachments.ts';
import type { Transaction } from './changes.ts';
import { rungOfMessage } from './deliveries.ts';
import { moveDraft } from './inbox/draft-rows.ts';
import { int, intOrNull, joinPeople, oneOf, text } from './rows.ts';
import { noteInbound, refreshUnanswered } from './standing.ts';

export type LastKind = Conversation['lastKind'];

/** @param text null when no words were told. */
export function kindOf(text: string | null, hasMedia: boolean): LastKind {
  if (text) return 'text';
  if (hasMedia) return 'media';
  return text === null ? 'wordless' : 'text';
}

export interface Newcomer {
  readonly seq: number;
  readonly conversationId: number;
  readonly direction: Direction;
  readonly text: string;
  readonly kind: LastKind;
  readonly at: number;
  /** Counts as unread. */
  readonly news: boolean;
}

export function conversationFor(
  tx: Transaction,
  account: number,
  line: Address,
  people: readonly Address[],
): number {
  const joined = joinPeople(people);
  const row = tx.db.get(find, account, line, joined);
  if (row !== null) return int(row, 'id');
  const sql = 'INSERT INTO conversation (account_id, line, people) VALUES (?, ?, ?)';
  return tx.db.insert(sql, account, line, joined);
}

export const find = 'SELECT id FROM conversation WHERE account_id = ? AND line = ? AND people = ?';

/** After a message was inserted. */
export function noteMessage(tx: Transaction, message: Newcomer): void {
  const { seq, conversationId, direction, news } = message;
  const onTop = tx.db.run(
    `UPDATE conversation SET last_seq = ?1, last_at = ?2, last_text = ?3, last_direction = ?4,
       unread = unread + ?5, last_kind = ?7
     WHERE id = ?6 AND last_seq < ?1`,
    seq,
    message.at,
    message.text,
    direction,
    news ? 1 : 0,
    conversationId,
    message.kind,
  );
  if (news && onTop === 0) noteNewsBelow(tx, conversationId, seq);
  if (direction === 'in') noteInbound(tx, conversationId, seq, news);
  else {
    const newest = tx.db.run(
      `UPDATE conversation SET last_out_seq = ?1, last_out_rung = ?2
       WHERE id = ?3 AND last_out_seq < ?1`,
      seq,
      heightOf('held'),
      conversationId,
    );
    if (newest > 0) refreshUnanswered(tx, conversationId);
  }
  tx.changes.conversation(conversationId);
}

/**
 * News that belongs before what was read already is not read: the mark goes back below it. That
 * shows texts after it as unread once more, which is the smaller harm: a text nobody saw must never
 * look as if somebody had.
 */
function noteNewsBelow(tx: Transaction, conversationId: number, seq: number): void {
  const row = tx.db.get('SELECT read_seq FROM conversation WHERE id = ?', conversationId);
  const readSeq = row === null ? 0 : int(row, 'read_seq');
  tx.db.run(
    'UPDATE conversation SET read_seq = min(read_seq, ?), unread = unread + ? WHERE id = ?',
    seq - 1,
    seq > readSeq ? 1 : countNews(tx, conversationId, seq - 1, readSeq),
    conversationId,
  );
}

/** A text that was first heard of without its words: what it says is told now, once. */
export function noteContent(
  tx: Transaction,
  seq: number,
  words: string | null,
  urls: readonly string[],
): void {
  const row = tx.db.get(wordless, seq);
  if (row === null) return;
  const media = int(row, 'has_media') === 1 ? [] : toBeFetched(urls);
  if (!words && media.length === 0) return;
  insertAttachments(tx.db, seq, media);
  if (words !== null) {
    tx.db.run('UPDATE message SET text = ?, wordless = 0 WHERE seq = ?', words, seq);
  }
  tx.changes.message(seq);
  const conversationId = int(row, 'conversation_id');
  const head = `UPDATE conversation SET last_text = ?, last_kind = ? WHERE id = ? AND last_seq = ?`;
  const kind = kindOf(words, media.length > 0 || int(row, 'has_media') === 1);
  if (tx.db.run(head, words ?? '', kind, conversationId, seq) > 0) {
    tx.changes.conversation(conversationId);
  }
}

export const wordless = `
  SELECT m.conversation_id,
    EXISTS (SELECT 1 FROM media f WHERE f.message_seq = m.seq) AS has_media
  FROM message m WHERE m.seq = ? AND m.wordless = 1`;

/** After a delivery of the message changed. */
export function noteDelivery(tx: Transaction, messageSeq: number): void {
  const row = tx.db.get(newestOut, messageSeq);
  if (row === null) return;
  const rung = rungOfMessage(tx.db, messageSeq);
  const height = rung === null ? null : heightOf(rung);
  if (intOrNull(row, 'last_out_rung') === height) return;
  const id = int(row, 'id');
  tx.db.run('UPDATE conversation SET last_out_rung = ? WHERE id = ?', height, id);
  tx.changes.conversation(id);
}

/** The conversation whose newest outbound message this is. */
const newestOut = `
  SELECT c.id, c.last_out_rung FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE m.seq = ? AND c.last_out_seq = m.seq`;

/** Reading only moves forward, and not past what is there. It ends that it was marked unread. */
export function markRead(tx: Transaction, conversationId: number, uptoSeq: number): void {
  const row = tx.db.get(
    'SELECT last_seq, read_seq, unread, marked FROM conversation WHERE id = ?',
    conversationId,
  );
  if (row === null) return;
  const before = int(row, 'read_seq');
  const marked = int(row, 'marked') === 1;
  const readSeq = Math.max(before, Math.min(uptoSeq, int(row, 'last_seq')));
  if (readSeq === before && !marked) return;
  const unread = countNews(tx, conversationId, readSeq, Number.MAX_SAFE_INTEGER);
  const sql = 'UPDATE conversation SET read_seq = ?, unread = ?, marked = 0 WHERE id = ?';
  tx.db.run(sql, readSeq, unread, conversationId);
  if (marked || unread !== int(row, 'unread')) tx.changes.conversation(conversationId);
}

export const newsBetween = `
  SELECT count(*) AS news FROM message
  WHERE conversation_id = ? AND seq > ? AND seq <= ? AND origin = 'news'`;

/** After one position, up to another. */
export function countNews(
  tx: Transaction,
  conversationId: number,
  after: number,
  upto: number,
): number {
  const row = tx.db.get(newsBetween, conversationId, after, upto);
  return row === null ? 0 : int(row, 'news');
}

/** Takes an outbound message out again; a conversation left empty goes with it. */
export function dropMessage(tx: Transaction, seq: number): void {
  const row = tx.db.get('SELECT id, conversation_id FROM message WHERE seq = ?', seq);
  if (row === null) return;
  tx.db.run('DELETE FROM message WHERE seq = ?', seq);
  tx.changes.messageGone(text(row, 'id'));
  noteGone(tx, int(row, 'conversation_id'));
}

/**
 * An outbound message belongs to another conversation than was thought. It keeps its position; a
 * conversation left empty goes.
 */
export function moveMessage(
  tx: Transaction,
  seq: number,
  line: Address,
  people: readonly Address[],
): void {
  const row = tx.db.get(placed, seq);
  if (row === null) return;
  const from = int(row, 'conversation_id');
  const account = int(row, 'account_id');
  const to = conversationFor(tx, account, line, people);
  if (to === from) return;
  tx.db.run('UPDATE message SET conversation_id = ? WHERE seq = ?', to, seq);
  tx.db.run('UPDATE outbox SET conversation_id = ? WHERE message_seq = ?', to, seq);
  tx.changes.messageGone(text(row, 'id'));
  tx.changes.message(seq);
  if (noteGone(tx, from)) {
    const before = { account, line: text(row, 'line'), people: text(row, 'people') };
    moveDraft(tx.db, before, { line, people: joinPeople(people) });
  }
  noteMessage(tx, {
    ...{ seq, conversationId: to, direction: 'out', news: false },
    ...{ text: text(row, 'text'), kind: oneOf(row, 'kind', kinds), at: int(row, 'at') },
  });
  noteDelivery(tx, seq);
}

const kinds: readonly LastKind[] = ['text', 'media', 'wordless'];

/** In the words of `kindOf`, of `message m`. */
export const kindOfRow = `
  CASE WHEN m.text <> '' THEN 'text'
    WHEN EXISTS (SELECT 1 FROM media f WHERE f.message_seq = m.seq) THEN 'media'
    WHEN m.wordless = 1 THEN 'wordless' ELSE 'text' END`;

const placed = `
  SELECT m.id, m.text, m.at, ${kindOfRow} AS kind, m.conversation_id, c.account_id, c.line, c.people
  FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id WHERE m.seq = ?`;

/** After an outbound message left the conversation; whether the conversation goes with it. */
function noteGone(tx: Transaction, conversationId: number): boolean {
  const last = tx.db.get(`${newest} ORDER BY seq DESC LIMIT 1`, conversationId);
  if (last === null) {
    tx.db.run('DELETE FROM conversation WHERE id = ?', conversationId);
    tx.changes.conversationGone(conversationId);
    return true;
  }
  const out = tx.db.get(
    `${newest} AND direction = 'out' ORDER BY seq DESC LIMIT 1`,
    conversationId,
  );
  tx.db.run(
    `UPDATE conversation SET (last_seq, last_at, last_text, last_direction, last_kind) =
       (SELECT m.seq, m.at, m.text, m.direction, ${kindOfRow} FROM message m WHERE m.seq = ?),
       read_seq = min(read_seq, ?), last_out_seq = ?, last_out_rung = NULL
     WHERE id = ?`,
    int(last, 'seq'),
    int(last, 'seq'),
    out === null ? 0 : int(out, 'seq'),
    conversationId,
  );
  refreshUnanswered(tx, conversationId);
  tx.changes.conversation(conversationId);
  if (out !== null) noteDelivery(tx, int(out, 'seq'));
  return false;
}

const newest = 'SELECT seq FROM message WHERE conversation_id = ?';
