/**
 * The loaded pages of one conversation, oldest first by `seq`.
 *
 * The same message can come by an event and in an answer. Events follow each other in order, so
 * each is the latest word; an answer was read a moment before the events that overtook it, so it
 * only fills in what is not known yet. Rungs cannot decide: a text that could not leave goes back
 * from sending to waiting.
 */
import type { Message, MessagePage } from '../../shared/model/message.ts';

export interface Pages {
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
}

export const noPages: Pages = { messages: [], hasOlder: false };

/** Takes in messages of an event; those older than the loaded pages wait for their page. */
export function applyEvent(pages: Pages, changed: readonly Message[]): Pages {
  const floor = pages.hasOlder ? (pages.messages[0]?.seq ?? 0) : 0;
  const incoming = changed.filter((message) => message.seq >= floor);
  if (incoming.length === 0) return pages;
  return { ...pages, messages: merge(pages.messages, incoming) };
}

/** Takes in messages of an answer. */
export function fillIn(pages: Pages, answered: readonly Message[]): Pages {
  return { ...pages, messages: merge(answered, pages.messages) };
}

/** Takes in an older page, or the first one. */
export function addPage(pages: Pages, page: MessagePage): Pages {
  return { messages: fillIn(pages, page.messages).messages, hasOlder: page.hasOlder };
}

function merge(earlier: readonly Message[], latest: readonly Message[]): readonly Message[] {
  const bySeq = new Map([...earlier, ...latest].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
