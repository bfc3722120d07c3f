/** What a key does with the row that holds the focus, or with what is selected. */

import type { Conversation } from '../../shared/model/conversation.ts';
import type { ActId } from '../../shared/shortcuts/act-table.ts';
import type { KeyPress } from '../../shared/shortcuts/chord.ts';
import { isKeyOf } from '../acts/keys.ts';
import { openDialog } from '../ui/dialogs.ts';
import { act, doneAndNext, type Sided, sideOf } from './acting.ts';
import { clearSelection, selectedRows, toggleRow } from './selection.ts';

const sides: readonly (readonly [ActId, Sided])[] = [
  ['done', 'done'],
  ['mark-unread', 'read'],
  ['pin', 'pin'],
  ['mute', 'mute'],
];

/** Whether it meant something. */
export function giveRowKey(press: KeyPress, row: Conversation): boolean {
  const plain = !press.ctrlKey && !press.metaKey && !press.altKey;
  if (plain && press.key === ' ') {
    toggleRow(row.id);
    return true;
  }
  const selected = selectedRows();
  const rows = selected.length > 0 ? selected : [row];
  if (isKeyOf('snooze', press)) {
    openDialog({ kind: 'snooze', rows });
    return true;
  }
  if (isKeyOf('done-next', press)) {
    void doneAndNext(row);
    return true;
  }
  const found = sides.find(([id]) => isKeyOf(id, press));
  if (found === undefined) return false;
  clearSelection();
  void act(sideOf(found[1], rows), rows);
  return true;
}
