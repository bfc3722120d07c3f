/** Acts on the selected conversations, or the open one. A row that holds the focus hears the keys itself. */
import type { ActId } from '../../shared/shortcuts/act-table.ts';
import { useThread } from '../conversation/thread.ts';
import { act, doneAndNext, type Sided, sideOf } from '../inbox/acting.ts';
import { clearSelection, subjects } from '../inbox/selection.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';

export const inboxActs: readonly Act[] = [
  sided('done', 'done', words.acts.done),
  {
    id: 'done-next',
    name: words.acts.doneNext,
    possible: () => useThread.getState().conversation !== null,
    run: () => {
      const { conversation } = useThread.getState();
      if (conversation !== null) void doneAndNext(conversation);
    },
  },
  {
    id: 'snooze',
    name: words.acts.snooze,
    possible: hasSubjects,
    run: () => openDialog({ kind: 'snooze', rows: subjects() }),
  },
  sided('mark-unread', 'read', words.acts.markUnread),
  sided('pin', 'pin', words.acts.pin),
  sided('mute', 'mute', words.acts.mute),
];

function sided(id: ActId, sides: Sided, name: string): Act {
  return {
    id,
    name,
    possible: hasSubjects,
    run: () => {
      const rows = subjects();
      clearSelection();
      void act(sideOf(sides, rows), rows);
    },
  };
}

function hasSubjects(): boolean {
  return subjects().length > 0;
}
