/**
 * Sends what was written into a notification, through the outbox like everything else.
 *
 * Its id follows from the text it answers, so whatever reports the same reply again, even after a
 * restart, meets a text that is there already. What cannot be sent becomes the conversation's draft.
 */
import { createHash } from 'node:crypto';
import type { CommandArguments } from '../../shared/contract/commands.ts';
import { CommandError } from '../../shared/contract/failure.ts';
import type { ConversationPlace, DraftContent } from '../../shared/inbox/drafts.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Activation } from './raise.ts';

/** The commands of the page that it uses. */
export interface ReplyCommands {
  sendText(input: CommandArguments<'sendText'>): Promise<unknown>;
  readDraft(input: CommandArguments<'readDraft'>): Promise<{ readonly draft: DraftContent | null }>;
  saveDraft(input: CommandArguments<'saveDraft'>): Promise<unknown>;
}

export interface ReplyOptions {
  readonly store: { conversation(id: number): Promise<Conversation | null> };
  readonly commands: Promise<ReplyCommands>;
  /** The user is told, with what became of the words. */
  readonly onFailure: (activation: Activation, text: string, kept: boolean) => void;
}

export type Reply = (activation: Activation, text: string) => Promise<void>;

export function createReply({ store, commands, onFailure }: ReplyOptions): Reply {
  return async (activation, text) => {
    const { conversationId, messageId } = activation;
    if (text.trim() === '') return;
    const handlers = await commands;
    const conversation = await store.conversation(conversationId).catch(() => null);
    try {
      if (conversation === null) throw new CommandError('not-found', 'conversation');
      const { accountId, line, people } = conversation;
      const together = people.length > 1;
      const id = replyId(messageId);
      await handlers.sendText({ accountId, line, to: [...people], together, text, media: [], id });
    } catch {
      onFailure(activation, text, await keep(handlers, conversation, text));
    }
  };
}

/** A version 8 UUID, made of the id of the text that is answered. */
export function replyId(messageId: string): string {
  const hex = createHash('sha256').update(`reply to ${messageId}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** As the draft of its conversation, unless something else is written there. */
async function keep(
  handlers: Pick<ReplyCommands, 'readDraft' | 'saveDraft'>,
  conversation: Conversation | null,
  text: string,
): Promise<boolean> {
  if (conversation === null) return false;
  const { accountId, line, people } = conversation;
  const place: ConversationPlace = {
    kind: 'conversation',
    ...{ accountId, line, people: [...people] },
  };
  try {
    const { draft } = await handlers.readDraft({ place });
    if (draft !== null) return draft.text === text;
    await handlers.saveDraft({ ...place, text, media: [] });
    return true;
  } catch {
    return false;
  }
}
