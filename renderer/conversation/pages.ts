/**
 * The loaded pages of one conversation, oldest first by `seq`.
 *
 * The same message can arrive twice, by an event and in an answer that was read a moment
 * earlier. Whichever stands higher on the ladder is the later truth, so a status on screen never
 * runs backwards.
 */
import { heightOf } from '../../shared/delivery/ladder.ts';
import type { Message, MessagePage } from '../../shared/model/message.ts';

export interface Pages {
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
}

export const noPages: Pages = { messages: [], hasOlder: false };

/** Brings changed messages in; those older than the loaded pages wait for their page. */
export function upsertMessages(pages: Pages, changed: readonly Message[]): Pages {
  const floor = pages.hasOlder ? (pages.messages[0]?.seq ?? 0) : 0;
  const incoming = changed.filter((message) => message.seq >= floor);
  return incoming.length === 0 ? pages : { ...pages, messages: merge(pages.messages, incoming) };
}

/** Puts an older page, or the first one, in front of what is there. */
export function addPage(pages: Pages, page: MessagePage): Pages {
  return { messages: merge(pages.messages, page.messages), hasOlder: page.hasOlder };
}

/** The later of two states of one message. */
export function later(known: Message, incoming: Message): Message {
  return progress(incoming) >= progress(known) ? incoming : known;
}

/** Rises with every attempt and every rung of every recipient. */
function progress(message: Message): number {
  return message.deliveries.reduce(
    (sum, delivery) => sum + delivery.attempt * 16 + heightOf(delivery.rung),
    0,
  );
}

function merge(known: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  for (const message of incoming) {
    const before = bySeq.get(message.seq);
    bySeq.set(message.seq, before === undefined ? message : later(before, message));
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
