/**
 * What the user does with conversations: one act on many of them is one transaction of the store, and
 * its answer holds what undoes it.
 */
import type { ActDone } from '../../shared/contract/inbox.ts';
import type { InboxAct } from '../../shared/inbox/acts.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { Store } from '../store/store.ts';

export interface InboxOptions {
  readonly store: Pick<Store, 'act' | 'undoAct'>;
  readonly broadcast: Pick<Broadcast, 'changed'>;
  /** Something may fall due at another time than before. */
  readonly onSnoozes: () => void;
}

type InboxCommands = Pick<
  Handlers,
  'setDone' | 'setPinned' | 'setMuted' | 'snooze' | 'setRead' | 'markUnread' | 'undoAct'
>;

export function inboxCommands({ store, broadcast, onSnoozes }: InboxOptions): InboxCommands {
  const act = async (what: InboxAct): Promise<ActDone> => {
    const { acted, undo, changes } = await store.act(what);
    broadcast.changed(changes);
    onSnoozes();
    return { acted, undo };
  };

  return {
    setDone: (what) => act({ kind: 'done', ...what }),
    setPinned: (what) => act({ kind: 'pin', ...what }),
    setMuted: (what) => act({ kind: 'mute', ...what }),
    snooze: (what) => act({ kind: 'snooze', ...what }),
    setRead: (what) => act({ kind: 'read', read: true, ...what }),
    markUnread: (what) => act({ kind: 'read', read: false, ...what }),
    undoAct: async (undo) => {
      const { undone, changes } = await store.undoAct(undo);
      broadcast.changed(changes);
      onSnoozes();
      return { undone };
    },
  };
}
