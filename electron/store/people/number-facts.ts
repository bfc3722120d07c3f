/**
 * What there is of a person's numbers: their conversations on every line, how much was written, and
 * the newest files. A private conversation is found by the line (each line with any is in `tally`) and
 * the number; groups are looked through. Only the newest conversations are counted and looked into.
 */
import type {
  NumberFacts,
  SharedConversation,
  SharedFile,
} from '../../../shared/contacts/person.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { attachmentsOf } from '../attachments.ts';
import type { Database } from '../database.ts';
import { address, int, people, type Row, text } from '../rows.ts';

const mostConversations = 50;
const mostFiles = 12;

export const privately = `
  SELECT c.id, a.uuid AS account_uuid, c.line, c.people, c.last_at, c.last_seq
  FROM tally t CROSS JOIN conversation c
    ON c.account_id = t.account_id AND c.line = t.line AND c.people = ?
  JOIN account a ON a.id = c.account_id`;

export const inGroups = `
  SELECT c.id, a.uuid AS account_uuid, c.line, c.people, c.last_at, c.last_seq
  FROM conversation c INDEXED BY conversation_group JOIN account a ON a.id = c.account_id
  WHERE instr(c.people, ',') > 0 AND instr(',' || c.people || ',', ',' || ? || ',') > 0`;

export const counted = 'SELECT count(*) AS messages FROM message WHERE conversation_id = ?';
export const first = 'SELECT at FROM message WHERE conversation_id = ? ORDER BY seq LIMIT 1';

/** Files among the newest texts; further back nobody looks for them here. */
export const withFiles = `
  SELECT m.seq, m.id, m.conversation_id
  FROM (SELECT seq, id, conversation_id FROM message WHERE conversation_id = ? ORDER BY seq DESC LIMIT 20000) m
  WHERE EXISTS (SELECT 1 FROM media f WHERE f.message_seq = m.seq AND f.state = 'kept')
  ORDER BY m.seq DESC LIMIT ${mostFiles}`;

export function numberFacts(db: Database, numbers: readonly Address[]): NumberFacts {
  return db.read(() => {
    const found = new Map<number, Row>();
    for (const number of numbers) {
      const rows = [...db.all(privately, number), ...db.all(inGroups, number)];
      for (const row of rows) found.set(int(row, 'id'), row);
    }
    const newest = [...found.values()].sort((a, b) => int(b, 'last_seq') - int(a, 'last_seq'));
    const conversations = newest.slice(0, mostConversations).map((row) => sharedOf(db, row));
    const begun = conversations.flatMap(({ id }) => firstAt(db, id) ?? []);
    return {
      conversations,
      total: found.size,
      messages: conversations.reduce((sum, { messages }) => sum + messages, 0),
      firstAt: begun.length === 0 ? null : Math.min(...begun),
      lastAt: conversations.length === 0 ? null : Math.max(...conversations.map((c) => c.lastAt)),
      files: filesIn(db, conversations),
    };
  });
}

function sharedOf(db: Database, row: Row): SharedConversation {
  const id = int(row, 'id');
  const count = db.get(counted, id);
  return {
    id,
    accountId: text(row, 'account_uuid'),
    line: address(row, 'line'),
    people: people(row, 'people'),
    lastAt: int(row, 'last_at'),
    messages: count === null ? 0 : int(count, 'messages'),
  };
}

function firstAt(db: Database, conversation: number): number | null {
  const row = db.get(first, conversation);
  return row === null ? null : int(row, 'at');
}

function filesIn(db: Database, conversations: readonly SharedConversation[]): SharedFile[] {
  const rows = conversations.flatMap(({ id }) => db.all(withFiles, id));
  const newest = rows.sort((a, b) => int(b, 'seq') - int(a, 'seq'));
  const files = newest.flatMap((row) => {
    const [seq, messageId] = [int(row, 'seq'), text(row, 'id')];
    const conversationId = int(row, 'conversation_id');
    return attachmentsOf(db, seq).flatMap(({ position, name, file }): readonly SharedFile[] =>
      file.state === 'kept' ? [{ conversationId, messageId, seq, position, file, name }] : [],
    );
  });
  return files.slice(0, mostFiles);
}
