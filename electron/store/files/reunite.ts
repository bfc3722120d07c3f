/**
 * Makes salvaged rows fit together again. A message is never given up for want of the conversation
 * it belongs to: what is known of that is put together from what refers to the message, and what is
 * not known is named so ("Unknown 57"). What refers to a row that is gone goes with it, so that it
 * is heard anew from the provider's records instead of being taken for known.
 */
import type { Database } from '../database.ts';
import { int, textOrNull } from '../rows.ts';
import type { Reference, Table } from './tables.ts';

/** How many rows had to go. `tables`: each after those it refers to. */
export function reunite(db: Database, tables: readonly Table[]): number {
  restoreConversations(db);
  let dropped = 0;
  for (const { name, columns, references } of tables) {
    for (const reference of references) dropped += dropStrays(db, name, reference);
    if (columns.some((column) => column.name === 'raw_id')) forgetLostTexts(db, name);
  }
  return dropped;
}

function dropStrays(db: Database, table: string, { table: other, columns }: Reference): number {
  const same = columns.map(([from, to]) => `o.${to} = ${table}.${from}`).join(' AND ');
  return db.run(`DELETE FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM ${other} o WHERE ${same})`);
}

/** Ids of exact texts are given again, and must not come to name another text. */
function forgetLostTexts(db: Database, table: string): void {
  db.run(
    `UPDATE ${table} SET raw_id = NULL
     WHERE raw_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM raw r WHERE r.id = ${table}.raw_id)`,
  );
}

function restoreConversations(db: Database): void {
  const rows = db.all(
    `SELECT m.conversation_id AS id, max(m.seq) AS seq,
       (SELECT account_id FROM outbox o WHERE o.conversation_id = m.conversation_id
        UNION ALL SELECT i.account_id FROM inbound_id i JOIN message n ON n.seq = i.message_seq
          WHERE n.conversation_id = m.conversation_id
        UNION ALL SELECT i.account_id FROM outbound_id i JOIN message n ON n.seq = i.message_seq
          WHERE n.conversation_id = m.conversation_id
        UNION ALL SELECT * FROM (SELECT id FROM account ORDER BY id LIMIT 1)
        LIMIT 1) AS account,
       (SELECT recipient FROM outbox o WHERE o.conversation_id = m.conversation_id
        UNION ALL SELECT r.recipient FROM receipt r JOIN message n ON n.seq = r.message_seq
          WHERE n.conversation_id = m.conversation_id
        LIMIT 1) AS person
     FROM message m LEFT JOIN conversation c ON c.id = m.conversation_id
     WHERE c.id IS NULL GROUP BY m.conversation_id`,
  );
  for (const row of rows) {
    const id = int(row, 'id');
    const unknown = `Unknown ${id}`;
    for (const person of [textOrNull(row, 'person') ?? unknown, unknown]) {
      db.run(
        `INSERT OR IGNORE INTO conversation (id, account_id, line, people)
         SELECT ?1, ?2, ifnull(
           (SELECT number FROM line WHERE account_id = ?2 ORDER BY position LIMIT 1), 'Unknown'), ?3
         WHERE ?2 IS NOT NULL`,
        id,
        row['account'] ?? null,
        person,
      );
    }
  }
}
