/** What the tests of this folder stand on: a real database in a temporary folder, and wire facts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { onTestFinished } from 'vitest';
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import {
  type Heard,
  type InboundMessage,
  noParticulars,
  type OutboundFacts,
  type ReceiptFact,
  type WireFact,
} from '../../shared/model/receipt.ts';
import type { SendTarget, Waiting } from '../../shared/model/waiting.ts';
import { Address } from '../../shared/phone/address.ts';
import { type Database, openWriter } from './database.ts';
import { type ReaderCalls, readerCalls } from './reader.ts';
import type { NewText, SendResult } from './store.ts';
import { type WriterCalls, writerCalls } from './writer.ts';

export const accountId = '019a0000-0000-7000-8000-000000000001';
export const line = Address.parse('+13125550100');
export const otherLine = Address.parse('+13125550101');
export const ana = Address.parse('+13125550150');
export const ben = Address.parse('+13125550151');
export const cleo = Address.parse('+13125550152');

/** Any number of further people. */
export function person(n: number): Address {
  return Address.parse(`+1312555${String(n).padStart(4, '0')}`);
}

/** A moment long after `noHistory`. */
export const noon = Date.UTC(2026, 4, 4, 12);
export const live = { cursor: null, historyBefore: 0, byTime: false };

export interface Scene {
  readonly db: Database;
  readonly write: WriterCalls;
  readonly read: ReaderCalls;
}

export function tempFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'longcode-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'longcode.db');
}

/** The store without its threads, on a new database; closed when the test ends. */
export function openScene(): Scene {
  const scene = sceneAt(tempFile());
  onTestFinished(() => scene.db.close());
  return scene;
}

export function sceneAt(file: string): Scene {
  const db = openWriter(file);
  return { db, write: writerCalls(db), read: readerCalls(db) };
}

export function heard(facts: readonly WireFact[], more: Partial<Heard> = {}): Heard {
  return { source: 'socket', receivedAt: noon, raw: JSON.stringify(facts), facts, ...more };
}

export function inbound(id: string, more: Partial<InboundMessage> = {}): InboundMessage {
  const said = { text: `text of ${id}`, media: [], sentAt: null };
  return { kind: 'inbound', providerMessageId: id, from: ana, line, others: [], ...said, ...more };
}

export function outbound(
  id: string,
  text: string | null,
  rungs: readonly Rung[] = ['accepted'],
  more: Partial<OutboundFacts> & { readonly to?: Address } = {},
): OutboundFacts {
  const { to = ana, ...rest } = more;
  const receipts = rungs.map((rung) => receipt(rung, { to }));
  return {
    kind: 'outbound',
    providerMessageId: id,
    groupMessageId: null,
    localId: null,
    from: line,
    text,
    createdAt: noon,
    receipts,
    ...rest,
  };
}

export function receipt(rung: Rung, more: Partial<ReceiptFact> = {}): ReceiptFact {
  const said = { code: null, detail: null, particulars: noParticulars };
  return { to: ana, rung, occurredAt: noon, ...said, ...more };
}

export function accepted(id: string, text: string): SendResult {
  const answer = heard([outbound(id, text)], { source: 'response' });
  return { kind: 'accepted', providerMessageId: id, heard: answer };
}

export const lost: SendResult = { kind: 'unknown', detail: 'no answer within 30 s', raw: '' };

/** A text that leaves at once. */
export function newText(text: string, to: readonly Address[] = [ana], now = noon): NewText {
  const texts = to.map((one) => ({ id: uuidv7(), line, to: [one] }));
  return { accountId, texts, text, media: [], byProfile: null, undoFor: 0, now };
}

/** One text to all of them together. */
export function groupText(text: string, to: readonly Address[] = [ana, ben, cleo]): NewText {
  return { ...newText(text), texts: [{ id: uuidv7(), line, to }] };
}

/** The same from another line. */
export function fromLine(composed: NewText, other: Address): NewText {
  return { ...composed, texts: composed.texts.map((one) => ({ ...one, line: other })) };
}

/** The profile that line belongs to. */
export const foundProfile: MessagingProfile = {
  ...{ accountId, id: 'profile-1', name: 'Shop', callbackUrl: 'https://example.com/hook' },
  ...{ failoverUrl: null, enabled: true, redacts: false },
  pool: {
    ...{ enabled: true, longCodeWeight: 1, tollFreeWeight: 1 },
    ...{ stickySender: true, skipUnhealthy: true },
  },
};

/** A line of which the provider says everything. */
export const foundLine: Line = {
  ...{ accountId, number: line, type: 'long-code', providerId: 'lease-1' },
  ...{ canText: true, canMms: true, profile: 'Shop', profileId: 'profile-1' },
  ...{ campaign: 'C1', registration: 'registered', leaseUntil: noon, renews: true },
  ...{ label: null, swatch: null },
};

/** Composes one text to one person; its message id. */
export function composeOne(scene: Scene, text: string, to: Address = ana, now = noon): string {
  return only(scene.write.compose(newText(text, [to], now)).messages).id;
}

/** Claims the one send that is due. */
export function claimOne(scene: Scene, now = noon) {
  return only(scene.write.claim(accountId, now, 10, []).sends);
}

/** A text whose request left at that moment and got no answer; its message id. */
export function composeUnknown(scene: Scene, text: string, at = noon): string {
  const id = composeOne(scene, text, ana, at);
  scene.write.settle(claimOne(scene, at).outboxId, lost, at);
  return id;
}

/** One that the provider's records do not show: the user is asked. */
export function composeNotFound(scene: Scene, text: string, at = noon): string {
  const id = composeUnknown(scene, text, at);
  scene.write.notFound(accountId, at + 1);
  return id;
}

/** Why a message to one person has not left; undefined when it is not there. */
export function waitingOf(scene: Scene, messageId: string): Waiting | null | undefined {
  const deliveries = scene.read.message(messageId)?.deliveries ?? [];
  return deliveries.length === 1 ? deliveries[0]?.waiting : undefined;
}

export function ofText(messageId: string): SendTarget {
  return { kind: 'text', messageId };
}

/** Rung of a message to one person. */
export function rungOf(scene: Scene, messageId: string): Rung | undefined {
  const deliveries = scene.read.message(messageId)?.deliveries ?? [];
  return deliveries.length === 1 ? deliveries[0]?.rung : undefined;
}

export function texts(changes: Pick<ChangeSet, 'messages'>): string[] {
  return changes.messages.map((message) => message.text);
}

export function only<T>(items: readonly T[]): T {
  const [first, ...rest] = items;
  if (first === undefined || rest.length > 0) throw new Error(`Expected one, got ${items.length}`);
  return first;
}
