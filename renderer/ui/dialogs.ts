/** Which dialog is open; there is never more than one. */
import { create } from 'zustand';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Address } from '../../shared/phone/address.ts';

export type OpenDialog =
  | { readonly kind: 'views' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'help' }
  | { readonly kind: 'insight' }
  | { readonly kind: 'about' }
  /** Writing conversations to a file. */
  | { readonly kind: 'export' }
  | { readonly kind: 'templates' }
  /** Everybody no text goes to. */
  | { readonly kind: 'opt-outs' }
  /** Every scheduled text. */
  | { readonly kind: 'scheduled' }
  /** Everything there is to go to or to do, by its name. */
  | { readonly kind: 'palette' }
  /** Every shortcut, and other keys for it. */
  | { readonly kind: 'shortcuts' }
  /** The numbers and messaging profiles of an account. */
  | { readonly kind: 'numbers'; readonly accountId: string }
  /** Until when to snooze conversations. */
  | { readonly kind: 'snooze'; readonly rows: readonly Conversation[] }
  /** Contacts; where in them stands in people/place.ts. */
  | { readonly kind: 'people' }
  /** The card of a composition to many. */
  | { readonly kind: 'batch'; readonly batchId: string }
  | {
      readonly kind: 'new-message';
      /** The line to write from; null = the first that can text. */
      readonly from: { readonly accountId: string; readonly line: Address } | null;
    };

interface Dialogs {
  readonly open: OpenDialog | null;
}

export const useDialogs = create<Dialogs>()(() => ({ open: null }));

export function openDialog(dialog: OpenDialog): void {
  useDialogs.setState({ open: dialog });
}

export function closeDialog(): void {
  useDialogs.setState({ open: null });
}
