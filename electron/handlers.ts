/** What each command of the contract does. Arguments are already validated; see ipc/bind.ts. */
import { mergeSettings, type Settings } from '../shared/model/settings.ts';
import { type AboutOptions, aboutCommands } from './commands/about.ts';
import { type AccountCommandOptions, accountCommands } from './commands/accounts.ts';
import { type ArchiveOptions, archiveCommands } from './commands/archive.ts';
import { connectionCommands } from './commands/connection.ts';
import { type ContactFileOptions, contactFileCommands } from './commands/contact-files.ts';
import { type Desktop, desktopCommands } from './commands/desktop.ts';
import { draftCommands } from './commands/drafts.ts';
import { type InboxOptions, inboxCommands } from './commands/inbox.ts';
import { insightCommands } from './commands/insight.ts';
import { lineCommands } from './commands/lines.ts';
import { type MediaCommandOptions, mediaCommands } from './commands/media.ts';
import { type OptOutOptions, optOutCommands } from './commands/optout.ts';
import { peopleCommands } from './commands/people.ts';
import { readingCommands } from './commands/reading.ts';
import { receiverCommands } from './commands/receiver.ts';
import { scheduleCommands } from './commands/schedule.ts';
import { searchCommands } from './commands/search.ts';
import { sendingCommands } from './commands/sending.ts';
import { createSentDrafts } from './commands/sent-drafts.ts';
import { type StartOptions, startCommand } from './commands/start.ts';
import { type StorageOptions, storageCommands } from './commands/storage.ts';
import { templateCommands } from './commands/templates.ts';
import type { Engine } from './engine.ts';
import type { Handlers } from './ipc/bind.ts';
import type { Broadcast } from './ipc/broadcast.ts';
import type { FileOf } from './outbox/uploads.ts';
import { providerModules } from './providers/registry.ts';
import type { ReceiverService } from './receiver/service.ts';
import type { StoreFile } from './store/files/store-file.ts';

export interface HandlerOptions
  extends Omit<AccountCommandOptions, 'store'>,
    Omit<MediaCommandOptions, 'store' | 'broadcast'>,
    Omit<ArchiveOptions, 'storeFile' | 'broadcast'>,
    Omit<AboutOptions, 'storeFile' | 'store' | 'engine' | 'book'>,
    Omit<ContactFileOptions, 'store' | 'broadcast'>,
    Pick<InboxOptions, 'onSnoozes'>,
    Pick<OptOutOptions, 'readOptOutList'>,
    Omit<StorageOptions, 'storeFile'>,
    Pick<StartOptions, 'takeOpenRequest' | 'onFailure'> {
  readonly storeFile: StoreFile;
  readonly engine: Engine;
  readonly broadcast: Broadcast;
  readonly receiver: ReceiverService;
  readonly fileOf: FileOf;
  readonly onSchedules: () => void;
  readonly desktop: Desktop;
  readonly onDraftsSaved: () => void;
  readonly onViewing: (conversationId: number | null) => void;
  readonly onSettings: (settings: Settings) => void;
}

export function createHandlers(options: HandlerOptions): Handlers {
  const { storeFile, book, engine, broadcast, receiver } = options;
  const { store } = storeFile;

  const accounts = accountCommands({ ...options, store });
  const linesAt = lineCommands({ store, engine, broadcast });
  const sentDrafts = createSentDrafts();

  return {
    ...startCommand({ ...options, store, storage: storeFile.storage }),
    ...accounts,
    removeAccount: async (input) => {
      await accounts.removeAccount(input);
      receiver.accountsChanged(engine.states());
      return null;
    },
    ...readingCommands(store),
    ...peopleCommands({ store, broadcast }),
    ...contactFileCommands({ ...options, store }),
    ...optOutCommands({ ...options, store }),
    ...inboxCommands({ ...options, store }),
    ...searchCommands(store),
    ...draftCommands({ ...options, store, sentDrafts }),
    ...sendingCommands({
      ...{ store, engine, broadcast, settings: book.settings },
      ...{ fileOf: options.fileOf, sentDrafts },
      capabilitiesOf: (provider) => providerModules[provider].offer.capabilities,
    }),
    ...linesAt,
    ...receiverCommands({ ...linesAt, receiver, store }),
    ...mediaCommands({ ...options, store }),
    ...connectionCommands({ store, engine, broadcast }),
    ...storageCommands(options),
    ...archiveCommands(options),
    ...insightCommands({ ...options, store }),
    ...aboutCommands({ ...options, store }),
    ...desktopCommands(options.desktop),
    ...scheduleCommands({
      ...{ store, engine, broadcast, onSchedules: options.onSchedules },
      ...{ fileOf: options.fileOf, sentDrafts },
      capabilitiesOf: (provider) => providerModules[provider].offer.capabilities,
    }),
    ...templateCommands(store),
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
