/** Whether two contacts are the same in everything that can be changed of them. */
import type { Contact } from './contact.ts';

export function sameContact(one: Contact, other: Contact): boolean {
  return JSON.stringify(entries(one)) === JSON.stringify(entries(other));
}

function entries(contact: Contact): unknown {
  const { id, name, organization, numbers, emails, notes, sourceKey } = contact;
  return [
    ...[id, name, organization, emails, notes, sourceKey],
    numbers.map(({ number, label }) => [number, label]),
  ];
}
