/** The conversation list on screen: one view's loaded prefix, and how it is loaded and changed. */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import { maxConversations } from '../../shared/contract/limits.ts';
import type { Place } from '../../shared/inbox/views.ts';
import type { Removed } from '../../shared/model/change.ts';
import type {
  Conversation,
  ConversationPage,
  ConversationView,
  InboxCounts,
} from '../../shared/model/conversation.ts';
import { learnNames, peopleOf } from '../numbers/names.ts';
import {
  holdChanges,
  holdSettled,
  noneWaiting,
  release,
  settledEnd,
  type WaitingRows,
} from './held.ts';
import {
  appendPage,
  emptyList,
  firstPage,
  type InboxView,
  knownOr,
  type LoadedList,
  settle,
  totalOf,
  upsert,
  without,
} from './list.ts';

const pageSize = 100;
/** Of those after the first, which nobody waits for to see anything at all; and of those on a long way. */
const nextSize = { least: 200, most: maxConversations };

interface Inbox {
  readonly view: InboxView;
  readonly list: LoadedList;
  /** The view whose rows these are; differs from `view` while the next one loads. */
  readonly shownView: ConversationView;
  readonly loading: 'nothing' | 'view' | 'more';
  /** Changes heard while the first page of a view is on its way, which may have missed them. */
  readonly meanwhile: readonly Conversation[];
  /** Ids of conversations that went while a page is on its way, which may still hold them. */
  readonly gone: readonly number[];
  readonly failure: Failure | null;
  /** What waits for its place, because somebody is on the list. */
  readonly waiting: WaitingRows;
}

const all: ConversationView = { kind: 'all' };

export const useInbox = create<Inbox>()(() => ({
  view: all,
  list: emptyList,
  shownView: all,
  loading: 'view',
  meanwhile: [],
  gone: [],
  failure: null,
  waiting: noneWaiting,
}));

/** Why rows may not move right now: somebody points at them, or is on one, or reads further down. */
export type Hold = 'pointer' | 'focus' | 'scroll';
const holds = new Set<Hold>();
/** Conversations the user just acted on, whose rows may. */
const own = new Set<number>();

/** Somebody is on the list, or no longer. */
export function holdStill(why: Hold, still: boolean): void {
  if (still) holds.add(why);
  else if (holds.delete(why) && holds.size === 0) letMove();
  if (why === 'pointer' && !still) {
    for (const go of patient) go();
    patient.clear();
  }
}

/** What would shift the list as a whole, and waits until nobody points at it. */
const patient = new Set<() => void>();

/** Now, or once nobody points at the list. Returns what calls it off. */
export function whenNobodyPoints(go: () => void): () => void {
  if (holds.has('pointer')) patient.add(go);
  else go();
  return () => void patient.delete(go);
}

/** Puts every row where it belongs, whoever is on the list. */
export function letMove(): void {
  const { list, waiting, shownView } = useInbox.getState();
  if (waiting.size === 0) return;
  useInbox.setState({ list: release({ list, waiting }, shownView, keepId), waiting: noneWaiting });
}

/** The user acts on these: their rows go where they belong with the next change. */
export function letPass(ids: readonly number[]): void {
  for (const id of ids) own.add(id);
}

/** The conversation being read: its row stays. */
let keepId: number | null = null;

/** The start is being asked for again: from here on, changes count as heard meanwhile. */
export function awaitFirstPage(): void {
  useInbox.setState({ loading: 'view', meanwhile: [], gone: [] });
}

/** The page that came with the start; it is of the view `all`. */
export function setFirstPage(page: ConversationPage): void {
  const { view, meanwhile, gone } = useInbox.getState();
  if (view.kind !== 'all') {
    void showView(view);
    return;
  }
  const complete = page.conversations.length >= page.total;
  const limit = complete ? page.conversations.length + 1 : page.conversations.length;
  useInbox.setState({
    list: without(firstPage(page, limit, meanwhile, view), gone),
    shownView: view,
    loading: 'nothing',
    meanwhile: [],
    gone: [],
    failure: null,
    waiting: noneWaiting,
  });
}

/** Goes back to all conversations when the line being looked at belongs to none of these accounts. */
export function leaveGoneLine(accountIds: readonly string[]): void {
  const { view } = useInbox.getState();
  if (view.kind === 'line' && !accountIds.includes(view.accountId))
    useInbox.setState({ view: all });
}

/** Switches the view; the old rows stay until the new ones are here. */
export async function showView(view: InboxView): Promise<void> {
  if (view.kind === 'waiting') {
    useInbox.setState({ view, loading: 'nothing', failure: null });
    return;
  }
  useInbox.setState({ view, loading: 'view', meanwhile: [], gone: [], failure: null });
  const answer = await window.longcode.listConversations({
    view,
    after: null,
    limit: pageSize,
  });
  if (useInbox.getState().view !== view) return;
  if (!answer.ok) {
    useInbox.setState({ loading: 'nothing', failure: answer.failure });
    return;
  }
  learnNames(peopleOf(answer.value.conversations), answer.value.names);
  const { meanwhile, gone } = useInbox.getState();
  const list = without(firstPage(answer.value, pageSize, meanwhile, view), gone);
  const waiting = noneWaiting;
  useInbox.setState({
    list,
    shownView: view,
    loading: 'nothing',
    meanwhile: [],
    gone: [],
    waiting,
  });
}

