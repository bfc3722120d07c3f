/**
 * Puts the services together: store, accounts, notifications, and the commands that use them.
 *
 * Everything with a window stays in main.ts and is handed in as `Surroundings`.
 */
import { join } from 'node:path';
import type { Events } from '../shared/contract/events.ts';
import type { ChangeSet } from '../shared/model/change.ts';
import type { Settings } from '../shared/model/settings.ts';
import type { Address } from '../shared/phone/address.ts';
import { showAddress } from '../shared/phone/typed.ts';
import type { AccountBook } from './accounts/book.ts';
import { systemVault } from './accounts/vault.ts';
import { createWebhookPaths } from './accounts/webhook-paths.ts';
import { systemClock } from './clock.ts';
import { reportDefect } from './desktop/report.ts';
import { createEngine, type Engine } from './engine.ts';
import { createHandlers } from './handlers.ts';
import type { Handlers } from './ipc/bind.ts';
import { createBroadcast } from './ipc/broadcast.ts';
import type { MediaFolder } from './media/folder.ts';
import { createMediaService } from './media-service.ts';
import { type Arrival, announce, arrivalsOf } from './notifications/announce.ts';
import { createGathering } from './notifications/gather.ts';
import { createRaiser } from './notifications/raise.ts';
import { personAt } from './practice/people.ts';
import { createPracticeDoor } from './practice-door.ts';
import { providerModules } from './providers/registry.ts';
import { createReceiverService } from './receiver/service.ts';
import { createSnoozes } from './snoozes.ts';
import { createStartup } from './startup.ts';
import { openStoreFile } from './store/files/store-file.ts';
import type { ArrivalMode } from './sync/sync.ts';
import { newSecret } from './webhooks/secret.ts';

export interface Surroundings {
  readonly profile: string;
  readonly book: AccountBook;
  readonly media: MediaFolder;
  /** Asks the user for a place to save a file of that name; null when they changed their mind. */
  readonly askWhereTo: (name: string) => Promise<string | null>;
  readonly send: (channel: string, event: unknown) => void;
  /** Whether somebody looks at the window. */
  readonly hasFocus: () => boolean;
  readonly openConversation: (conversationId: number) => void;
  readonly takeOpenRequest: () => number | null;
  readonly onSettings: (settings: Settings) => void;
  readonly onUnread: (conversations: number) => void;
}

export interface Services {
  readonly handlers: Handlers;
  readonly engine: Engine;
  readonly tellPage: (event: Events['openConversation']) => void;
  /** How many texts quitting now would leave unsent. */
  unsent(): Promise<number>;
  stop(): Promise<void>;
}

export async function startServices(around: Surroundings): Promise<Services> {
  const { profile, book } = around;
  const storeFile = openStoreFile({
    file: join(profile, 'longcode.db'),
    workerUrl: new URL('./store-worker.js', import.meta.url),
    backupFolder: join(profile, 'backups'),
    onStorage: (storage) => broadcast.emit('storage', storage),
  });
  const { store } = storeFile;
  const broadcast = createBroadcast({
    send: around.send,
    counts: () => store.counts(),
    onCounts: (counts) => around.onUnread(counts.unread),
    onFailure: (error) => reportDefect('broadcast', error),
  });
  await storeFile.opened;

  const door = createPracticeDoor(join(profile, 'practice'));
  const raiser = createRaiser(around.openConversation);
  const nameOf = (accountId: string, address: Address): string => {
    const practice = book.accounts().some((one) => one.id === accountId && one.practice);
    return (practice ? personAt(address)?.name : undefined) ?? showAddress(address);
  };
  let viewing: number | null = null;
  const gathering = createGathering((arrivals: readonly Arrival[]) => {
    const lookingAt = around.hasFocus() ? viewing : null;
    const enabled = book.settings().notifications;
    raiser.raise(announce(arrivals, { enabled, lookingAt, nameOf }));
  });
  const tellAbsences = async (): Promise<void> =>
    broadcast.emit('absences', await store.absences());

  const engine = createEngine({
    store,
    book,
    vault: systemVault,
    practice: door.open,
    announced: (accountId) => receiver.announced(accountId),
    receives: (accountId) => receiver.receives(accountId),
    fileOf: (hash) => media.fileOf(hash),
    onChanges: (changes: ChangeSet, mode: ArrivalMode) => {
      broadcast.changed(changes);
      media.heard(changes);
      gathering.heard(arrivalsOf(changes), mode);
    },
    onCaughtUp: (accountId) => {
      gathering.caughtUp(accountId);
      tellAbsences().catch((error) => reportDefect('absences', error));
    },
    onConnections: (states) => {
      broadcast.emit('connections', states);
      receiver.accountsChanged(states);
      media.accountsChanged(states);
    },
    onLines: (lines) => broadcast.emit('lines', lines),
    onProfiles: (profiles) => broadcast.emit('profiles', profiles),
    onFailure: (error) => reportDefect('account', error),
  });
  const media = createMediaService({
    ...{ folder: around.media, store, engine },
    runs: (accountId) => engine.lines(accountId) !== null,
    onChanges: broadcast.changed,
    onFailure: (error) => reportDefect('media', error),
  });
  const snoozes = createSnoozes({
    ...{ store, clock: systemClock, onChanges: broadcast.changed },
    onFailure: (error) => reportDefect('snoozes', error),
  });
  const receiver = createReceiverService({
    book,
    paths: createWebhookPaths(book, systemVault, newSecret),
    proofOf: (provider) => providerModules[provider].proof,
    sourceOf: engine.sourceOf,
    take: engine.take,
    announce: async (accountId, url) => {
      await door.announce(accountId, url);
      // The profile says another callback URL now.
      await engine.lines(accountId)?.refresh();
    },
    onState: (state) => broadcast.emit('receiver', state),
    onReceiving: engine.receiverChanged,
    onFailure: (error) => reportDefect('receiver', error),
  });
  const startup = createStartup({
    recover: async () => broadcast.changed(await store.recover(Date.now())),
    startAccounts: async () => {
      try {
        await Promise.all(book.accounts().map(engine.start));
      } finally {
        await receiver.start();
        media.start();
        snoozes.start();
      }
    },
    stopAccounts: async () => {
      await Promise.all([receiver.stop(), media.stop(), snoozes.stop()]);
      await engine.stopAll();
    },
    onFailure: (error) => reportDefect('start', error),
  });
  const handlers = createHandlers({
    storeFile,
    book,
    vault: systemVault,
    engine,
    broadcast,
    practice: door.open,
    forgetPractice: door.forget,
    receiver,
    fileOf: media.fileOf,
    onSnoozes: snoozes.look,
    media: around.media,
    mediaQueue: media.queue,
    askWhereTo: around.askWhereTo,
    onFailure: (error) => reportDefect('command', error),
    withoutAccounts: async (work) => {
      await startup.halt();
      try {
        await work();
      } finally {
        startup.run();
      }
    },
    onViewing: (conversationId) => {
      viewing = conversationId;
      broadcast.setInView(conversationId);
    },
    onSettings: around.onSettings,
    takeOpenRequest: around.takeOpenRequest,
  });

  startup.run();
  store.counts().then(
    ({ unread }) => around.onUnread(unread),
    (error) => reportDefect('start', error),
  );

  return {
    handlers,
    engine,
    tellPage: (event) => broadcast.emit('openConversation', event),
    unsent: async () => (await store.unsent()).texts,
    stop: async () => {
      await startup.halt();
      await door.closeAll();
      await storeFile.close();
    },
  };
}
