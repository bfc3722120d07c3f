/**
 * Contacts as a vCard file, 4.0 (RFC 6350) or 3.0 (RFC 2426) for older phones. Both want a name:
 * where there is none, the organization stands there and the card says that it is a company's, else
 * the number does; reading takes neither for a name. Labels that vCard has no type for are written as
 * Apple and Google write theirs, `X-ABLabel` in a group with the number.
 */
import type { Contact } from '../../../shared/contacts/contact.ts';
import { foldedLine } from './fold.ts';

export type CardVersion = '3.0' | '4.0';

const types: ReadonlyMap<string, string> = new Map([
  ['mobile', 'cell'],
  ['home', 'home'],
  ['work', 'work'],
  ['fax', 'fax'],
  ['work fax', 'work,fax'],
  ['home fax', 'home,fax'],
  ['pager', 'pager'],
]);

export function contactsCards(contacts: readonly Contact[], version: CardVersion): string {
  return contacts.map((contact) => cardText(contact, version)).join('');
}

function cardText(contact: Contact, version: CardVersion): string {
  const { id, name, organization, emails, notes, sourceKey } = contact;
  const shown = name ?? organization ?? contact.numbers[0]?.number ?? '';
  const isCompany = name === null && organization !== null;
  const company = version === '4.0' ? 'KIND:org' : 'X-ABShowAs:COMPANY';
  const lines = [
    ...['BEGIN:VCARD', `VERSION:${version}`, `UID:${escaped(sourceKey ?? id)}`],
    ...(isCompany ? [company] : []),
    `N:;${escaped(name ?? '')};;;`,
    `FN:${escaped(shown)}`,
    ...(organization === null ? [] : [`ORG:${escaped(organization)}`]),
    ...contact.numbers.flatMap(({ number, label }, at) => numberLines(number, label, at + 1)),
    ...emails.map((email) => `EMAIL:${escaped(email)}`),
    ...(notes === '' ? [] : [`NOTE:${escaped(notes)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function numberLines(number: string, label: string, at: number): readonly string[] {
  if (label === '') return [`TEL:${number}`];
  const type = types.get(label);
  if (type !== undefined) return [`TEL;TYPE=${type.replace(',', ';TYPE=')}:${number}`];
  return [`item${at}.TEL:${number}`, `item${at}.X-ABLabel:${escaped(label)}`];
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
}
