/** Writes an inbound message down, once however often it is heard. */
import { uuidv7 } from 'uuidv7';
import type { InboundMessage } from '../../shared/model/receipt.ts';
import type { Transaction } from './changes.ts';
import { conversationFor } from './head.ts';
import { type Hearing, isHistory, wholeMs } from './hearing.ts';
import { insertMessage } from './insert.ts';
import { livePosition, ownPosition } from './position.ts';

export const findInbound =
  'SELECT message_seq FROM inbound_id WHERE account_id = ? AND provider_message_id = ?';

export function applyInbound(tx: Transaction, of: Hearing, message: InboundMessage): void {
  const { account, receivedAt } = of;
  const { providerMessageId, from, line, others, text, media } = message;
  if (tx.db.get(findInbound, account, providerMessageId) !== null) return;
  const sentAt = wholeMs(message.sentAt);
  const at = sentAt ?? receivedAt;
  const history = isHistory(of, sentAt);
  const placed = history || (of.placing.byTime && sentAt !== null);
  const seq = placed ? ownPosition(tx.db, at, receivedAt) : livePosition(tx.db, receivedAt);
  const conversationId = conversationFor(tx, account, line, [from, ...others]);
  const id = uuidv7();
  const written = { seq, id, conversationId, text, at, batchId: null, rawId: of.rawId() };
  insertMessage(tx, { ...written, origin: history ? 'history' : 'news' });
  tx.db.run(
    'INSERT INTO inbound_id (account_id, provider_message_id, message_seq) VALUES (?, ?, ?)',
    account,
    providerMessageId,
    seq,
  );
  for (const [position, url] of media.entries()) {
    const sql = 'INSERT INTO media (message_seq, position, url) VALUES (?, ?, ?)';
    tx.db.run(sql, seq, position, url);
  }
  if (!history) tx.changes.arrived(seq, id);
}
