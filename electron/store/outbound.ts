/**
 * Applies what a provider said about an outbound message.
 *
 *   waits at the provider for its time      -> is a schedule's, or no text yet
 *   repeats the id we gave it               -> receipts of that send, which has left
 *   its id, or its group's, is linked       -> receipts of that send
 *   names no recipient                      -> waits
 *   repeats no text, one of ours is open    -> waits: its answer will name its id, or the records,
 *                                              read whole, say whose it is (outbound-wordless.ts)
 *   repeats no text, none of ours is open   -> sent with the same key elsewhere, text not told
 *   the same text is on its way             -> waits, the answer will name its id
 *   the same text is unknown, or was given up -> that send is resolved
 *   the same text was guessed by its time   -> it was another's: that send is resolved by this
 *   another text between the two is on its way -> waits: a provider may have changed the text
 *   otherwise                               -> sent with the same key elsewhere
 */
import { uuidv7 } from 'uuidv7';
import type { OutboundFacts } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Transaction } from './changes.ts';
import { conversationFor, noteContent } from './head.ts';
import { type Hearing, isHistory, receiptsIn, wholeMs } from './hearing.ts';
import { insertMessage } from './insert.ts';
import { findLink, link } from './links.ts';
import { findUnknown, inFlight, isOpen, type Sought, type UnknownSend } from './match.ts';
import {
  dropOrphan,
  findOrphan,
  keepOrphan,
  orphansOfGroup,
  placeableOrphans,
  type Unlinked,
} from './orphans.ts';
import { bearOut, freeGuess, isBorneOut } from './outbound-guess.ts';
import { deleteOutboxRow, sendRow } from './outbox.ts';
import { known, ownSend, type Recognised } from './own.ts';
import { chooseLine, gatherGroup } from './places.ts';
import { livePosition, ownPosition } from './position.ts';
import { acceptRest, addReceipts, type OwnSend, refreshSend } from './receipts.ts';
import { hearOfHeld } from './schedule/hearing.ts';
import { withdrawRepeat } from './undo.ts';

