/** What the threads can be asked to do about people. */

import type { Wanted } from '../../../shared/contacts/book.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { Database } from '../database.ts';
import { contactById, contactsAfter, contactWith, findContacts } from './contact-rows.ts';
import { contactPage } from './listing.ts';
import { namesOf } from './names.ts';
import { numberFacts } from './number-facts.ts';
import type { ContactEdit } from './people-store.ts';
import { editContacts } from './writing.ts';

export function peopleReading(db: Database) {
  return {
    namesOf: (numbers: readonly Address[]) => db.read(() => namesOf(db, numbers)),
    contact: (id: string) => db.read(() => contactById(db, id)),
    contactWith: (number: Address) => db.read(() => contactWith(db, number)),
    findContacts: (wanted: Wanted) => db.read(() => findContacts(db, wanted)),
    contactPage: (text: string, offset: number, limit: number) =>
      contactPage(db, text, offset, limit),
    contactsAfter: (id: string | null, limit: number) =>
      db.read(() => contactsAfter(db, id, limit)),
    numberFacts: (numbers: readonly Address[]) => numberFacts(db, numbers),
  };
}

export function peopleWriting(db: Database) {
  return {
    editContacts: (edits: readonly ContactEdit[], together: boolean, now: number) =>
      editContacts(db, edits, together, now),
  };
}
