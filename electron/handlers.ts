/** What each command of the contract does. Arguments are already validated; see ipc/bind.ts. */
import type { StartAnswer } from '../shared/contract/commands.ts';
import { mergeSettings, type Settings } from '../shared/model/settings.ts';
import { type AccountCommandOptions, accountCommands } from './commands/accounts.ts';
import { connectionCommands } from './commands/connection.ts';
import { lineCommands } from './commands/lines.ts';
import { readingCommands } from './commands/reading.ts';
import { sendingCommands } from './commands/sending.ts';
import { type StorageOptions, storageCommands } from './commands/storage.ts';
import type { Engine } from './engine.ts';
import type { Handlers } from './ipc/bind.ts';
import type { Broadcast } from './ipc/broadcast.ts';
import { people } from './practice/people.ts';
import type { StoreFile } from './store/files/store-file.ts';

export interface HandlerOptions
  extends Omit<AccountCommandOptions, 'store'>,
    Omit<StorageOptions, 'storeFile'> {
  readonly storeFile: StoreFile;
  readonly engine: Engine;
  readonly broadcast: Broadcast;
  readonly onViewing: (conversationId: number | null) => void;
  readonly onSettings: (settings: Settings) => void;
  /** A conversation asked for before the page was there; asked once. */
  readonly takeOpenRequest: () => number | null;
}

const firstPage = 50;

export function createHandlers(options: HandlerOptions): Handlers {
  const { storeFile, book, engine, broadcast } = options;
  const { store } = storeFile;

  const start = async (): Promise<StartAnswer> => {
    const [lines, profiles, counts, page, absences] = await Promise.all([
      store.lines(),
      store.profiles(),
      store.counts(),
      store.conversations({ kind: 'all' }, null, firstPage),
      store.absences(),
    ]);
    return {
      accounts: engine.states(),
      settings: book.settings(),
      practicePeople: people,
      openConversation: options.takeOpenRequest(),
      storage: storeFile.storage(),
      ...{ lines, profiles, counts, page, absences },
    };
  };

  return {
    start,
    ...accountCommands({ ...options, store }),
    ...readingCommands(store),
    ...sendingCommands({ store, engine, broadcast, settings: book.settings }),
    ...lineCommands({ store, engine, broadcast }),
    ...connectionCommands({ store, engine, broadcast }),
    ...storageCommands(options),
    setViewing: async ({ conversationId }) => {
      options.onViewing(conversationId);
      return null;
    },
    markRead: async ({ conversationId, uptoSeq }) => {
      broadcast.changed(await store.markRead(conversationId, uptoSeq));
      return null;
    },
    updateSettings: async (change) => {
      const settings = mergeSettings(book.settings(), change);
      book.setSettings(settings);
      options.onSettings(settings);
      broadcast.emit('settings', settings);
      return settings;
    },
  };
}
