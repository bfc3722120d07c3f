/** The part of the store's interface that is about people: contacts, names, and what is known of a number. */

import type { Wanted, WriteOutcome } from '../../../shared/contacts/book.ts';
import type { Contact, NumberName } from '../../../shared/contacts/contact.ts';
import type { ContactPage, KnownContact } from '../../../shared/contacts/listed.ts';
import type { NumberFacts } from '../../../shared/contacts/person.ts';
import type { Address } from '../../../shared/phone/address.ts';

/** Nothing is written where the contact is not as it was before; null where there was none. */
export type ContactEdit =
  | { readonly kind: 'put'; readonly before: Contact | null; readonly after: Contact }
  | { readonly kind: 'delete'; readonly before: Contact };

export interface ContactsWritten {
  /** One for each edit. An edit that was made already is `written`. */
  readonly outcomes: readonly WriteOutcome[];
  /** Every number that an edit was about, with what it is called now. */
  readonly names: readonly NumberName[];
}

export interface PeopleStore {
  /** Those of the numbers that have a name, each once. */
  namesOf(numbers: readonly Address[]): Promise<readonly NumberName[]>;
  contact(id: string): Promise<KnownContact | null>;
  contactWith(number: Address): Promise<KnownContact | null>;
  /** Every contact with one of the numbers, or one of the keys as its source key or id; each once. */
  findContacts(wanted: Wanted): Promise<readonly Contact[]>;
  /** By name; all of them for an empty text, else those with its words or digits. */
  contactPage(text: string, offset: number, limit: number): Promise<ContactPage>;
  /** In the order of the list, after the one of that id; null: from the beginning. */
  contactsAfter(id: string | null, limit: number): Promise<readonly Contact[]>;
  /** What there is of a number, over all accounts and lines. */
  numberFacts(numbers: readonly Address[]): Promise<NumberFacts>;

  /**
   * In order, one transaction. `together`: all of them or, when one is stale, none. `now`: ms.
   */
  editContacts(
    edits: readonly ContactEdit[],
    together: boolean,
    now: number,
  ): Promise<ContactsWritten>;
}
