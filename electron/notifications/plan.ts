/**
 * Decides which inbound texts become system notifications, and what they say. It keeps what is shown
 * and knows no clock, no system and no settings of its own.
 *
 * A text is told once, whatever brings it again. None for the conversation somebody is looking at, none
 * for a muted one or a silent line, none while it is quiet; those are never told later either. A
 * conversation has one notification, which its next text replaces. More than five in a minute become
 * one summary with their count, which is replaced at most once a second and over after a quiet minute.
 * What was read is taken away. How much is given away is one of four levels.
 */
import { type Alerts, isQuiet } from '../../shared/model/alerts.ts';
import type { Removed } from '../../shared/model/change.ts';
import { type Conversation, lineKey } from '../../shared/model/conversation.ts';
import type { Address } from '../../shared/phone/address.ts';
import { showAddress } from '../../shared/phone/typed.ts';
import type { OutsideWords } from '../../shared/words/words.ts';
import { type Arrival, wordsOf } from './arrival.ts';
import { createTold } from './told.ts';

export interface Alert {
  /** What it is about; a newer one takes the place of one with the same tag. */
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  /** A click opens it. */
  readonly conversationId: number;
  /** Of its newest text. */
  readonly messageId: string;
  readonly silent: boolean;
  /** It is about one conversation, which can be answered in it. */
  readonly canReply: boolean;
}

export type Step =
  | { readonly kind: 'show'; readonly alert: Alert }
  | { readonly kind: 'remove'; readonly tag: string };

export interface Situation {
  readonly alerts: Alerts;
  /** ms since the epoch. */
  readonly now: number;
  /** The conversation on screen while the window has focus; null otherwise. */
  readonly lookingAt: number | null;
  /** What a number is called at an account: a name, or the number as people write it. */
  readonly nameOf: (accountId: string, address: Address) => string;
  readonly said: OutsideWords['notifications'];
}

export interface AlertPlan {
  heard(arrivals: readonly Arrival[], situation: Situation): readonly Step[];
  /** When a summary that was held back is due, ms since the epoch; null when none is. */
  due(): number | null;
  /** The summary that was held back. */
  flush(situation: Situation): readonly Step[];
  /** Takes away what was read or is gone. */
  changed(conversations: readonly Conversation[], removed: Removed): readonly Step[];
}

/** More than this within a minute become one summary. */
const most = 5;
const minute = 60_000;
/** A summary is replaced no more often, ms. */
const pace = 1_000;
const summaryTag = 'summary';

