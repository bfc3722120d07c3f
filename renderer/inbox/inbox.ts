/** The conversation list on screen: one view's loaded prefix, and how it is loaded and changed. */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Removed } from '../../shared/model/change.ts';
import type {
  Conversation,
  ConversationPage,
  ConversationView,
  InboxCounts,
} from '../../shared/model/conversation.ts';
import {
  appendPage,
  emptyList,
  endOf,
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
}));

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
  const { meanwhile, gone } = useInbox.getState();
  const list = without(firstPage(answer.value, pageSize, meanwhile, view), gone);
  useInbox.setState({ list, shownView: view, loading: 'nothing', meanwhile: [], gone: [] });
}

export async function loadMore(): Promise<void> {
  const { view, shownView, list, loading } = useInbox.getState();
  const after = endOf(list, shownView);
  if (loading !== 'nothing' || view !== shownView || list.complete || after === null) return;
  useInbox.setState({ loading: 'more', gone: [] });
  const answer = await window.longcode.listConversations({
    view: shownView,
    after,
    limit: pageSize,
  });
  if (useInbox.getState().view !== view) return;
  if (!answer.ok) {
    useInbox.setState({ loading: 'nothing', failure: answer.failure });
    return;
  }
  const { list: now, gone } = useInbox.getState();
  const next = without(appendPage(now, answer.value, pageSize), gone);
  useInbox.setState({ list: next, loading: 'nothing', gone: [] });
}

/** Takes in changed conversations and the counts that came with them. */
export function applyConversations(
  changed: readonly Conversation[],
  counts: InboxCounts | null,
  openId: number | null,
): void {
  const { list, shownView, loading, meanwhile, gone } = useInbox.getState();
  if (loading === 'view') useInbox.setState({ meanwhile: [...meanwhile, ...changed] });
  if (gone.length > 0) {
    const there = new Set(changed.map(({ id }) => id));
    useInbox.setState({ gone: gone.filter((id) => !there.has(id)) });
  }
  const next = upsert(list, changed, shownView, openId);
  const total = counts === null ? null : totalOf(shownView, counts);
  if (total === null || total === next.total) {
    if (next !== list) useInbox.setState({ list: next });
    return;
  }
  useInbox.setState({ list: { ...next, total: Math.max(total, next.rows.length) } });
}

/** Takes out conversations that are no longer there. */
export function applyRemoved({ conversations }: Removed): void {
  if (conversations.length === 0) return;
  useInbox.setState(({ list, loading, meanwhile, gone }) => ({
    list: without(list, conversations),
    meanwhile: meanwhile.filter(({ id }) => !conversations.includes(id)),
    gone: loading === 'nothing' ? [] : [...gone, ...conversations],
  }));
}

/** Rows of an answer, which may be older than what events have brought already. */
export function applyAnswered(answered: readonly Conversation[], openId: number | null): void {
  const known = new Map(useInbox.getState().list.rows.map((row) => [row.id, row]));
  const latest = answered.map((row) => knownOr(known.get(row.id) ?? null, row));
  applyConversations(latest, null, openId);
}

/** Lets go of rows that were kept only because they were being read. */
export function settleRows(openId: number | null): void {
  const { list, shownView } = useInbox.getState();
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
