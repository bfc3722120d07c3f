/**
 * Notes saved as they are written. Writing about a number that is nobody's makes a contact of it that
 * has no name yet. Where the contact was changed meanwhile, the notes go into what it is now.
 */
import type { Contact } from '../../../shared/contacts/contact.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { homeCountry } from '../country.ts';

/** Null when they are saved. */
export async function saveNotes(number: Address, notes: string): Promise<Failure | null> {
  const failure = await tryToSave(number, notes);
  return failure?.code === 'changed-meanwhile' ? tryToSave(number, notes) : failure;
}

async function tryToSave(number: Address, notes: string): Promise<Failure | null> {
  const read = await window.longcode.contactOf({ number });
  if (!read.ok) return read.failure;
  const before = read.value?.contact ?? null;
  if ((before?.notes ?? '') === notes) return null;
  const form = formWith(before, number, notes);
  const answer = await window.longcode.saveContact({ before, form, country: homeCountry() });
  return answer.ok ? null : answer.failure;
}

function formWith(before: Contact | null, number: Address, notes: string) {
  if (before === null) {
    return {
      name: '',
      organization: '',
      numbers: [{ text: number, label: '' }],
      emails: [],
      notes,
    };
  }
  return {
    name: before.name ?? '',
    organization: before.organization ?? '',
    numbers: before.numbers.map((one) => ({ text: one.number, label: one.label })),
    emails: [...before.emails],
    notes,
  };
}
