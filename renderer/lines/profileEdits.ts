/** What was typed into profiles and is not saved, so that looking elsewhere loses nothing. In memory only. */
import { create } from 'zustand';
import type { TypedProfile } from './profileForm.ts';

interface Edits {
  /** By `editKey`. */
  readonly typed: Readonly<Record<string, TypedProfile>>;
}

export const useEdits = create<Edits>()(() => ({ typed: {} }));

export function editKey(accountId: string, profileId: string): string {
  return `${accountId}/${profileId}`;
}

export function keepEdit(key: string, typed: TypedProfile): void {
  useEdits.setState((edits) => ({ typed: { ...edits.typed, [key]: typed } }));
}

export function dropEdit(key: string): void {
  useEdits.setState((edits) => {
    const { [key]: _dropped, ...typed } = edits.typed;
    return { typed };
  });
}