export function applyOutbound(tx: Transaction, of: Hearing, facts: OutboundFacts): void {
  const { account, receivedAt } = of;
  if (hearOfHeld(tx, account, facts, receivedAt)) return;
  const { providerMessageId, groupMessageId, localId, from, text } = facts;
  const createdAt = wholeMs(facts.createdAt);
  const told: Unlinked = {
    ...{ account, providerMessageId, groupMessageId, localId, line: from, text, createdAt },
    heardAt: receivedAt,
    history: isHistory(of, createdAt) || (of.placing.byTime && createdAt !== null),
    receipts: receiptsIn(of, facts),
  };
  const found = recognise(tx, told);
  if (found !== null && found !== 'waits') {
    tell(tx, found, told, receivedAt);
  } else if (findOrphan(tx.db, account, providerMessageId) !== null) {
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
  if (orphan === null || !place(tx, orphan, now)) return;
  dropOrphan(tx.db, account, providerId);
}

/** The same for what waits about the other people of a group. */
export function adoptGroup(
  tx: Transaction,
  account: number,
  groupId: string | null,
  now: number,
): void {
  if (groupId === null) return;
  for (const id of orphansOfGroup(tx.db, account, groupId)) adopt(tx, account, id, now);
}

function recognise(tx: Transaction, told: Unlinked): Recognised | 'waits' | null {
  const own = ownSend(tx, told);
  if (own !== null) {
    if (own !== 'waits' && own.guessed !== null) bearOut(tx, own.send);
    return own;
  }
  const held = findLink(tx.db, told);
  return held !== null && isBorneOut(tx, told, held) ? known(held) : null;
}

/** About a send that it is known to be about. */
function tell(tx: Transaction, found: Recognised, told: Unlinked, now: number): void {
  const { account, providerMessageId, groupMessageId, line, text, receipts } = told;
  const { send, guessed, fresh, displaced } = found;
  const { messageSeq, attempt, people } = send;
  if (groupMessageId !== null) link(tx.db, told, send, guessed);
  addReceipts(tx, send, receipts);
  if (people === null) {
    if (text !== null) noteContent(tx, messageSeq, text, []);
    if (groupMessageId !== null) gatherGroup(tx, messageSeq, line);
    return;
  }
  chooseLine(tx, { messageSeq, people }, line);
  endSend(tx, { messageSeq, attempt, people }, told, fresh);
  if (!fresh) return;
  adopt(tx, account, providerMessageId, now);
  adoptGroup(tx, account, groupMessageId, now);
  for (const id of displaced) adopt(tx, account, id, now);
}

/** It has left, whatever was thought of it. While it is on its way its answer ends it. */
function endSend(tx: Transaction, send: OwnSend, told: Unlinked, fresh: boolean): void {
  const row = sendRow(tx.db, send);
  if (row === null && !fresh) return;
  if (row?.state !== 'submitting') {
    if (row !== null) deleteOutboxRow(tx.db, row.id);
    const nothing = { source: 'app', receivedAt: told.heardAt, rawId: () => null } as const;
    acceptRest(tx, send, told.receipts[0] ?? nothing);
    withdrawRepeat(tx, send);
  }
  refreshSend(tx, send);
  tx.changes.message(send.messageSeq);
}

/** False when it has to wait. */
function place(tx: Transaction, told: Unlinked, now: number): boolean {
  const found = recognise(tx, told);
  if (found === 'waits') return false;
  if (found !== null) {
    tell(tx, found, told, now);
    return true;
  }
  const { account, line, text, createdAt, heardAt } = told;
  const people = [...new Set(told.receipts.map(({ recipient }) => recipient))];
  if (people.length === 0) return false;
  const piece = told.groupMessageId !== null || people.length > 1;
  const sought = { account, line, people, piece, createdAt: createdAt ?? heardAt, heardAt };
  if (text === null) {
    if (isOpen(tx.db, sought)) return false;
    insertElsewhere(tx, told, people, now);
    return true;
  }
  const flying = inFlight(tx.db, { ...sought, text });
  if (flying === 'same-text') return false;
  if (resolveUnknown(tx, told, { ...sought, text }, now)) return true;
  const freed = freeGuess(tx, { ...sought, text });
  if (freed !== null && resolveUnknown(tx, told, { ...sought, text }, now)) {
    adopt(tx, account, freed, now);
    return true;
  }
  if (flying === 'other-text') return false;
  insertElsewhere(tx, told, people, now);
  return true;
}

function resolveUnknown(tx: Transaction, told: Unlinked, sought: Sought, now: number): boolean {
  const found = findUnknown(tx.db, sought);
  if (found === null) return false;
  resolveAs(tx, told, found, now);
  return true;
}

/** It is guessed to be that send, which has left. */
export function resolveAs(tx: Transaction, told: Unlinked, found: UnknownSend, now: number): void {
  const { send } = found;
  const [first] = told.receipts;
  link(tx.db, told, send, found.left);
  deleteOutboxRow(tx.db, found.outboxId);
  addReceipts(tx, send, told.receipts);
  if (send.people.length > 1 && first !== undefined) acceptRest(tx, send, first);
  chooseLine(tx, send, told.line);
  withdrawRepeat(tx, send);
  adoptGroup(tx, told.account, told.groupMessageId, now);
}

function insertElsewhere(
  tx: Transaction,
  told: Unlinked,
  people: readonly Address[],
  now: number,
): void {
  const { account, line, text } = told;
  const at = told.createdAt ?? told.heardAt;
  const seq = told.history ? ownPosition(tx.db, at, now) : livePosition(tx.db, now);
  insertMessage(tx, {
    ...{ seq, id: uuidv7(), conversationId: conversationFor(tx, account, line, people) },
    ...{ origin: 'elsewhere', text: text || null, media: [], at },
    ...{ sender: null, byProfile: null, batchId: null, rawId: null },
  });
  const send = { messageSeq: seq, attempt: 1, people: null };
  link(tx.db, told, send, null);
  addReceipts(tx, send, told.receipts);
  adoptGroup(tx, account, told.groupMessageId, now);
}
