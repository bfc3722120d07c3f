/** The form of a contact: what is typed, and what is wrong with it before anything is asked. */
import type { CountryCode } from 'libphonenumber-js';
import type { Contact } from '../../shared/contacts/contact.ts';
import { readContactNumber } from '../../shared/contacts/numbers.ts';
import { tidyEmail } from '../../shared/contacts/tidy.ts';
import { sentenceFor } from '../../shared/contacts/words.ts';
import type { ContactCard } from '../../shared/model/media.ts';
import type { Address } from '../../shared/phone/address.ts';
import { showAddress } from '../../shared/phone/typed.ts';
import { words } from '../words/words.ts';
import { isInUse } from './validity.ts';

export interface TypedEmail {
  /** Tells it from the others while they come and go. */
  readonly key: number;
  readonly text: string;
}

export interface TypedNumber {
  readonly key: number;
  readonly text: string;
  readonly label: string;
}

export interface FormDraft {
  readonly name: string;
  readonly organization: string;
  readonly numbers: readonly TypedNumber[];
  readonly emails: readonly TypedEmail[];
  readonly notes: string;
}

let keys = 0;

export function typedNumber(text = '', label = ''): TypedNumber {
  keys += 1;
  return { key: keys, text, label };
}

export function typedEmail(text = ''): TypedEmail {
  keys += 1;
  return { key: keys, text };
}

/** @param number to begin with. */
export function emptyForm(number = ''): FormDraft {
  const numbers = [typedNumber(number)];
  return { name: '', organization: '', numbers, emails: [], notes: '' };
}

export function formOf(contact: Contact, country: CountryCode): FormDraft {
  const { name, organization, numbers, emails, notes } = contact;
  return {
    name: name ?? '',
    organization: organization ?? '',
    numbers: numbers.map(({ number, label }) => typedNumber(typedForm(number, country), label)),
    emails: emails.map((text) => typedEmail(text)),
    notes,
  };
}

/** As it is shown, where that is read as the same number again. */
function typedForm(number: Address, country: CountryCode): string {
  const shown = showAddress(number);
  const read = readContactNumber(shown, country);
  return read.kind === 'number' && read.number === number ? shown : number;
}

/** Somebody sent it: everything can still be changed before it is kept. */
export function formOfCard({ name, organization, phones, emails }: ContactCard): FormDraft {
  const numbers = phones.map((text) => typedNumber(text));
  return {
    ...emptyForm(),
    name: name ?? '',
    organization: organization ?? '',
    ...(numbers.length === 0 ? {} : { numbers }),
    emails: emails.map((text) => typedEmail(text)),
  };
}

export interface Problems {
  /** By place; null where there is none. */
  readonly numbers: readonly (string | null)[];
  readonly emails: readonly (string | null)[];
}

/** Lines left empty are none. */
export function problemsOf({ numbers, emails }: FormDraft, country: CountryCode): Problems {
  const seen = new Set<string>();
  const filled = numbers.some(({ text }) => text.trim() !== '');
  return {
    numbers: numbers.map(({ text }, at) => {
      if (text.trim() === '') return filled || at > 0 ? null : words.people.form.noNumber;
      const read = readContactNumber(text, country);
      if (read.kind === 'unreadable') return sentenceFor(read.why, words.contactFiles);
      const repeated = seen.has(read.number);
      seen.add(read.number);
      return repeated ? words.people.form.twice : null;
    }),
    emails: emails.map(({ text }) =>
      text.trim() === '' || tidyEmail(text) !== null ? null : words.people.form.badEmail,
    ),
  };
}

export function isSound({ numbers, emails }: Problems): boolean {
  return [...numbers, ...emails].every((problem) => problem === null);
}

/** Can be kept, but nobody will be reached there. */
export function isDoubtful(text: string, country: CountryCode): boolean {
  const read = readContactNumber(text, country);
  return read.kind === 'number' && !isInUse(read.number);
}

/** What is saved: lines left empty are left out. */
export function filledIn(form: FormDraft) {
  return {
    ...form,
    numbers: form.numbers
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, label }) => ({ text, label })),
    emails: form.emails.map(({ text }) => text).filter((text) => text.trim() !== ''),
  };
}
