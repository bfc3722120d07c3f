/**
 * Writes an inbound message down, once however often it is heard. Where the first to tell of it held
 * no words, a later one fills them in; that is no news. A word that opts its writer out, or in again, is
 * noted with it.
 */
import { uuidv7 } from 'uuidv7';
import type { InboundMessage } from '../../shared/model/receipt.ts';
import { toBeFetched } from './attachments.ts';
import type { Transaction } from './changes.ts';
import { conversationFor, noteContent } from './head.ts';
import { type Hearing, isHistory, wholeMs } from './hearing.ts';
import { insertMessage } from './insert.ts';
import { noteKeyword, noteKeywordLater } from './optout/hearing.ts';
import { livePosition, ownPosition } from './position.ts';
import { int } from './rows.ts';
import { noteReply } from './schedule/replies.ts';

export const findInbound =
  'SELECT message_seq FROM inbound_id WHERE account_id = ? AND provider_message_id = ?';

export function applyInbound(tx: Transaction, of: Hearing, message: InboundMessage): void {
  const { account, receivedAt } = of;
  const { providerMessageId, from, line, others, text, media } = message;
  const known = tx.db.get(findInbound, account, providerMessageId);
  if (known !== null) {
    noteContent(tx, int(known, 'message_seq'), text, media);
    noteKeywordLater(tx, of, int(known, 'message_seq'), text);
    return;
  }
  const sentAt = wholeMs(message.sentAt);
  const at = sentAt ?? receivedAt;
  const history = isHistory(of, sentAt);
  const placed = history || (of.placing.byTime && sentAt !== null);
  const seq = placed ? ownPosition(tx.db, at, receivedAt) : livePosition(tx.db, receivedAt);
  const conversationId = conversationFor(tx, account, line, [from, ...others]);
  const id = uuidv7();
  insertMessage(tx, {
    ...{ seq, id, conversationId, text, at, batchId: null, byProfile: null, rawId: of.rawId() },
    media: toBeFetched(media),
    sender: others.length > 0 ? from : null,
    origin: history ? 'history' : 'news',
  });
  tx.db.run(
    'INSERT INTO inbound_id (account_id, provider_message_id, message_seq) VALUES (?, ?, ?)',
    account,
    providerMessageId,
    seq,
  );
  if (text !== null) {
    noteKeyword(tx, { account, messageId: id, person: from, line, text, at, receivedAt });
  }
  if (history) return;
  noteReply(tx, account, line, [from, ...others], at, receivedAt);
  tx.changes.arrived(seq, id);
}
