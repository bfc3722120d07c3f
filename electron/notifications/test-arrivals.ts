/** Texts that come in, for tests. */
import { untouched } from '../../shared/inbox/samples.ts';
import { usualAlerts } from '../../shared/model/alerts.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import { Address } from '../../shared/phone/address.ts';
import { notifications } from '../../shared/words/en/notifications.ts';
import type { Arrival } from './arrival.ts';
import type { Situation } from './plan.ts';

export const line = Address.parse('+18382050008');
export const ana = Address.parse('+12125550101');
const accountId = '019a0000-0000-7000-8000-000000000001';

export const situation: Situation = {
  alerts: usualAlerts,
  now: new Date(2026, 10, 4, 12).getTime(),
  lookingAt: null,
  nameOf: (_account, address) => (address === ana ? 'Ana' : `Person ${address.slice(-4)}`),
  said: notifications,
};

export interface Coming {
  readonly id?: string;
  readonly seq?: number;
  readonly text?: string;
  readonly message?: Partial<Message>;
  readonly conversation?: Partial<Conversation>;
}

/** From a person of its own for each conversation; conversation 7 is Ana's. */
export function arrival(conversationId: number, coming: Coming = {}): Arrival {
  const { text = `text ${conversationId}`, seq = conversationId } = coming;
  const person =
    conversationId === 7
      ? ana
      : Address.parse(`+1212555${String(1000 + conversationId).slice(-4)}`);
  const said = { direction: 'in', from: person, text, at: 0, batchId: null } as const;
  const plain = {
    wordless: false,
    byProfile: null,
    media: [],
    deliveries: [],
    attempts: 0,
  } as const;
  return {
    message: {
      ...{ id: coming.id ?? `m-${conversationId}-${text}`, seq, conversationId },
      ...said,
      ...plain,
      ...coming.message,
    },
    conversation: {
      ...untouched,
      ...{ id: conversationId, accountId, line, people: [person], lastSeq: seq, lastAt: 0 },
      ...{ lastText: text, lastKind: 'text', lastDirection: 'in', lastOutRung: null, unread: 1 },
      ...coming.conversation,
    },
  };
}
