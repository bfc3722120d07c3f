/** Puts back what an act changed, in every conversation where nothing has changed it since. */
import type { InboxUndo } from '../../../shared/inbox/acts.ts';
import type { Transaction } from '../changes.ts';
import { readFlag, writeFlag } from './flags.ts';
import { isSame, isSameReading, readStanding, writeStanding } from './states.ts';

type FormerStanding = Extract<InboxUndo, { of: 'standing' }>['former'][number];

export function undoAct(tx: Transaction, undo: InboxUndo): { readonly undone: number } {
  switch (undo.of) {
    case 'pin':
    case 'mute': {
      const { of, stamp, former } = undo;
      const undone = former.filter(({ id, was, stamp: before }) => {
        if (readFlag(tx.db, of, id)?.stamp !== stamp) return false;
        writeFlag(tx, of, id, { on: was, stamp: before });
        return true;
      });
      return { undone: undone.length };
    }
    case 'standing': {
      const undone = undo.former.filter((former) => putBack(tx, former, undo.stamp));
      return { undone: undone.length };
    }
  }
}

/** Whether there was something to put back: looking at it may have read it since. */
function putBack(tx: Transaction, { read, ...former }: FormerStanding, stamp: number): boolean {
  const now = readStanding(tx.db, former.id);
  if (now === null || now.stamp !== stamp) return false;
  const untouched = isSameReading(now.read, read.left);
  const next = { ...now, ...former, read: untouched ? read.former : now.read };
  writeStanding(tx, next);
  return !isSame(now, next);
}
