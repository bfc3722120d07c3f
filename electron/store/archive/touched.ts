/** Makes again what is derived from the rows that came: where texts stand, and heads of conversations. */
import type { Transaction } from '../changes.ts';
import { kindOfRow } from '../head.ts';
import { refreshSend } from '../receipts.ts';
import { int, people } from '../rows.ts';
import { firstUnanswered } from '../standing.ts';
import type { Ids } from './ids.ts';

export interface Touched {
  readonly messages: Set<number>;
  readonly conversations: Set<number>;
  /** Rows of the outbox and of the schedule that came. */
  readonly outbox: number[];
  readonly schedules: number[];
}

export function newTouched(): Touched {
  return { messages: new Set(), conversations: new Set(), outbox: [], schedules: [] };
}

export function renewTouched(tx: Transaction, touched: Touched, ids: Ids): void {
  for (const seq of touched.messages) {
    for (const row of tx.db.all(sends, seq)) {
      const send = { messageSeq: seq, attempt: int(row, 'attempt') };
      refreshSend(tx, { ...send, people: people(row, 'recipient') });
    }
  }
  movePositions(tx, touched, ids);
  for (const id of touched.conversations) renewHead(tx, id);
}

const sends = `
  SELECT attempt, recipient FROM receipt WHERE message_seq = ?1
  UNION SELECT attempt, recipient FROM outbox WHERE message_seq = ?1`;

/** A text whose position was taken here stands behind it, and what was read up to it is read still. */
function movePositions({ db }: Transaction, { conversations }: Touched, ids: Ids): void {
  for (const [there, here] of ids.moved('message')) {
    if (!ids.isFresh('message', here)) continue;
    const row = db.get('SELECT conversation_id FROM message WHERE seq = ?', here);
    if (row === null) continue;
    const id = int(row, 'conversation_id');
    if (!conversations.has(id)) continue;
    db.run('UPDATE conversation SET read_seq = ? WHERE id = ? AND read_seq = ?', here, id, there);
    const handled = 'UPDATE conversation SET handled_seq = ? WHERE id = ? AND handled_seq = ?';
    db.run(handled, here, id, there);
  }
}

const newest = (more: string): string =>
  `FROM message m WHERE m.conversation_id = conversation.id ${more} ORDER BY m.seq DESC LIMIT 1`;

function renewHead({ db }: Transaction, id: number): void {
  db.run(
    `UPDATE conversation SET
       last_out_seq = ifnull((SELECT m.seq ${newest("AND m.direction = 'out'")}), 0),
       (last_seq, last_at, last_text, last_direction, last_kind) =
         (SELECT m.seq, m.at, m.text, m.direction, ${kindOfRow} ${newest('')})
     WHERE id = ? AND EXISTS (SELECT 1 ${newest('')})`,
    id,
  );
  db.run(
    `UPDATE conversation SET
       last_out_rung = CASE WHEN last_out_seq = 0 THEN NULL ELSE ${rungOf} END,
       read_seq = min(read_seq, last_seq), unanswered_seq = ${firstUnanswered},
       unread = (SELECT count(*) FROM message m WHERE m.conversation_id = conversation.id
         AND m.seq > min(conversation.read_seq, conversation.last_seq) AND m.origin = 'news')
     WHERE id = ?`,
    id,
  );
}

/** Failed when any failed, otherwise the lowest: see worstRung in deliveries.ts. */
const rungOf = `(SELECT iif(max(d.rung) = 8, 8, min(d.rung)) FROM delivery d
  WHERE d.message_seq = conversation.last_out_seq AND NOT EXISTS (SELECT 1 FROM delivery n
    WHERE n.message_seq = d.message_seq AND n.recipient = d.recipient AND n.attempt > d.attempt))`;
