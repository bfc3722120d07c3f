/** A book of contacts that lasts as long as the process: for tests, and to say what a book does. */
import { uuidv7 } from 'uuidv7';
import type { WriteOutcome } from '../../shared/contacts/book.ts';
import type { Contact, ContactDraft } from '../../shared/contacts/contact.ts';
import { sameContact } from '../../shared/contacts/same.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { ContactBook, ContactWrite } from './book.ts';

export function createMemoryBook(drafts: readonly ContactDraft[] = []): ContactBook {
  const contacts = new Map<string, Contact>();
  const byNumber = new Map<Address, string>();
  const byKey = new Map<string, string>();

  const isFree = (contact: Contact): boolean =>
    contact.numbers.every(({ number }) => (byNumber.get(number) ?? contact.id) === contact.id) &&
    keysOf(contact).every((key) => (byKey.get(key) ?? contact.id) === contact.id);

  const put = (contact: Contact): void => {
    contacts.set(contact.id, contact);
    for (const { number } of contact.numbers) byNumber.set(number, contact.id);
    for (const key of keysOf(contact)) byKey.set(key, contact.id);
  };

  const remove = (contact: Contact): void => {
    contacts.delete(contact.id);
    for (const { number } of contact.numbers) byNumber.delete(number);
    for (const key of keysOf(contact)) byKey.delete(key);
  };

  const writeOne = (write: ContactWrite): WriteOutcome => {
    switch (write.kind) {
      case 'create': {
        const contact = { ...write.draft, id: uuidv7() };
        if (!isFree(contact)) return 'stale';
        put(contact);
        return 'written';
      }
      case 'update': {
        const known = contacts.get(write.before.id);
        if (known === undefined || !sameContact(known, write.before)) return 'stale';
        if (!isFree(write.after)) return 'stale';
        remove(known);
        put(write.after);
        return 'written';
      }
    }
  };

  for (const draft of drafts) writeOne({ kind: 'create', draft });
  return {
    find: async ({ numbers, keys }) => {
      const ids = [
        ...numbers.map((number) => byNumber.get(number)),
        ...keys.map((key) => byKey.get(key)),
      ];
      return [...new Set(ids)]
        .map((id) => contacts.get(id ?? ''))
        .filter((contact) => contact !== undefined);
    },
    write: async (writes) => writes.map(writeOne),
    async *all() {
      yield* [...contacts.values()];
    },
  };
}

function keysOf({ id, sourceKey }: Contact): readonly string[] {
  return sourceKey === null ? [id] : [id, sourceKey];
}
