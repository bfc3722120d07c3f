/** Opens the settings at one of their parts, or at the sign-in of an account. */
import { create } from 'zustand';
import { openDialog } from '../ui/dialogs.ts';

export type SettingsPart =
  | 'accounts'
  | 'sending'
  | 'alerts'
  | 'appearance'
  | 'desktop'
  | 'receiver'
  | 'storage'
  | 'archive';

interface Wanted {
  /** To come into view; null once it did. */
  readonly part: SettingsPart | null;
  /** The account whose sign-in is to open; null once it did. */
  readonly signIn: string | null;
}

export const useWanted = create<Wanted>()(() => ({ part: null, signIn: null }));

export function openSettings(part: SettingsPart): void {
  useWanted.setState({ part });
  openDialog({ kind: 'settings' });
}

export function openSignIn(accountId: string): void {
  useWanted.setState({ signIn: accountId });
  openDialog({ kind: 'settings' });
}
