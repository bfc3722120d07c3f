/**
 * Sends changes to the page: at most one `changed` event a frame, and only what the page shows.
 *
 * A burst of receipts becomes one event with the newest state of each conversation, plus the
 * messages of the conversation in view and the names of compositions whose cards may be open. The
 * page never gets more than it can paint.
 */
import type { NumberName } from '../../shared/contacts/contact.ts';
import { type EventName, eventChannel } from '../../shared/contract/channels.ts';
import type { Events } from '../../shared/contract/events.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Conversation, InboxCounts } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Address } from '../../shared/phone/address.ts';

export interface Broadcast {
  emit<N extends EventName>(name: N, event: Events[N]): void;
  changed(changes: ChangeSet): void;
  /** Which conversation the page shows; only its messages are sent. */
  setInView(conversationId: number | null): void;
}

export interface BroadcastOptions {
  readonly send: (channel: string, event: unknown) => void;
  readonly counts: () => Promise<InboxCounts>;
  readonly namesOf: (numbers: readonly Address[]) => Promise<readonly NumberName[]>;
  readonly onCounts: (counts: InboxCounts) => void;
  readonly onFailure: (error: unknown) => void;
}

/** One frame at 60 Hz, ms. */
const frame = 16;

export function createBroadcast(options: BroadcastOptions): Broadcast {
  const conversations = new Map<number, Conversation>();
  const messages = new Map<string, Message>();
  const goneConversations = new Set<number>();
  const goneMessages = new Set<string>();
  let inView: number | null = null;
  let scheduled = false;

  const flush = async (): Promise<void> => {
    const people = [...conversations.values()].flatMap((one) => one.people);
    const [counts, names] = await Promise.all([options.counts(), options.namesOf(people)]);
    scheduled = false;
    const touched = [...messages.values()];
    const event: Events['changed'] = {
      conversations: [...conversations.values()],
      messages: touched.filter((one) => one.conversationId === inView),
      batches: [...new Set(touched.flatMap(({ batchId }) => batchId ?? []))],
      removed: { conversations: [...goneConversations], messages: [...goneMessages] },
      ...{ counts, names },
    };
    conversations.clear();
    messages.clear();
    goneConversations.clear();
    goneMessages.clear();
    options.send(eventChannel('changed'), event);
    options.onCounts(counts);
  };

  return {
    emit: (name, event) => options.send(eventChannel(name), event),
    changed: (changes) => {
      const { removed } = changes;
      const gone = removed.conversations.length + removed.messages.length;
      if (changes.conversations.length + changes.messages.length + gone === 0) return;
      for (const id of removed.conversations) {
        conversations.delete(id);
        goneConversations.add(id);
      }
      for (const id of removed.messages) {
        messages.delete(id);
        goneMessages.add(id);
      }
      for (const one of changes.conversations) conversations.set(one.id, one);
      for (const one of changes.messages) messages.set(one.id, one);
      if (scheduled) return;
      scheduled = true;
      setTimeout(() => {
        flush().catch((error) => {
          scheduled = false;
          options.onFailure(error);
        });
      }, frame);
    },
    setInView: (conversationId) => {
      inView = conversationId;
    },
  };
}
