/** Acts that go from one conversation or pane to another. */
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ActId } from '../../shared/shortcuts/act-table.ts';
import { openConversation, useThread } from '../conversation/thread.ts';
import { loadMore, neighbour, useInbox } from '../inbox/inbox.ts';
import { openDialog } from '../ui/dialogs.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';
import { goToPane } from './panes.ts';

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export const goActs: readonly Act[] = [
  {
    id: 'palette',
    name: words.acts.palette,
    inPalette: false,
    run: () => openDialog({ kind: 'palette' }),
  },
  { id: 'next', name: words.acts.next, possible: hasRows, run: () => step(1) },
  { id: 'previous', name: words.acts.previous, possible: hasRows, run: () => step(-1) },
  { id: 'next-unread', name: words.acts.nextUnread, possible: hasRows, run: () => toUnread(1) },
  {
    id: 'previous-unread',
    name: words.acts.previousUnread,
    possible: hasRows,
    run: () => toUnread(-1),
  },
  { id: 'next-pane', name: words.acts.nextPane, run: () => goToPane(1) },
  { id: 'previous-pane', name: words.acts.previousPane, run: () => goToPane(-1) },
  ...places.map(
    (place): Act => ({
      id: `conversation-${place}` satisfies ActId,
      name: words.acts.conversationAt(place),
      inPalette: false,
      possible: () => rows()[place - 1] !== undefined,
      run: () => open(rows()[place - 1] ?? null),
    }),
  ),
];

function rows(): readonly Conversation[] {
  return useInbox.getState().list.rows;
}

function hasRows(): boolean {
  return rows().length > 0;
}

function step(by: 1 | -1): void {
  open(neighbour(useThread.getState().openId, by));
}

function open(conversation: Conversation | null): void {
  if (conversation !== null) void openConversation(conversation.id);
}

/** The nearest unread one that is loaded in that direction. */
function toUnread(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex(({ id }) => id === useThread.getState().openId);
  const after = by === 1 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0));
  const isUnread = (row: Conversation) => row.unread > 0 || row.markedUnread;
  const found = by === 1 ? after.find(isUnread) : after.findLast(isUnread);
  if (found !== undefined) {
    open(found);
    return;
  }
  announce(words.acts.nothingUnread);
  if (by === 1) void loadMore();
}
