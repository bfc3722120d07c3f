/**
 * The texts of one composition to several people, watched live while its results are on screen.
 * Events carry messages of the open conversation only, so a changed conversation of the batch
 * has that one message read again: exact, whatever was sent in the conversation since.
 */
import { create } from 'zustand';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import { later } from '../conversation/pages.ts';

interface Batch {
  readonly accountId: string;
  readonly messages: readonly Message[];
}

export const useBatch = create<Batch>()(() => ({ accountId: '', messages: [] }));

export function watchBatch(accountId: string, messages: readonly Message[]): void {
  useBatch.setState({ accountId, messages });
}

export function forgetBatch(): void {
  useBatch.setState({ messages: [] });
}

/** Reads the batch's messages in these conversations again. */
export async function refreshBatch(changed: readonly Conversation[]): Promise<void> {
  const touched = new Set(changed.map((conversation) => conversation.id));
  const stale = useBatch
    .getState()
    .messages.filter((message) => touched.has(message.conversationId));
  if (stale.length === 0) return;
  const answers = await Promise.all(
    stale.map(({ conversationId, seq }) =>
      window.longcode.listMessages({ conversationId, beforeSeq: seq + 1, limit: 1 }),
    ),
  );
  const fresh = answers.flatMap((answer) => (answer.ok ? answer.value.messages : []));
  const bySeq = new Map(fresh.map((message) => [message.seq, message]));
  useBatch.setState(({ messages }) => ({
    messages: messages.map((message) => {
      const read = bySeq.get(message.seq);
      return read === undefined ? message : later(message, read);
    }),
  }));
}
