/** Entry of the thread that reads and writes files of contacts. What it needs of the contacts, it asks for. */
import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { Contact } from '../../shared/contacts/contact.ts';
import type { ContactBook } from './book.ts';
import { ContactFileRefused } from './refused.ts';
import { createImportSession } from './session.ts';
import type { ContactThreadCalls, MainCalls } from './thread-calls.ts';
import { type CardVersion, contactsCards } from './write/contacts-cards.ts';
import { contactsTable } from './write/contacts-table.ts';

const port = parentPort;
if (port === null) throw new Error('The contacts worker must be started as a worker thread');

const book: Pick<ContactBook, 'find' | 'write'> = {
  find: (wanted) => main.find(wanted),
  write: (writes) => main.write(writes),
};
const session = createImportSession(book, (progress) => void main.progress(progress));

async function everyone(): Promise<readonly Contact[]> {
  const contacts: Contact[] = [];
  for (;;) {
    const last = contacts.at(-1)?.id ?? null;
    const more = await main.contactsAfter(last);
    if (more.length === 0) return contacts;
    contacts.push(...more);
  }
}

const versions = { 'vcard-3': '3.0', 'vcard-4': '4.0' } as const satisfies Record<
  string,
  CardVersion
>;

const calls: ContactThreadCalls = {
  ...session,
  async open(raw, country) {
    try {
      return session.open(raw, country);
    } catch (error) {
      return refusalOf(error);
    }
  },
  async plan(mapping, choice) {
    try {
      return await session.plan(mapping, choice);
    } catch (error) {
      return refusalOf(error);
    }
  },
  async export(format) {
    const contacts = await everyone();
    const text =
      format === 'csv' ? contactsTable(contacts) : contactsCards(contacts, versions[format]);
    return { text, contacts: contacts.length };
  },
};

/** Errors lose their class on the way between threads. */
function refusalOf(error: unknown): { readonly refused: ContactFileRefused['code'] } {
  if (error instanceof ContactFileRefused) return { refused: error.code };
  throw error;
}

const main = createBirpc<MainCalls, ContactThreadCalls>(calls, {
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  timeout: -1,
});
