/** The rows that are selected, and which conversations an act is about. */
import { create } from 'zustand';
import { maxSelected } from '../../shared/contract/limits.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { useThread } from '../conversation/thread.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { loadThrough, useInbox } from './inbox.ts';
import { allOf, type Chosen, nothingChosen, rangeTo, toggled } from './selecting.ts';

export const useSelection = create<Chosen>()(() => nothingChosen);

useInbox.subscribe(({ view }, before) => {
  if (view !== before.view) choose(nothingChosen);
});

export function toggleRow(id: number): void {
  const state = useSelection.getState();
  const begun = state.ids.size === 0 ? nothingChosen : state;
  choose(toggled(begun, id));
}

/** @param from where a range begins that has no beginning yet. */
export function selectTo(id: number, from: number | null): void {
  const { ids, anchor } = useSelection.getState();
  const begun = { ids, anchor: ids.size === 0 ? from : anchor };
  choose(rangeTo(begun, useInbox.getState().list.rows, id, maxSelected));
}

/** All of the view, as many as one act may have: loads what is not here yet. */
export async function selectAll(): Promise<void> {
  const { view } = useInbox.getState();
  await loadThrough(maxSelected - 1);
  if (useInbox.getState().view !== view) return;
  choose(allOf(useInbox.getState().list.rows, maxSelected));
}

/** Whether there was a selection. */
export function clearSelection(): boolean {
  if (useSelection.getState().ids.size === 0) return false;
  choose(nothingChosen);
  return true;
}

/** Those that are still in the list, in its order. */
export function selectedRows(): readonly Conversation[] {
  const { ids } = useSelection.getState();
  return useInbox.getState().list.rows.filter(({ id }) => ids.has(id));
}

/** What an act is about: the selected rows, else the open conversation. */
export function subjects(): readonly Conversation[] {
  const selected = selectedRows();
  if (selected.length > 0) return selected;
  const { conversation } = useThread.getState();
  return conversation === null ? [] : [conversation];
}

function choose(chosen: Chosen): void {
  const before = useSelection.getState().ids.size;
  useSelection.setState(chosen);
  if (chosen.ids.size !== before) announce(words.inbox.selected(chosen.ids.size));
}
