/** Forms that were left half filled: what was typed is there the next time, until it is saved or given up. */
import type { Contact } from '../../shared/contacts/contact.ts';
import type { FormDraft } from './form.ts';

const left = new Map<string, FormDraft>();

/** Names the form of a contact, or of a new one that begins with a card or a number. */
export function formPlace(before: Contact | null, first: FormDraft | null): string {
  if (before !== null) return before.id;
  return ['new', first?.name, ...(first?.numbers ?? []).map(({ text }) => text)].join('\n');
}

export function keepForm(place: string, form: FormDraft): void {
  left.set(place, form);
}

export function formLeft(place: string): FormDraft | null {
  return left.get(place) ?? null;
}

export function dropForm(place: string): void {
  left.delete(place);
}
