/**
 * Going to a text wherever it stands: the open conversation then shows a window around it, which grows
 * both ways, until the way leads back to the end. What is on screen stays until the window is here.
 */
import { settleRows, useInbox } from '../inbox/inbox.ts';
import { knownOr } from '../inbox/list.ts';
import { addNewer, addPage, addWindow, awaitPage, giveUpPage, noPages, noWindow } from './pages.ts';
import { closed, isStill, pageSize, readUpTo, useThread } from './thread.ts';

/**
 * Shows a text in its place. Resolves when it is there, or cannot be: it may be gone by now.
 * @param focus whether it takes the focus; otherwise that stays where it is.
 */
export async function showAt(id: number, seq: number, focus: boolean): Promise<void> {
  const { openId, pages, loaded, target, visit } = useThread.getState();
  const requests = (target?.requests ?? 0) + 1;
  const wanted = { seq, requests, focus };
  if (openId === id && loaded && pages.messages.some((message) => message.seq === seq)) {
    useThread.setState({ target: wanted, arriving: null });
    return;
  }
  if (openId !== id) {
    const conversation = useInbox.getState().list.rows.find((row) => row.id === id) ?? null;
    useThread.setState({ ...closed, visit: visit + 1, openId: id, conversation, atEnd: false });
    settleRows(id);
    void window.longcode.setViewing({ conversationId: id });
  }
  useThread.setState({ arriving: noWindow, failure: null });
  const asked = latestAsked.next();
  const [found, page] = await Promise.all([
    window.longcode.getConversation({ conversationId: id }),
    window.longcode.listAround({ conversationId: id, seq, limit: pageSize }),
  ]);
  const now = useThread.getState();
  if (now.openId !== id || now.arriving === null || !latestAsked.is(asked)) return;
  if (!found.ok || !page.ok) {
    const failure = found.ok ? (page.ok ? null : page.failure) : found.failure;
    useThread.setState({ arriving: null, failure });
    return;
  }
  const conversation = knownOr(now.conversation, found.value);
  const around = addWindow({ ...now.arriving, gone: now.pages.gone }, page.value);
  const read = around.hasNewer ? { newSeq: null } : readUpTo(around, conversation);
  useThread.setState({
    ...{ conversation, pages: around, arriving: null, loaded: true, loading: 'nothing' },
    ...{ visit: now.visit + 1, target: wanted, atEnd: false, ...read },
  });
}

/** Back to the end of the open conversation. */
export async function showNewest(): Promise<void> {
  const { openId } = useThread.getState();
  if (openId === null) return;
  useThread.setState({ arriving: noPages, failure: null });
  const asked = latestAsked.next();
  const page = await window.longcode.listMessages({
    conversationId: openId,
    beforeSeq: null,
    limit: pageSize,
  });
  const now = useThread.getState();
  if (now.openId !== openId || now.arriving === null || !latestAsked.is(asked)) return;
  if (!page.ok) {
    useThread.setState({ arriving: null, failure: page.failure });
    return;
  }
  const pages = addPage({ ...now.arriving, gone: now.pages.gone }, page.value);
  const read = now.conversation === null ? {} : readUpTo(pages, now.conversation);
  useThread.setState({
    ...{ pages, arriving: null, loaded: true, loading: 'nothing', target: null },
    ...{ visit: now.visit + 1, atEnd: true, ...read },
  });
}

export async function loadNewer(): Promise<void> {
  const { openId, pages, loaded, loading, visit } = useThread.getState();
  const last = pages.messages.at(-1);
  if (openId === null || last === undefined) return;
  if (!loaded || loading !== 'nothing' || !pages.hasNewer) return;
  useThread.setState({ loading: 'newer', pages: awaitPage(pages) });
  const answer = await window.longcode.listNewer({
    conversationId: openId,
    afterSeq: last.seq,
    limit: pageSize,
  });
  if (!isStill(openId, visit)) return;
  useThread.setState((state) => {
    if (!answer.ok) {
      return { loading: 'nothing', pages: giveUpPage(state.pages), failure: answer.failure };
    }
    const more = addNewer(state.pages, answer.value);
    const atTheEnd = !more.hasNewer && state.conversation !== null;
    const read = atTheEnd ? readUpTo(more, state.conversation) : {};
    return { loading: 'nothing', pages: more, failure: null, ...read };
  });
}

/** Takes the mark from the text that was gone to. */
export function forgetTarget(): void {
  if (useThread.getState().target !== null) useThread.setState({ target: null });
}

/** Which of several that were asked for one after the other came last. */
const latestAsked = {
  count: 0,
  next: () => {
    latestAsked.count += 1;
    return latestAsked.count;
  },
  is: (asked: number) => asked === latestAsked.count,
};
