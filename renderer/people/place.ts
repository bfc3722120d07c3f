/** Where in the contacts the user is, and what they did last that can be undone. */
import { create } from 'zustand';
import type { Contact } from '../../shared/contacts/contact.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { ContactCard } from '../../shared/model/media.ts';
import type { Address } from '../../shared/phone/address.ts';
import { openDialog } from '../ui/dialogs.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { emptyForm, type FormDraft, formOfCard } from './form.ts';

export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'contact'; readonly id: string }
  | { readonly kind: 'edit'; readonly contact: Contact }
  | { readonly kind: 'new'; readonly form: FormDraft | null }
  | { readonly kind: 'merge'; readonly contact: Contact };

export interface Deed {
  /** What was done, as a sentence. */
  readonly said: string;
  /** Null once it was undone, or where nothing can be. */
  readonly undo: (() => Promise<Failure | null>) | null;
  readonly failure: Failure | null;
}

interface Place {
  readonly importing: boolean;
  readonly shown: Shown;
  readonly deed: Deed | null;
}

const begin: Place = { importing: false, shown: { kind: 'nothing' }, deed: null };

export const usePlace = create<Place>()(() => begin);

export function show(shown: Shown): void {
  usePlace.setState({ shown });
}

export function openPeople(shown: Shown = begin.shown): void {
  usePlace.setState({ ...begin, shown });
  openDialog({ kind: 'people' });
}

export function openImport(): void {
  usePlace.setState({ ...begin, importing: true });
  openDialog({ kind: 'people' });
}

export function showImport(importing: boolean): void {
  usePlace.setState({ importing, deed: null });
}

export function openNewContact(): void {
  openPeople({ kind: 'new', form: null });
}

/** A card somebody sent, to be looked at and kept. */
export function openCard(card: ContactCard): void {
  openPeople({ kind: 'new', form: formOfCard(card) });
}

/** The form of the contact that has the number, or of a new one with it. */
export async function openNumber(number: Address): Promise<void> {
  const answer = await window.longcode.contactOf({ number });
  const known = answer.ok ? answer.value : null;
  if (known !== null) openPeople({ kind: 'edit', contact: known.contact });
  else openPeople({ kind: 'new', form: emptyForm(number) });
}

export function noteDeed(said: string, undo: Deed['undo']): void {
  usePlace.setState({ deed: { said, undo, failure: null } });
  announce(said);
}

export function dropDeed(): void {
  usePlace.setState({ deed: null });
}

export async function undoDeed(): Promise<void> {
  const { deed } = usePlace.getState();
  if (deed?.undo === undefined || deed.undo === null) return;
  const failure = await deed.undo();
  if (failure === null) noteDeed(words.people.undone, null);
  else usePlace.setState({ deed: { ...deed, undo: null, failure } });
}
