/** Starts the page and keeps it current: the one place where events reach the stores. */
import type { StartAnswer } from '../../shared/contract/answers.ts';
import type { Events } from '../../shared/contract/events.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Removed } from '../../shared/model/change.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Address } from '../../shared/phone/address.ts';
import { refreshCard } from '../batch/card.ts';
import { forgetKept } from '../composer/keeping.ts';
import { saveNow } from '../composer/saving.ts';
import { announcementsFor } from '../conversation/announcing.ts';
import {
  applyMessages,
  applyOpenConversation,
  applyOwn,
  applyRemoved as applyRemovedTexts,
  closeConversation,
  markSeen,
  openConversation,
  useThread,
} from '../conversation/thread.ts';
import { closeDetails, refreshDetails, useDetails } from '../details/details.ts';
import { hideFailed, refreshFailed, showFailed, useFailed } from '../failed/failed.ts';
import {
  applyAnswered,
  applyConversations,
  applyRemoved as applyRemovedConversations,
  awaitFirstPage,
  leaveGoneLine,
  setFirstPage,
} from '../inbox/inbox.ts';
import { applyRenamed, forgetNames, learnNames, peopleOf } from '../numbers/names.ts';
import { peopleNames, personName } from '../numbers/people.ts';
import { watchScheduled } from '../schedule/scheduled.ts';
import { heardSettings } from '../settings/change.ts';
import { closeDialog, useDialogs } from '../ui/dialogs.ts';
import { announce } from '../ui/notices.ts';
import { forgetToasts } from '../ui/toast.ts';
import { hideWaiting, refreshWaiting, showWaiting, useWaiting } from '../waiting/waiting.ts';
import { providerOf, setLines, setStarted, useSession } from './session.ts';
import { watchBanners } from './watch.ts';

/** Subscribes to the main process, then asks for the first picture. */
export async function connect(): Promise<void> {
  const api = window.longcode;
  api.on('changed', applyChanged);
  api.on('connections', (accounts) => useSession.setState({ accounts }));
  api.on('lines', setLines);
  api.on('people', ({ names }) => applyRenamed(names));
  api.on('profiles', (profiles) => useSession.setState({ profiles }));
  api.on('settings', heardSettings);
  api.on('absences', (absences) => useSession.setState({ absences }));
  api.on('storage', (storage) => useSession.setState({ storage }));
  api.on('receiver', (receiver) => useSession.setState({ receiver }));
  api.on('reload', () => void startAnew());
  api.on('leaving', () => void saveNow().then(() => api.draftsSaved()));
  api.on('openConversation', ({ conversationId }) => {
    closeDialog();
    void openConversation(conversationId);
  });
  window.addEventListener('focus', markSeen);
  window.addEventListener('blur', () => void saveNow());
  window.addEventListener('beforeunload', () => void saveNow());
  window.addEventListener('online', tellOnline);
  window.addEventListener('offline', tellOnline);
  tellOnline();
  watchBanners();
  watchScheduled();
  await start();
}

function tellOnline(): void {
  const online = navigator.onLine;
  useSession.setState({ online });
  void window.longcode.setOnline({ online });
}

/** The whole picture again; old content stays until it is here. */
export async function start(): Promise<void> {
  awaitFirstPage();
  const answer = await window.longcode.start();
  if (answer.ok) await takeIn(answer.value);
  else if (useSession.getState().phase !== 'ready') fail(answer.failure);
}

/** Another database took the place of this one: nothing on screen may be of the old one. */
async function startAnew(): Promise<void> {
  closeDetails();
  closeConversation();
  if (useDialogs.getState().open?.kind === 'batch') closeDialog();
  awaitFirstPage();
  const answer = await window.longcode.start();
  if (!answer.ok) {
    fail(answer.failure);
    return;
  }
  forgetNames();
  forgetKept();
  forgetToasts();
  await takeIn(answer.value);
  if (useFailed.getState().shown) {
    hideFailed();
    showFailed();
  }
  if (useWaiting.getState().shown) {
    hideWaiting();
    showWaiting();
  }
}

function fail(failure: Failure): void {
  useSession.setState({ phase: 'failed', failure });
}

async function takeIn(answer: StartAnswer): Promise<void> {
  const accountIds = answer.accounts.map(({ account }) => account.id);
  leaveGoneLine(accountIds);
  learnNames(peopleOf(answer.page.conversations), answer.page.names);
  setFirstPage(answer.page);
  setStarted(answer);
  const { conversation } = useThread.getState();
  if (conversation !== null && !accountIds.includes(conversation.accountId)) closeConversation();
  if (answer.openConversation !== null) await openConversation(answer.openConversation);
}

/** Takes in what a send command answered with, before its events come. */
export function applySent(sent: {
  readonly messages: readonly Message[];
  readonly conversations: readonly Conversation[];
}): void {
  applyAnswered(sent.conversations, useThread.getState().openId);
  applyOwn(sent.messages);
}

function applyChanged(changed: Events['changed']): void {
  const { openId, conversation, pages } = useThread.getState();
  const mine = changed.messages.filter((message) => message.conversationId === openId);
  learnNames(peopleOf(changed.conversations), changed.names);
  useSession.setState({ counts: changed.counts });
  applyConversations(changed.conversations, changed.counts, openId);
  applyOpenConversation(changed.conversations);
  // In this order: a text that moved here is among the removed as well.
  applyRemoved(changed.removed);
  applyMessages(mine);
  if (conversation !== null) followMoved(conversation, changed);
  markSeen();
  refreshCard(changed.batches);
  refreshDetails(changed.conversations);
  refreshFailed();
  refreshWaiting();
  if (conversation === null || mine.length === 0) return;
  const session = useSession.getState();
  const { accountId, people } = conversation;
  const subject = {
    who: peopleNames(session, accountId, people),
    ...(people.length > 1
      ? { nameOf: (writer: Address) => personName(session, accountId, writer) }
      : {}),
    provider: providerOf(session, accountId),
  };
  const said = announcementsFor(pages.messages, mine, subject);
  if (said.length > 0) announce(said.join('. '));
}

/** A conversation left empty, because the provider chose another line for its only text, gives way to the one of that line. */
function followMoved(left: Conversation, { removed, conversations }: Events['changed']): void {
  if (!removed.conversations.includes(left.id)) return;
  const people = left.people.join();
  const next = conversations.find(
    (one) => one.accountId === left.accountId && one.people.join() === people,
  );
  if (next !== undefined) void openConversation(next.id);
}

function applyRemoved(removed: Removed): void {
  const { messageId } = useDetails.getState();
  if (messageId !== null && removed.messages.includes(messageId)) closeDetails();
  applyRemovedTexts(removed);
  applyRemovedConversations(removed);
}
