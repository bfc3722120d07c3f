/** Writes a message down and brings the head of its conversation up to date. */
import type { Direction } from '../../shared/model/message.ts';
import type { Address } from '../../shared/phone/address.ts';
import { insertAttachments, type NewAttachment } from './attachments.ts';
import type { Transaction } from './changes.ts';
import { kindOf, noteMessage } from './head.ts';

/** Written here, sent with the same key elsewhere, heard as news, or heard as history. */
export type Origin = 'composed' | 'elsewhere' | 'news' | 'history';

export interface NewMessage {
  readonly seq: number;
  /** UUIDv7. */
  readonly id: string;
  readonly conversationId: number;
  readonly origin: Origin;
  /** Null when no words were told. */
  readonly text: string | null;
  readonly media: readonly NewAttachment[];
  /** Who wrote a text to a group; null where the conversation says it. */
  readonly sender: Address | null;
  /** The profile whose pool is to choose the line. */
  readonly byProfile: string | null;
  /** ms since the epoch. */
  readonly at: number;
  readonly batchId: string | null;
  readonly rawId: number | null;
}

export function insertMessage(tx: Transaction, message: NewMessage): void {
  const { seq, id, conversationId, origin, text, media, at } = message;
  const direction = directionOf(origin);
  tx.db.run(
    `INSERT INTO message (seq, id, conversation_id, direction, origin, text, at, batch_id, raw_id,
       wordless, sender, by_profile)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    seq,
    id,
    conversationId,
    direction,
    origin,
    text ?? '',
    at,
    message.batchId,
    message.rawId,
    text === null ? 1 : 0,
    message.sender,
    message.byProfile,
  );
  insertAttachments(tx.db, seq, media);
  const kind = kindOf(text, media.length > 0);
  const news = origin === 'news';
  noteMessage(tx, { seq, conversationId, direction, text: text ?? '', kind, at, news });
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
