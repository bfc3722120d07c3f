/**
 * The loaded part of one conversation, oldest first by `seq`: from its end, or a window in its middle
 * that can grow both ways.
 *
 * The same message can come by an event and in an answer. Events follow each other in order, so
 * each is the latest word; an answer was read a moment before the events that overtook it, so it
 * only fills in what is not known yet. Rungs cannot decide: a text that could not leave goes back
 * from sending to waiting. A text taken back never was there, whatever an answer read before says.
 * Events about messages that are not loaded are kept only while a page is on its way: it may hold
 * them, older.
 */
import type { Message, MessagePage, MessageWindow } from '../../shared/model/message.ts';

export interface Pages {
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  /** Ids of messages taken back while these pages were loaded. */
  readonly gone: ReadonlySet<string>;
  /** What events said of messages that are not loaded, since a page was asked for; null when none is. */
  readonly early: readonly Message[] | null;
}

export const noPages: Pages = {
  messages: [],
  hasOlder: false,
  hasNewer: false,
  gone: new Set(),
  early: null,
};

/** Nothing yet of a window that is not at the end. */
export const noWindow: Pages = { ...noPages, hasNewer: true, early: [] };

/** A page is asked for. */
export function awaitPage(pages: Pages): Pages {
  return { ...pages, early: pages.early ?? [] };
}

/** It does not come. */
export function giveUpPage(pages: Pages): Pages {
  return { ...pages, early: null };
}

/** Takes in messages of an event; those that are not loaded wait for their page. */
export function applyEvent(pages: Pages, changed: readonly Message[]): Pages {
  const isHere = within(pages);
  const incoming = changed.filter(isHere);
  const early = pages.early === null ? [] : changed.filter((message) => !isHere(message));
  if (incoming.length + early.length === 0) return pages;
  return {
    ...pages,
    messages: merge(pages.messages, incoming, pages.gone),
    early: pages.early === null ? null : [...pages.early, ...early],
  };
}

/** Takes in messages of an answer. */
export function fillIn(pages: Pages, answered: readonly Message[]): Pages {
  return { ...pages, messages: merge(answered, pages.messages, pages.gone) };
}

/** Takes in an older page, or the newest one. */
export function addPage(pages: Pages, page: MessagePage): Pages {
  return take({ ...pages, hasOlder: page.hasOlder }, page.messages);
}

/** Takes in the page that follows. */
export function addNewer(pages: Pages, page: MessageWindow): Pages {
  return take({ ...pages, hasNewer: page.hasNewer }, page.messages);
}

/** Takes in the first page of a window. */
export function addWindow(pages: Pages, page: MessageWindow): Pages {
  const { hasOlder, hasNewer } = page;
  return take({ ...pages, hasOlder, hasNewer }, page.messages);
}

/** Lets messages go for good. */
export function removeMessages(pages: Pages, ids: readonly string[]): Pages {
  if (ids.length === 0) return pages;
  const gone = new Set([...pages.gone, ...ids]);
  return { ...pages, gone, messages: pages.messages.filter(({ id }) => !gone.has(id)) };
}

/** Positions between the first and the last loaded message, and beyond where nothing is left out. */
function within({ messages, hasOlder, hasNewer }: Pages): (message: Message) => boolean {
  const floor = hasOlder ? (messages[0]?.seq ?? 0) : 0;
  const last = messages.at(-1)?.seq ?? Number.NEGATIVE_INFINITY;
  const ceiling = hasNewer ? last : Number.POSITIVE_INFINITY;
  return ({ seq }) => seq >= floor && seq <= ceiling;
}

function take(pages: Pages, answered: readonly Message[]): Pages {
  const filled = fillIn(pages, answered);
  return giveUpPage(applyEvent(filled, pages.early ?? []));
}

function merge(
  earlier: readonly Message[],
  latest: readonly Message[],
  gone: ReadonlySet<string>,
): readonly Message[] {
  const bySeq = new Map([...earlier, ...latest].map((message) => [message.seq, message]));
  return [...bySeq.values()].filter(({ id }) => !gone.has(id)).sort((a, b) => a.seq - b.seq);
}
