/**
 * Makes again what is derived from the rows that could be salvaged, in a database of the present
 * version: where each text stands, the heads of conversations, the words of names, and opt-outs that
 * texts tell of. A text of ours that nothing says anything about any more may have been sent: it is
 * unknown, and nothing sends it by itself.
 */
import { Changes } from '../changes.ts';
import type { Database } from '../database.ts';
import { kindOfRow } from '../head.ts';
import { learnOptOuts, rebuildDeliveries, refileNames } from '../rebuild.ts';
import { firstUnanswered } from '../standing.ts';

/** `now`: this computer's clock, ms. */
export function renew(db: Database, now: number): void {
  db.write(() => {
    noteUnknown(db, now);
    renewHeads(db);
    rebuildDeliveries({ db, changes: new Changes() });
    refileNames(db);
    learnOptOuts(db);
  });
}

function noteUnknown(db: Database, now: number): void {
  db.run(
    `INSERT INTO outbox
       (message_seq, attempt, account_id, conversation_id, recipient, state, submitted_at, left_by)
     SELECT m.seq, 1, c.account_id, c.id, c.people, 'unknown', min(m.at, ?1), ?1
     FROM message m JOIN conversation c ON c.id = m.conversation_id
     WHERE m.origin = 'composed'
       AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.message_seq = m.seq)
       AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.message_seq = m.seq)
       AND NOT EXISTS (SELECT 1 FROM outbound_id i WHERE i.message_seq = m.seq)`,
    now,
  );
}

/** A conversation whose head was lost is read up to the last text of the user's own. */
function renewHeads(db: Database): void {
  db.run(
    `DELETE FROM conversation WHERE NOT EXISTS
       (SELECT 1 FROM message m WHERE m.conversation_id = conversation.id)`,
  );
  const newest = (more: string): string =>
    `FROM message m WHERE m.conversation_id = conversation.id ${more} ORDER BY m.seq DESC LIMIT 1`;
  const out = `ifnull((SELECT m.seq ${newest("AND m.direction = 'out'")}), 0)`;
  db.run(`UPDATE conversation SET read_seq = ${out} WHERE last_seq = 0`);
  db.run(
    `UPDATE conversation SET last_out_seq = ${out}, last_out_rung = NULL,
       (last_seq, last_at, last_text, last_direction, last_kind) =
         (SELECT m.seq, m.at, m.text, m.direction, ${kindOfRow} ${newest('')})`,
  );
  db.run(
    `UPDATE conversation SET read_seq = min(read_seq, last_seq), unanswered_seq = ${firstUnanswered},
       unread = (SELECT count(*) FROM message m WHERE m.conversation_id = conversation.id
         AND m.seq > min(conversation.read_seq, conversation.last_seq) AND m.origin = 'news')`,
  );
}
