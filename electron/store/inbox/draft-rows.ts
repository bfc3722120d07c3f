/** The rows of drafts: what is written in a conversation, and new messages. */
import type { z } from 'zod';
import { type DraftContent, DraftMedia, NewMessageDraft } from '../../../shared/inbox/drafts.ts';
import type { Database } from '../database.ts';
import { type Row, text } from '../rows.ts';
import { StoreError } from '../store-error.ts';

/** What makes a conversation one. */
export interface Between {
  readonly account: number;
  readonly line: string;
  /** Sorted and joined by commas. */
  readonly people: string;
}

export const inConversation =
  'SELECT text, media FROM draft WHERE account_id = ? AND line = ? AND people = ?';

export function readDraft(db: Database, { account, line, people }: Between): DraftContent | null {
  const row = db.get(inConversation, account, line, people);
  if (row === null) return null;
  return { text: text(row, 'text'), media: parsed(DraftMedia, row, 'media') };
}

/** Whether it is another than before. */
export function writeDraft(
  db: Database,
  { account, line, people }: Between,
  { text, media }: DraftContent,
): boolean {
  const written = db.run(
    `INSERT INTO draft (account_id, line, people, text, media) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET text = excluded.text, media = excluded.media
       WHERE text <> excluded.text OR media <> excluded.media`,
    ...[account, line, people, text, JSON.stringify(media)],
  );
  return written > 0;
}

/** Whether there was one. */
export function deleteDraft(db: Database, { account, line, people }: Between): boolean {
  const sql = 'DELETE FROM draft WHERE account_id = ? AND line = ? AND people = ?';
  return db.run(sql, account, line, people) > 0;
}

/** The conversation turned out to be another one; a draft that is there already stays. */
export function moveDraft(db: Database, from: Between, to: Omit<Between, 'account'>): void {
  db.run(
    `UPDATE OR IGNORE draft SET line = ?, people = ?
     WHERE account_id = ? AND line = ? AND people = ?`,
    ...[to.line, to.people, from.account, from.line, from.people],
  );
}

/** Those begun first come first. */
export function readNewMessages(db: Database): NewMessageDraft[] {
  const rows = db.all('SELECT content FROM new_message ORDER BY seq');
  return rows.map((row) => parsed(NewMessageDraft, row, 'content'));
}

export function writeNewMessage(db: Database, draft: NewMessageDraft): void {
  db.run(
    `INSERT INTO new_message (id, content) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content`,
    ...[draft.id, JSON.stringify(draft)],
  );
}

export function deleteNewMessage(db: Database, id: string): void {
  db.run('DELETE FROM new_message WHERE id = ?', id);
}

/** Every kept file that some draft is to carry. */
export const draftHashes = `
  SELECT json_extract(f.value, '$.hash') AS hash FROM draft d, json_each(d.media) f
  WHERE json_extract(f.value, '$.kind') = 'file'
  UNION
  SELECT json_extract(f.value, '$.hash') FROM new_message n, json_each(n.content, '$.media') f
  WHERE json_extract(f.value, '$.kind') = 'file'`;

function parsed<T>(schema: z.ZodType<T>, row: Row, column: string): T {
  const read = schema.safeParse(JSON.parse(text(row, column)));
  if (!read.success) throw new StoreError('corrupt', 'A draft in the database is not one');
  return read.data;
}
