/** Every number of contacts with what it is called; the company tells namesakes apart. */
import type { ListedContact } from '../../shared/contacts/listed.ts';
import type { Address } from '../../shared/phone/address.ts';
import { words } from '../words/words.ts';

export interface Labelled {
  readonly number: Address;
  readonly name: string;
}

export function labelled(contacts: readonly ListedContact[]): readonly Labelled[] {
  return contacts.flatMap(({ name, organization, numbers }) =>
    numbers.map((number) => ({ number, name: words.people.row([name ?? '', organization ?? '']) })),
  );
}
