/** Fills a store with history through its own front door: `apply`, a page of records at a time. */
import { openStore } from '../../electron/store/open.ts';
import type { Rung } from '../../shared/delivery/ladder.ts';
import {
  type InboundMessage,
  noParticulars,
  type OutboundFacts,
} from '../../shared/model/receipt.ts';
import { Address } from '../../shared/phone/address.ts';

const page = 500;
const line = Address.parse('+18382050008');
const texts = [
  'Is Tuesday at four still good?',
  'Thanks, see you then.',
  'The parcel is at the front desk.',
  'Can you send me the invoice again?',
] as const;

export async function fillStore(
  file: string,
  accountId: string,
  messages: number,
  messagesPerConversation = 10,
): Promise<void> {
  const workerUrl = new URL('../../electron/store/worker.ts', import.meta.url);
  const store = await openStore({ file, workerUrl });
  const now = Date.now();
  const conversations = Math.max(1, Math.ceil(messages / messagesPerConversation));
  for (let first = 0; first < messages; first += page) {
    const facts = Array.from({ length: Math.min(page, messages - first) }, (_, index) =>
      inbound(first + index, conversations, now - (messages - first - index) * 1_000),
    );
    const heard = { source: 'catch-up', receivedAt: now, raw: '', facts } as const;
    await store.apply(accountId, heard, { cursor: now, historyBefore: now, byTime: false });
  }
  await store.apply(
    accountId,
    { source: 'catch-up', receivedAt: now, raw: '{}', facts: [manyRecipients(now)] },
    { cursor: now, historyBefore: 0, byTime: false },
  );
  await store.close();
}

export const groupText = 'One text to fifty people';
const steps: readonly Rung[] = ['accepted', 'accepted', 'sent', 'sent', 'carrier', 'carrier'];

/** The newest message of the inbox: one text to fifty people, six receipts each. */
function manyRecipients(now: number): OutboundFacts {
  const recipients = Array.from({ length: 50 }, (_, index) =>
    Address.parse(`+1${3_125_550_100 + index}`),
  );
  return {
    kind: 'outbound',
    providerMessageId: 'filled-group',
    groupMessageId: null,
    localId: null,
    from: line,
    text: groupText,
    createdAt: now,
    receipts: recipients.flatMap((to) =>
      steps.map((rung, index) => ({
        to,
        rung,
        occurredAt: now + index * 100,
        code: null,
        detail: null,
        particulars: noParticulars,
      })),
    ),
  };
}

function inbound(index: number, conversations: number, sentAt: number): InboundMessage {
  const person = 2_000_000_000 + (index % conversations);
  return {
    kind: 'inbound',
    providerMessageId: `filled-${index}`,
    from: Address.parse(`+1${person}`),
    line,
    others: [],
    text: texts[index % texts.length] ?? '',
    media: [],
    sentAt,
  };
}
