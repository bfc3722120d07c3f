/** What the tests of the inbox stand on: conversations as a page shows them, and acts on those. */
import type { Shown } from '../../../shared/inbox/acts.ts';
import type { Conversation, ConversationView } from '../../../shared/model/conversation.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { accountId, ana, heard, inbound, live, noon, type Scene } from '../scene.ts';

/** Somebody writes now. */
export function arrives(scene: Scene, id: string, from: Address = ana, at = noon): Conversation {
  const told = heard([inbound(id, { from })], { receivedAt: at });
  const [conversation] = scene.write.apply(accountId, told, live).conversations;
  if (conversation === undefined) throw new Error('Nothing arrived');
  return conversation;
}

/** What was sent before the account was there, or while nothing listened. */
export function readLater(scene: Scene, id: string, sentAt: number, history: boolean): void {
  const told = heard([inbound(id, { sentAt })], { source: 'catch-up', receivedAt: noon + 99_000 });
  const historyBefore = history ? sentAt + 1 : 0;
  scene.write.apply(accountId, told, { cursor: null, historyBefore, byTime: true });
}

export function now(scene: Scene, { id }: Pick<Conversation, 'id'>): Conversation {
  const conversation = scene.read.conversation(id);
  if (conversation === null) throw new Error('The conversation is gone');
  return conversation;
}

export function shown(...conversations: readonly Conversation[]): Shown[] {
  return conversations.map(({ id, lastSeq }) => ({ id, lastSeq }));
}

/** Ids of the first page. */
export function listed(scene: Scene, kind: Exclude<ConversationView['kind'], 'line'>): number[] {
  return scene.read.conversations({ kind }, null, 99).conversations.map(({ id }) => id);
}