/**
 * One page after the other; whoever asks meanwhile waits for the same one.
 * @param rows as many are wanted in all; it may take several pages.
 */
export function loadMore(rows = 0): Promise<void> {
  const { view, shownView, list, loading, waiting } = useInbox.getState();
  if (coming?.view === view) return coming.page;
  const after = settledEnd({ list, waiting }, shownView);
  if (loading !== 'nothing' || view !== shownView || list.complete || after === null) {
    return Promise.resolve();
  }
  useInbox.setState({ loading: 'more', gone: [] });
  const missing = rows - list.rows.length;
  const limit = Math.min(Math.max(missing, nextSize.least), nextSize.most);
  const page = loadAfter(after, shownView, limit);
  coming = { view, page };
  return page;
}

let coming: { readonly view: InboxView; readonly page: Promise<void> } | null = null;

async function loadAfter(after: Place, view: ConversationView, limit: number): Promise<void> {
  const answer = await window.longcode.listConversations({ view, after, limit });
  if (coming?.view === view) coming = null;
  if (useInbox.getState().view !== view) return;
  if (!answer.ok) {
    useInbox.setState({ loading: 'nothing', failure: answer.failure });
    return;
  }
  learnNames(peopleOf(answer.value.conversations), answer.value.names);
  const { list: now, gone } = useInbox.getState();
  const next = without(appendPage(now, answer.value, limit), gone);
  useInbox.setState({ list: next, loading: 'nothing', gone: [] });
}

/** Loads up to a row, or as far as there is more. */
export async function loadThrough(row: number): Promise<void> {
  const { view } = useInbox.getState();
  let here = -1;
  for (;;) {
    const { list, view: now } = useInbox.getState();
    if (now !== view || list.complete || list.rows.length > row || list.rows.length === here)
      return;
    here = list.rows.length;
    await loadMore(row + 1);
  }
}

/** Takes in changed conversations and the counts that came with them. */
export function applyConversations(
  changed: readonly Conversation[],
  counts: InboxCounts | null,
  openId: number | null,
): void {
  const { list, shownView, loading, meanwhile, gone, waiting } = useInbox.getState();
  if (loading === 'view') useInbox.setState({ meanwhile: [...meanwhile, ...changed] });
  if (gone.length > 0) {
    const there = new Set(changed.map(({ id }) => id));
    useInbox.setState({ gone: gone.filter((id) => !there.has(id)) });
  }
  keepId = openId;
  const next =
    holds.size === 0
      ? { list: upsert(list, changed, shownView, openId), waiting }
      : holdChanges({ list, waiting }, changed, shownView, openId, own);
  for (const { id } of changed) own.delete(id);
  const total = counts === null ? null : totalOf(shownView, counts);
  if (total === null || total === next.list.total) {
    if (next.list !== list) useInbox.setState(next);
    return;
  }
  const shown = { ...next.list, total: Math.max(total, next.list.rows.length) };
  useInbox.setState({ ...next, list: shown });
}

/** Takes out conversations that are no longer there. */
export function applyRemoved({ conversations }: Removed): void {
  if (conversations.length === 0) return;
  useInbox.setState(({ list, loading, meanwhile, gone, waiting }) => ({
    list: without(list, conversations),
    waiting: new Map([...waiting].filter(([id]) => !conversations.includes(id))),
    meanwhile: meanwhile.filter(({ id }) => !conversations.includes(id)),
    gone: loading === 'nothing' ? [] : [...gone, ...conversations],
  }));
}

/** Rows of an answer, which may be older than what events have brought already. */
export function applyAnswered(answered: readonly Conversation[], openId: number | null): void {
  const known = new Map(useInbox.getState().list.rows.map((row) => [row.id, row]));
  const latest = answered.map((row) => knownOr(known.get(row.id) ?? null, row));
  letPass(answered.flatMap(({ id }) => (known.has(id) ? [] : [id])));
  applyConversations(latest, null, openId);
}

/** Lets go of rows that were kept only because they were being read. */
export function settleRows(openId: number | null): void {
  const { list, shownView, waiting } = useInbox.getState();
  keepId = openId;
  if (holds.size > 0) {
    useInbox.setState(holdSettled({ list, waiting }, shownView, openId));
    return;
  }
  const next = settle(list, shownView, openId);
  if (next !== list) useInbox.setState({ list: next });
}

/** The loaded conversation above or below another; null at the ends. */
export function neighbour(id: number | null, step: 1 | -1): Conversation | null {
  const { rows } = useInbox.getState().list;
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) return rows[0] ?? null;
  return rows[index + step] ?? null;
}
