/**
 * The loaded pages of one conversation, oldest first by `seq`.
 *
 * The same message can come by an event and in an answer. Events follow each other in order, so
 * each is the latest word; an answer was read a moment before the events that overtook it, so it
 * only fills in what is not known yet. Rungs cannot decide: a text that could not leave goes back
 * from sending to waiting. A text taken back never was there, whatever an answer read before says.
 */
import type { Message, MessagePage } from '../../shared/model/message.ts';

export interface Pages {
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  /** Ids of messages taken back while these pages were loaded. */
  readonly gone: ReadonlySet<string>;
}

export const noPages: Pages = { messages: [], hasOlder: false, gone: new Set() };

/** Takes in messages of an event; those older than the loaded pages wait for their page. */
export function applyEvent(pages: Pages, changed: readonly Message[]): Pages {
  const floor = pages.hasOlder ? (pages.messages[0]?.seq ?? 0) : 0;
  const incoming = changed.filter((message) => message.seq >= floor);
  if (incoming.length === 0) return pages;
  return { ...pages, messages: merge(pages.messages, incoming, pages.gone) };
}

/** Takes in messages of an answer. */
export function fillIn(pages: Pages, answered: readonly Message[]): Pages {
  return { ...pages, messages: merge(answered, pages.messages, pages.gone) };
}

/** Takes in an older page, or the first one. */
export function addPage(pages: Pages, page: MessagePage): Pages {
  return { ...fillIn(pages, page.messages), hasOlder: page.hasOlder };
}

/** Lets messages go for good. */
export function removeMessages(pages: Pages, ids: readonly string[]): Pages {
  if (ids.length === 0) return pages;
  const gone = new Set([...pages.gone, ...ids]);
  return { ...pages, gone, messages: pages.messages.filter(({ id }) => !gone.has(id)) };
}

function merge(
  earlier: readonly Message[],
  latest: readonly Message[],
  gone: ReadonlySet<string>,
): readonly Message[] {
  const bySeq = new Map([...earlier, ...latest].map((message) => [message.seq, message]));
  return [...bySeq.values()].filter(({ id }) => !gone.has(id)).sort((a, b) => a.seq - b.seq);
}
