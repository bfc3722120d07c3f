/**
 * What a row makes of a contact. Importing adds and never takes away: numbers, email addresses and
 * lines of notes join those that are there, and an empty cell says nothing. Where both say something
 * else, the file's word is taken, or the one that is there is kept, as the user chose.
 */
import type { Contact, ContactDraft, ContactNumber } from '../../../shared/contacts/contact.ts';
import type { ContactField, FieldChange } from '../../../shared/contacts/import.ts';
import { folded } from '../../../shared/contacts/tidy.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { overLimit } from './draft.ts';

export type WhenDifferent = 'take-file' | 'keep-mine';

/**
 * Rows of one file that are one person and do not contradict each other; the first speaks first. More
 * than can be kept is not gathered: there may be a hundred thousand rows of it.
 */
export function joined([first, ...others]: readonly [
  ContactDraft,
  ...ContactDraft[],
]): ContactDraft {
  let one = first;
  for (const other of others) {
    if (overLimit(one) !== null) return one;
    one = combined(one, other, 'keep-mine');
  }
  return one;
}

export function updated(contact: Contact, draft: ContactDraft, when: WhenDifferent): Contact {
  const { sourceKey, ...rest } = combined(contact, draft, when);
  return { ...rest, id: contact.id, sourceKey: sourceKey === contact.id ? null : sourceKey };
}

function combined(mine: ContactDraft, file: ContactDraft, when: WhenDifferent): ContactDraft {
  const chosen = <T>(own: T, other: T, isEmpty: (value: T) => boolean): T =>
    isEmpty(other) || (when === 'keep-mine' && !isEmpty(own)) ? own : other;
  const isNull = (value: string | null) => value === null;
  return {
    name: chosen(mine.name, file.name, isNull),
    organization: chosen(mine.organization, file.organization, isNull),
    numbers: numbersOf(mine.numbers, file.numbers, (own, other) =>
      chosen(own, other, (label) => label === ''),
    ),
    emails: [...mine.emails, ...file.emails.filter((email) => !hasEmail(mine.emails, email))],
    notes: notesOf(mine.notes, file.notes),
    sourceKey: mine.sourceKey ?? file.sourceKey,
  };
}

function numbersOf(
  mine: readonly ContactNumber[],
  file: readonly ContactNumber[],
  chosen: (own: string, other: string) => string,
): readonly ContactNumber[] {
  const labels = new Map(mine.map(({ number, label }) => [number, label]));
  for (const { number, label } of file) {
    const own = labels.get(number);
    labels.set(number, own === undefined ? label : chosen(own, label));
  }
  return [...labels].map(([number, label]) => ({ number, label }));
}

function hasEmail(emails: readonly string[], email: string): boolean {
  return emails.some((each) => folded(each) === folded(email));
}

/** Notes are the user's own words: what the file adds goes below them, line by line, once. */
function notesOf(mine: string, file: string): string {
  if (mine === '' || file === '') return mine || file;
  const known = new Set(mine.split('\n'));
  const more = file.split('\n').filter((line) => line !== '' && !known.has(line));
  return [mine, ...more].join('\n');
}

/** Empty when nothing changes. */
export function changesBetween(before: Contact, after: Contact): readonly FieldChange[] {
  const labelIn = (contact: Contact, sought: Address) =>
    contact.numbers.find(({ number }) => number === sought)?.label ?? '';
  const shown: readonly (readonly [ContactField, (contact: Contact) => readonly string[]])[] = [
    ['name', ({ name }) => [name ?? '']],
    ['organization', ({ organization }) => [organization ?? '']],
    ['numbers', ({ numbers }) => numbers.map(({ number }) => number)],
    ['labels', (contact) => before.numbers.map(({ number }) => labelIn(contact, number))],
    ['emails', ({ emails }) => emails],
    ['notes', ({ notes }) => [notes]],
    ['source-key', ({ sourceKey }) => [sourceKey ?? '']],
  ];
  return shown
    .map(([field, show]) => ({ field, lists: [show(before), show(after)] as const }))
    .filter(({ lists: [old, now] }) => old.join('\n') !== now.join('\n'))
    .map(({ field, lists: [old, now] }) => ({
      ...{ field, before: old.join(', '), after: now.join(', ') },
    }));
}
