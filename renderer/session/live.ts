/** Starts the page and keeps it current: the one place where events reach the stores. */
import type { Events } from '../../shared/contract/events.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import { refreshCard } from '../batch/card.ts';
import { announcementsFor } from '../conversation/announcing.ts';
import {
  applyMessages,
  applyOpenConversation,
  applyOwn,
  closeConversation,
  markSeen,
  openConversation,
  useThread,
} from '../conversation/thread.ts';
import { refreshDetails } from '../details/details.ts';
import { refreshFailed } from '../failed/failed.ts';
import {
  applyAnswered,
  applyConversations,
  awaitFirstPage,
  leaveGoneLine,
  setFirstPage,
} from '../inbox/inbox.ts';
import { peopleNames } from '../numbers/people.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { announce } from '../ui/notices.ts';
import { providerOf, setLines, setStarted, useSession } from './session.ts';

/** Subscribes to the main process, then asks for the first picture. */
export async function connect(): Promise<void> {
  const api = window.longcode;
  api.on('changed', applyChanged);
  api.on('connections', (accounts) => useSession.setState({ accounts }));
  api.on('lines', setLines);
  api.on('settings', (settings) => useSession.setState({ settings }));
  api.on('openConversation', ({ conversationId }) => {
    closeDialog();
    void openConversation(conversationId);
  });
  window.addEventListener('focus', markSeen);
  await start();
}

/** The whole picture again; old content stays until it is here. */
export async function start(): Promise<void> {
  awaitFirstPage();
  const answer = await window.longcode.start();
  if (!answer.ok) {
    const { phase } = useSession.getState();
    if (phase !== 'ready') useSession.setState({ phase: 'failed', failure: answer.failure });
    return;
  }
  const accountIds = answer.value.accounts.map(({ account }) => account.id);
  leaveGoneLine(accountIds);
  setFirstPage(answer.value.page);
  setStarted(answer.value);
  const { conversation } = useThread.getState();
  if (conversation !== null && !accountIds.includes(conversation.accountId)) closeConversation();
  if (answer.value.openConversation !== null) await openConversation(answer.value.openConversation);
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
  useSession.setState({ counts: changed.counts });
  applyConversations(changed.conversations, changed.counts, openId);
  applyOpenConversation(changed.conversations);
  applyMessages(mine);
  markSeen();
  refreshCard(changed.batches);
  refreshDetails(changed.conversations);
  refreshFailed();
  if (conversation === null || mine.length === 0) return;
  const session = useSession.getState();
  const { accountId, people } = conversation;
  const subject = {
    who: peopleNames(session, accountId, people),
    provider: providerOf(session, accountId),
  };
  const said = announcementsFor(pages.messages, mine, subject);
  if (said.length > 0) announce(said.join('. '));
}
