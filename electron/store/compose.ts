/**
 * A text becomes durable before any request exists: message, delivery and outbox row of every
 * recipient in one transaction. Several recipients are several private texts, one conversation
 * each, tied together by a batch id, and each leaves from a line of its own; or they are a group,
 * which is one text, one send and one conversation, with a delivery for each of its people. What an
 * opt-out forbids is written down as well, and ends there.
 */
import { uuidv7 } from 'uuidv7';
import type { DraftPlace } from '../../shared/inbox/drafts.ts';
import { accountFor } from './accounts.ts';
import { composedAttachment } from './attachments.ts';
import type { Transaction } from './changes.ts';
import { conversationFor } from './head.ts';
import { dropDraft } from './inbox/drafts.ts';
import { insertMessage } from './insert.ts';
import { barQueued } from './optout/barring.ts';
import { insertQueued } from './outbox.ts';
import { livePosition } from './position.ts';
import { refreshSend } from './receipts.ts';
import { int, joinPeople, splitPeople } from './rows.ts';
import type { NewText } from './store.ts';

const firstAttempt = 1;

export const findComposed = 'SELECT seq, conversation_id FROM message WHERE id = ?';

/**
 * Any of the ids known means that all of this was written before, whatever became of it since. Nobody
 * gets it twice: of two texts to the same person or group the last counts. The draft it was written in
 * goes with it.
 */
export function compose(tx: Transaction, composed: NewText, draftOf?: DraftPlace): void {
  const { accountId, text, byProfile, undoFor, now } = composed;
  const media = composed.media.map(composedAttachment);
  if (noteKnown(tx, composed.texts)) return;
  const account = accountFor(tx.db, accountId);
  const texts = new Map(composed.texts.map((one) => [joinPeople(one.to), one]));
  const batchId = texts.size > 1 ? uuidv7() : null;
  const undoUntil = undoFor > 0 ? now + undoFor : null;
  for (const [joined, { id, line }] of texts) {
    const people = splitPeople(joined);
    const conversationId = conversationFor(tx, account, line, people);
    const seq = livePosition(tx.db, now);
    insertMessage(tx, {
      ...{ seq, id, conversationId, text, media, at: now, batchId, byProfile },
      ...{ origin: 'composed', sender: null, rawId: null },
    });
    const send = { messageSeq: seq, attempt: firstAttempt, people };
    insertQueued(tx.db, { ...send, account, conversationId, queuedAt: null, undoUntil });
    barQueued(tx, seq, firstAttempt);
    refreshSend(tx, send);
  }
  if (draftOf !== undefined) dropDraft(tx, draftOf);
}

function noteKnown(tx: Transaction, texts: NewText['texts']): boolean {
  const known = texts.map(({ id }) => tx.db.get(findComposed, id)).filter((row) => row !== null);
  for (const row of known) {
    tx.changes.message(int(row, 'seq'));
    tx.changes.conversation(int(row, 'conversation_id'));
  }
  return known.length > 0;
}
