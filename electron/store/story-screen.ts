/** What a screen would show that only ever heard of changes. */
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';

export class Screen {
  readonly messages = new Map<string, Message>();
  readonly conversations = new Map<number, Conversation>();

  tell({ messages, conversations, removed }: ChangeSet): void {
    for (const id of removed.messages) this.messages.delete(id);
    for (const id of removed.conversations) this.conversations.delete(id);
    for (const message of messages) this.messages.set(message.id, message);
    for (const one of conversations) this.conversations.set(one.id, one);
  }
}
