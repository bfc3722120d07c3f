/** Which dialog is open; there is never more than one. */
import { create } from 'zustand';
import type { Address } from '../../shared/phone/address.ts';

export type OpenDialog =
  | { readonly kind: 'views' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'help' }
  /** The numbers and messaging profiles of an account. */
  | { readonly kind: 'numbers'; readonly accountId: string }
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
