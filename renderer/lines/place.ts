/** Where in the numbers of an account the user is: which tab, which number or profile. */
import { create } from 'zustand';
import type { Address } from '../../shared/phone/address.ts';
import { openDialog } from '../ui/dialogs.ts';

export type Tab = 'numbers' | 'profiles';

/** A profile that is being made has no id yet. */
export const newProfile = 'new';

interface Place {
  readonly tab: Tab;
  readonly line: Address | null;
  /** The provider's id, or `newProfile`. */
  readonly profile: string | null;
  /** Counts up when the callback field should take the focus. */
  readonly callbackRequests: number;
}

const nowhere: Place = { tab: 'numbers', line: null, profile: null, callbackRequests: 0 };

export const usePlace = create<Place>()(() => nowhere);

export function openNumbers(accountId: string, line: Address | null = null): void {
  usePlace.setState({ ...nowhere, line });
  openDialog({ kind: 'numbers', accountId });
}

export function showTab(tab: Tab): void {
  usePlace.setState({ tab });
}

export function showLine(line: Address | null): void {
  usePlace.setState({ tab: 'numbers', line });
}

export function showProfile(profile: string | null): void {
  usePlace.setState({ tab: 'profiles', profile });
}

export function showCallback(profile: string): void {
  usePlace.setState(({ callbackRequests }) => ({
    tab: 'profiles',
    profile,
    callbackRequests: callbackRequests + 1,
  }));
}
