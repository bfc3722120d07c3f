/** Writes a message down and brings the head of its conversation up to date. */
import type { Direction } from '../../shared/model/message.ts';
import type { Transaction } from './changes.ts';
import { noteMessage } from './head.ts';

/** Written here, sent with the same key elsewhere, heard as news, or heard as history. */
export type Origin = 'composed' | 'elsewhere' | 'news' | 'history';

export interface NewMessage {
  readonly seq: number;
  /** UUIDv7. */
  readonly id: string;
  readonly conversationId: number;
  readonly origin: Origin;
  readonly text: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly batchId: string | null;
  readonly rawId: number | null;
}

export function insertMessage(tx: Transaction, message: NewMessage): void {
  const { seq, id, conversationId, origin, text, at } = message;
  const direction = directionOf(origin);
  tx.db.run(
    `INSERT INTO message (seq, id, conversation_id, direction, origin, text, at, batch_id, raw_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    seq,
    id,
    conversationId,
    direction,
    origin,
    text,
    at,
    message.batchId,
    message.rawId,
  );
  noteMessage(tx, { seq, conversationId, direction, text, at, news: origin === 'news' });
  tx.changes.message(seq);
}

function directionOf(origin: Origin): Direction {
  switch (origin) {
    case 'composed':
    case 'elsewhere':
      return 'out';
    case 'news':
    case 'history':
      return 'in';
  }
}
