/**
 * Contacts as CSV, under the headings of Google Contacts, which most programs read. The source key
 * is the contact's own id where it came from no file, so that another Longcode knows it again.
 */
import type { Contact } from '../../../shared/contacts/contact.ts';
import { tableText } from '../../../shared/text/table.ts';

export function contactsTable(contacts: readonly Contact[]): string {
  const numbers = Math.max(1, ...contacts.map((contact) => contact.numbers.length));
  const emails = Math.max(1, ...contacts.map((contact) => contact.emails.length));
  return tableText(lines(contacts, numbers, emails));
}

function* lines(
  contacts: readonly Contact[],
  numbers: number,
  emails: number,
): Generator<readonly string[]> {
  yield [
    ...['Name', 'Organization Name', 'Notes', 'Source Key'],
    ...upTo(numbers).flatMap((at) => [`Phone ${at} - Label`, `Phone ${at} - Value`]),
    ...upTo(emails).map((at) => `E-mail ${at} - Value`),
  ];
  for (const contact of contacts) {
    yield [
      ...[contact.name ?? '', contact.organization ?? '', contact.notes],
      contact.sourceKey ?? contact.id,
      ...upTo(numbers).flatMap((at) => {
        const one = contact.numbers[at - 1];
        return [one?.label ?? '', one?.number ?? ''];
      }),
      ...upTo(emails).map((at) => contact.emails[at - 1] ?? ''),
    ];
  }
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
