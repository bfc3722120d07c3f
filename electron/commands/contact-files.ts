/**
 * Files of contacts: one import at a time, from choosing the file to its report, and exports. Paths stay
 * on this side; the page sees names and rows.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CountryCode } from 'libphonenumber-js';
import type { NumberName } from '../../shared/contacts/contact.ts';
import { CommandError } from '../../shared/contract/failure.ts';
import { maxContactFileBytes } from '../../shared/contract/limits.ts';
import type { ImportFile } from '../../shared/contract/people.ts';
import { storeBook } from '../contacts/store-book.ts';
import { type ContactThread, startContactThread } from '../contacts/thread.ts';
import type { Refused } from '../contacts/thread-calls.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import { codeOf } from '../media/folder-error.ts';
import type { Store } from '../store/store.ts';
import { said, spoken } from '../words.ts';

export interface ContactFileOptions {
  readonly store: Pick<Store, 'findContacts' | 'editContacts' | 'contactsAfter'>;
  readonly broadcast: Pick<Broadcast, 'emit'>;
  readonly contactsWorkerUrl: URL;
  /** Asks the user for a place to save a file of that name; null when they changed their mind. */
  readonly askWhereTo: (name: string) => Promise<string | null>;
  /** Asks the user for a file of contacts; null when they changed their mind. */
  readonly askForContacts: () => Promise<string | null>;
}

type ContactFileCommands = Pick<
  Handlers,
  | 'openImport'
  | 'dropImport'
  | 'planImport'
  | 'importRows'
  | 'applyImport'
  | 'stopImport'
  | 'saveImportReport'
  | 'closeImport'
  | 'exportContacts'
>;

/** Contacts handed to the thread at once. */
const exportPage = 1000;
const endings = { csv: 'csv', 'vcard-4': 'vcf', 'vcard-3': 'vcf' } as const;

export function contactFileCommands(options: ContactFileOptions): ContactFileCommands {
  const { store, broadcast, askWhereTo, askForContacts } = options;
  let importing: ContactThread | null = null;

  const onNames = (names: readonly NumberName[]) => broadcast.emit('people', { names });
  const start = (): ContactThread =>
    startContactThread(options.contactsWorkerUrl, {
      ...storeBook({ store, onNames }),
      contactsAfter: (id) => store.contactsAfter(id, exportPage),
      progress: (progress) => broadcast.emit('importing', progress),
    });
  const present = (): ContactThread['calls'] => {
    if (importing === null) throw new CommandError('not-found', 'import');
    return importing.calls;
  };
  const close = async (): Promise<void> => {
    const closing = importing;
    importing = null;
    await closing?.end();
  };
  const open = async (raw: Uint8Array, name: string, country: CountryCode): Promise<ImportFile> => {
    await close();
    const thread = start();
    importing = thread;
    try {
      return { name, content: taken(await thread.calls.open(raw, country)) };
    } catch (error) {
      if (importing === thread) await close();
      throw error;
    }
  };

  return {
    openImport: async ({ country }) => {
      const path = await askForContacts();
      return path === null ? null : open(await bytesOf(path), basename(path), country);
    },
    dropImport: ({ bytes, name, country }) => open(bytes, name, country),
    planImport: async ({ mapping, ...choice }) => taken(await present().plan(mapping, choice)),
    importRows: ({ filter, offset, limit }) => present().rows(filter, offset, limit),
    applyImport: () => present().apply(),
    stopImport: async () => {
      await importing?.calls.stop();
      return null;
    },
    saveImportReport: async () => {
      const text = await present().report(spoken());
      const to = await askWhereTo(`${said().desktop.files.importReport}.csv`);
      if (to === null) return { saved: false };
      await save(to, text);
      return { saved: true };
    },
    closeImport: async () => {
      await close();
      return null;
    },
    exportContacts: async ({ format }) => {
      const to = await askWhereTo(`${said().desktop.files.contacts}.${endings[format]}`);
      if (to === null) return { contacts: null };
      const thread = start();
      try {
        const { text, contacts } = await thread.calls.export(format);
        await save(to, text);
        return { contacts };
      } finally {
        await thread.end();
      }
    },
  };
}

/** Read only when it is small enough to be one. */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maxContactFileBytes) throw new CommandError('contacts-refused', 'too-large');
    return await readFile(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError('contacts-refused', codeOf(error));
  }
}

async function save(to: string, text: string): Promise<void> {
  await writeFile(to, text).catch((error: unknown) => {
    const code = codeOf(error);
    throw new CommandError(code === 'ENOSPC' ? 'store-full' : 'not-saved', code);
  });
}

function taken<T extends object>(answer: T | Refused): T {
  if ('refused' in answer) throw new CommandError('contacts-refused', answer.refused);
  return answer;
}
