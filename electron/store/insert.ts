/** Writes a message down and brings the head of its conversation up to date. */
import { uuidv7 } from 'uuidv7';
import type { Direction } from '../../shared/model/message.ts';
import type { Transaction } from './changes.ts';
import { noteMessage } from './head.ts';

/** Written here, sent with the same key elsewhere, heard as news, or heard as history. */
export type Origin = 'composed' | 'elsewhere' | 'news' | 'history';

export interface NewMessage {
  readonly seq: number;
  readonly conversationId: number;
  readonly origin: Origin;
  readonly text: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly batchId: string | null;
  readonly rawId: number | null;
}

/** The new message's id. */
export function insertMessage(tx: Transaction, message: NewMessage): string {
  const { seq, conversationId, origin, text, at } = message;
  const id = uuidv7();
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
  return id;
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
