/**
 * Applies what a provider said about an outbound message.
 *
 *   its id is linked                        -> receipts of that send
 *   names no recipient                      -> waits
 *   repeats no text, one of ours is open    -> waits, its answer will name its id
 *   repeats no text, none of ours is open   -> sent with the same key elsewhere, text not told
 *   the same text is on its way             -> waits, the answer will name its id
 *   the same text is unknown, or was given up -> that send is resolved
 *   another text between the two is on its way -> waits: a provider may have changed the text
 *   otherwise                               -> sent with the same key elsewhere
 */
import { uuidv7 } from 'uuidv7';
import type { OutboundFacts } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Transaction } from './changes.ts';
import { conversationFor, noteText } from './head.ts';
import { type Hearing, isHistory, receiptsIn, wholeMs } from './hearing.ts';
import { insertMessage } from './insert.ts';
import { link, linkedSend } from './links.ts';
import { findUnknown, inFlight, isOpen, type Sought } from './match.ts';
import { dropOrphan, findOrphan, keepOrphan, placeableOrphans, type Unlinked } from './orphans.ts';
import { deleteOutboxRow } from './outbox.ts';
import { livePosition, ownPosition } from './position.ts';
import { addReceipts } from './receipts.ts';
import { withdrawRepeat } from './undo.ts';

export function applyOutbound(tx: Transaction, of: Hearing, facts: OutboundFacts): void {
  const { account, receivedAt } = of;
  const { providerMessageId, from, text } = facts;
  const receipts = receiptsIn(of, facts);
  const send = linkedSend(tx.db, account, providerMessageId);
  if (send !== null) {
    addReceipts(tx, send, receipts);
    if (text !== null) noteText(tx, send.messageSeq, text);
    return;
  }
  const createdAt = wholeMs(facts.createdAt);
  const history = isHistory(of, createdAt) || (of.placing.byTime && createdAt !== null);
  const named = { account, providerMessageId, line: from, text };
  const told = { ...named, createdAt, heardAt: receivedAt, history, receipts };
  if (findOrphan(tx.db, account, providerMessageId) !== null) {
    keepOrphan(tx.db, told);
    adopt(tx, account, providerMessageId, receivedAt);
  } else if (!place(tx, told, receivedAt)) {
    keepOrphan(tx.db, told);
  }
}

/** Once a send ended: those that waited for it and can be told apart now. */
export function placeOrphans(tx: Transaction, account: number, now: number): void {
  for (const { providerMessageId } of placeableOrphans(tx.db, account)) {
    adopt(tx, account, providerMessageId, now);
  }
}

/** Brings what waits under an id to where it belongs, if that is known by now. */
export function adopt(tx: Transaction, account: number, providerId: string, now: number): void {
  const orphan = findOrphan(tx.db, account, providerId);
  if (orphan === null) return;
  const send = linkedSend(tx.db, account, providerId);
  if (send !== null) addReceipts(tx, send, orphan.receipts);
  else if (!place(tx, orphan, now)) return;
  dropOrphan(tx.db, account, providerId);
}

/** False when it has to wait. */
function place(tx: Transaction, told: Unlinked, now: number): boolean {
  const { account, line, text, createdAt, heardAt } = told;
  const recipients = [...new Set(told.receipts.map(({ recipient }) => recipient))];
  const [recipient, ...others] = recipients;
  if (recipient === undefined) return false;
  if (text === null) {
    const sought = { account, line, createdAt: createdAt ?? heardAt, heardAt };
    if (recipients.some((one) => isOpen(tx.db, { ...sought, recipient: one }))) return false;
    insertElsewhere(tx, told, '', recipients, now);
    return true;
  }
  if (others.length > 0) {
    insertElsewhere(tx, told, text, recipients, now);
    return true;
  }
  const sought = { account, line, recipient, text, createdAt: createdAt ?? heardAt, heardAt };
  const flying = inFlight(tx.db, sought);
  if (flying === 'same-text') return false;
  if (resolveUnknown(tx, told, sought)) return true;
  if (flying === 'other-text') return false;
  insertElsewhere(tx, told, text, recipients, now);
  return true;
}

function resolveUnknown(tx: Transaction, told: Unlinked, sought: Sought): boolean {
  const found = findUnknown(tx.db, sought);
  if (found === null) return false;
  link(tx.db, told.account, told.providerMessageId, found.send, found.left);
  deleteOutboxRow(tx.db, found.outboxId);
  addReceipts(tx, found.send, told.receipts);
  withdrawRepeat(tx, found.send);
  return true;
}

function insertElsewhere(
  tx: Transaction,
  told: Unlinked,
  text: string,
  recipients: readonly Address[],
  now: number,
): void {
  const at = told.createdAt ?? told.heardAt;
  const seq = told.history ? ownPosition(tx.db, at, now) : livePosition(tx.db, now);
  const conversationId = conversationFor(tx, told.account, told.line, recipients);
  const id = uuidv7();
  const message = { seq, id, conversationId, text, at, batchId: null, rawId: null };
  insertMessage(tx, { ...message, origin: 'elsewhere' });
  const send = { messageSeq: seq, attempt: 1, recipient: null };
  link(tx.db, told.account, told.providerMessageId, send, null);
  addReceipts(tx, send, told.receipts);
}