export function createAlertPlan(): AlertPlan {
  const told = createTold();
  /** Texts of the notification of each conversation. */
  const piles = new Map<number, number>();
  /** The texts in the summary by conversation, with the newest of each. */
  const summary = new Map<number, { texts: number; newest: Arrival }>();
  let lately: number[] = [];
  let lastHeard = Number.NEGATIVE_INFINITY;
  let summaryAt = Number.NEGATIVE_INFINITY;
  let owed = false;

  const sum = (): number => [...summary.values()].reduce((all, { texts }) => all + texts, 0);

  const showSummary = (situation: Situation): readonly Step[] => {
    const replaced = summaryAt > Number.NEGATIVE_INFINITY;
    if (replaced && situation.now - summaryAt < pace) {
      owed = true;
      return [];
    }
    owed = false;
    summaryAt = situation.now;
    const entries = [...summary.values()].toSorted(
      (a, b) => b.newest.message.seq - a.newest.message.seq,
    );
    const [latest] = entries;
    if (latest === undefined) return [];
    const arrivals = entries.map(({ newest }) => newest);
    return [
      {
        kind: 'show',
        alert: {
          tag: summaryTag,
          title: situation.said.count(sum()),
          body: summaryBody(arrivals, situation),
          conversationId: latest.newest.conversation.id,
          messageId: latest.newest.message.id,
          silent: replaced || !situation.alerts.sound,
          canReply: false,
        },
      },
    ];
  };

  const closeSummary = (): readonly Step[] => {
    if (summaryAt === Number.NEGATIVE_INFINITY) return [];
    summary.clear();
    summaryAt = Number.NEGATIVE_INFINITY;
    owed = false;
    return [{ kind: 'remove', tag: summaryTag }];
  };

  const addToSummary = (news: readonly Arrival[]): void => {
    for (const arrival of news) {
      const known = summary.get(arrival.conversation.id);
      // A long absence is read newest first: the last one heard need not be the newest.
      const newest =
        known === undefined || arrival.message.seq > known.newest.message.seq
          ? arrival
          : known.newest;
      summary.set(arrival.conversation.id, { texts: (known?.texts ?? 0) + 1, newest });
    }
  };

  const showEach = (news: readonly Arrival[], situation: Situation): readonly Step[] => {
    const latest = new Map<number, Arrival>();
    for (const arrival of news) {
      const { id } = arrival.conversation;
      piles.set(id, (piles.get(id) ?? 0) + 1);
      const known = latest.get(id);
      if (known === undefined || arrival.message.seq > known.message.seq) latest.set(id, arrival);
    }
    return [...latest.values()].map((arrival) => ({
      kind: 'show',
      alert: alertFor(arrival, piles.get(arrival.conversation.id) ?? 1, situation),
    }));
  };

  const isTold = (arrival: Arrival, { alerts, now, lookingAt }: Situation): boolean => {
    const { id, muted, accountId, line } = arrival.conversation;
    const silent =
      muted || id === lookingAt || alerts.silentLines.includes(lineKey(accountId, line));
    return alerts.level !== 'off' && !silent && !isQuiet(alerts, now);
  };

  return {
    heard: (arrivals, situation) => {
      const fresh = arrivals.filter(({ message }) => told.isNew(message.id));
      const news = fresh.filter((arrival) => isTold(arrival, situation));
      if (news.length === 0) return [];
      const { now } = situation;
      const isOver = now - lastHeard >= minute && situation.alerts.level !== 'count';
      const before = isOver ? closeSummary() : [];
      lastHeard = now;
      lately = [...lately.filter((at) => now - at < minute), ...news.map(() => now)];
      const burst = summary.size > 0 || lately.length > most;
      if (!burst && situation.alerts.level !== 'count') {
        return [...before, ...showEach(news, situation)];
      }
      addToSummary(news);
      return [...before, ...showSummary(situation)];
    },
    due: () => (owed ? summaryAt + pace : null),
    flush: (situation) => (owed ? showSummary(situation) : []),
    changed: (conversations, removed) => {
      const read = conversations.filter(({ unread }) => unread === 0).map(({ id }) => id);
      const steps = [...read, ...removed.conversations].flatMap((id): Step[] => {
        summary.delete(id);
        return piles.delete(id) ? [{ kind: 'remove', tag: tagOf(id) }] : [];
      });
      return summary.size === 0 ? [...steps, ...closeSummary()] : steps;
    },
  };
}

function tagOf(conversationId: number): string {
  return `conversation-${conversationId}`;
}

function alertFor(arrival: Arrival, texts: number, { alerts, nameOf, said }: Situation): Alert {
  const { id, accountId, people, line } = arrival.conversation;
  const names = people.map((one) => nameOf(accountId, one));
  const words = alerts.level === 'text' ? saidIn(arrival, nameOf, said) : null;
  return {
    tag: tagOf(id),
    title: said.title(names, showAddress(line)),
    body: words === null ? said.count(texts) : said.counted(texts, words),
    conversationId: id,
    messageId: arrival.message.id,
    silent: !alerts.sound,
    canReply: true,
  };
}

function summaryBody(newestFirst: readonly Arrival[], { alerts, nameOf, said }: Situation): string {
  const [newest] = newestFirst;
  if (newest === undefined) return '';
  switch (alerts.level) {
    case 'off':
    case 'count':
      return '';
    case 'name':
      return said.from(newestFirst.map((arrival) => writerOf(arrival, nameOf)));
    case 'text':
      return said.saidBy(writerOf(newest, nameOf), wordsOf(newest.message, said.unspoken));
  }
}

function writerOf({ message, conversation }: Arrival, nameOf: Situation['nameOf']): string {
  const [first] = conversation.people;
  const writer = message.from ?? first;
  return writer === undefined ? '' : nameOf(conversation.accountId, writer);
}

function saidIn(arrival: Arrival, nameOf: Situation['nameOf'], said: Situation['said']): string {
  const words = wordsOf(arrival.message, said.unspoken);
  const several = arrival.conversation.people.length > 1 && arrival.message.from !== null;
  return several ? said.saidBy(writerOf(arrival, nameOf), words) : words;
}
