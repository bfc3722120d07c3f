/** The one menu of acts: of a row, of the open conversation, or of what is selected. */
import { create } from 'zustand';
import type { Conversation } from '../../shared/model/conversation.ts';

export interface ActsMenu {
  readonly rows: readonly Conversation[];
  /** What it belongs to. */
  readonly anchor: HTMLElement;
  /** Of the pointer, px from the anchor's start and end; null where it hangs below the anchor. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly of: 'row' | 'open' | 'selection';
  readonly name: string;
}

export const useActsMenu = create<{ readonly open: ActsMenu | null }>()(() => ({ open: null }));

export function openActsMenu(menu: ActsMenu): void {
  useActsMenu.setState({ open: menu });
}

export function closeActsMenu(): void {
  useActsMenu.setState({ open: null });
}
