/**
 * Puts the services together: store, accounts, notifications, and the commands that use them.
 *
 * Everything with a window stays in main.ts and is handed in as `Surroundings`.
 */
import { join } from 'node:path';
import type { Events } from '../shared/contract/events.ts';
import type { Defect, Versions } from '../shared/model/about.ts';
import type { ChangeSet } from '../shared/model/change.ts';
import type { Settings } from '../shared/model/settings.ts';
import type { Address } from '../shared/phone/address.ts';
import type { Missed } from '../shared/words/quitting.ts';
import type { AccountBook } from './accounts/book.ts';
import { systemVault } from './accounts/vault.ts';
import { createWebhookPaths } from './accounts/webhook-paths.ts';
import { systemClock } from './clock.ts';
import { reportDefect } from './desktop/report.ts';
import { createEngine, type Engine } from './engine.ts';
import { createHandlers, type HandlerOptions } from './handlers.ts';
import type { Handlers } from './ipc/bind.ts';
import { type Broadcast, createBroadcast } from './ipc/broadcast.ts';
import { createLeaving } from './leaving.ts';
import type { MediaFolder } from './media/folder.ts';
import { createMediaService } from './media-service.ts';
import { missedByQuitting } from './missed.ts';
import { arrivalsOf } from './notifications/arrival.ts';
import { type AlertService, createAlertService } from './notifications/service.ts';
import { createOptOutLists } from './opt-out-lists.ts';
import { personAt } from './practice/people.ts';
import { createPracticeDoor } from './practice-door.ts';
import { providerModules } from './providers/registry.ts';
import { createReceiverService } from './receiver/service.ts';
import { createSchedules } from './schedule/schedules.ts';
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
  /** Asks the user for a file of contacts; null when they changed their mind. */
  readonly askForContacts: () => Promise<string | null>;
  /** Asks the user for an archive; null when they changed their mind. */
  readonly askForArchive: () => Promise<string | null>;
  readonly versions: Versions;
  readonly defects: () => readonly Defect[];
  readonly showFile: (path: string) => void;
  readonly send: (channel: string, event: unknown) => void;
  readonly hasPage: () => boolean;
  /** Whether somebody looks at the window. */
  readonly hasFocus: () => boolean;
  readonly openConversation: (conversationId: number) => void;
  readonly takeOpenRequest: () => number | null;
  readonly desktop: HandlerOptions['desktop'];
  readonly onSettings: (settings: Settings) => void;
  /** How many conversations need a reply. */
  readonly onNeedsReply: (conversations: number) => void;
}

export interface Services {
  readonly handlers: Handlers;
  readonly engine: Engine;
  readonly replied: AlertService['replied'];
  readonly tellPage: (event: Events['openConversation']) => void;
  /** Lets the page save what is being written; answers the conversation it shows. */
  pageLeaves(): Promise<number | null>;
  /** What quitting now would leave undone. */
  missed(): Promise<Missed>;
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
  const told = createBroadcast({
    send: around.send,
    counts: () => store.counts(),
    namesOf: (numbers) => store.namesOf(numbers),
    onCounts: (counts) => around.onNeedsReply(counts.needsReply),
    onFailure: (error) => reportDefect('broadcast', error),
  });
  const broadcast: Broadcast = {
    ...told,
    changed: (changes) => {
      told.changed(changes);
      alerts.changed(changes);
    },
  };
  await storeFile.opened;

  const door = createPracticeDoor(join(profile, 'practice'));
  let viewing: number | null = null;
  const commands = Promise.withResolvers<Handlers>();
  const alerts = createAlertService({
    store,
    commands: commands.promise,
    alerts: () => book.settings().alerts,
    practiceName: (accountId: string, address: Address) => {
      const practice = book.accounts().some((one) => one.id === accountId && one.practice);
      return practice ? personAt(address)?.name : undefined;
    },
    lookingAt: () => (around.hasFocus() ? viewing : null),
    onClick: around.openConversation,
    onFailure: (error) => reportDefect('alerts', error),
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
      schedules.heard();
      alerts.heard(arrivalsOf(changes), mode);
    },
    onCaughtUp: (accountId) => {
      alerts.caughtUp(accountId);
      tellAbsences().catch((error) => reportDefect('absences', error));
    },
    onConnections: (states) => {
      broadcast.emit('connections', states);
      receiver.accountsChanged(states);
      media.accountsChanged(states);
      optOutLists.accountsChanged(states);
      schedules.heard();
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
  const optOutLists = createOptOutLists({
    ...{ store, clock: systemClock, onChanges: broadcast.changed },
    providerOf: (accountId) => engine.providerOf(accountId),
    capabilitiesOf: (provider) => providerModules[provider].offer.capabilities,
    onFailure: (error) => reportDefect('opt-outs', error),
  });
  const schedules = createSchedules({
    ...{ store, clock: systemClock, onChanges: broadcast.changed },
    answers: (accountId) => {
      const state = engine.states().find(({ account }) => account.id === accountId);
      const connection = state?.connection.state;
      return connection === 'live' || connection === 'catching-up';
    },
    providerOf: engine.providerOf,
    callbackUrl: (accountId) => receiver.announced(accountId),
    take: engine.take,
    kick: engine.kick,
    onScheduled: (total) => broadcast.emit('scheduled', { total }),
    onFailure: (error) => reportDefect('schedules', error),
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
        schedules.start();
      }
    },
    stopAccounts: async () => {
      await Promise.all([receiver.stop(), media.stop(), snoozes.stop(), schedules.stop()]);
      await optOutLists.stop();
      await engine.stopAll();
    },
    onFailure: (error) => reportDefect('start', error),
  });
  const leaving = createLeaving(around.hasPage, () => broadcast.emit('leaving', null));
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
    readOptOutList: optOutLists.read,
    onSchedules: schedules.look,
    media: around.media,
    mediaQueue: media.queue,
    askWhereTo: around.askWhereTo,
    askForContacts: around.askForContacts,
    askForArchive: around.askForArchive,
    ...{ profile, versions: around.versions, version: around.versions.version },
    ...{ defects: around.defects, showFile: around.showFile },
    contactsWorkerUrl: new URL('./contacts-worker.js', import.meta.url),
    onFailure: (error) => reportDefect('command', error),
    withoutAccounts: async (work) => {
      await startup.halt();
      try {
        await work();
      } finally {
        startup.run();
      }
    },
    onDraftsSaved: leaving.saved,
    onViewing: (conversationId) => {
      viewing = conversationId;
      broadcast.setInView(conversationId);
    },
    onSettings: around.onSettings,
    desktop: around.desktop,
    takeOpenRequest: around.takeOpenRequest,
  });

  commands.resolve(handlers);
  startup.run();
  store.counts().then(
    ({ needsReply }) => around.onNeedsReply(needsReply),
    (error) => reportDefect('start', error),
  );

  return {
    handlers,
    engine,
    replied: alerts.replied,
    tellPage: (event) => broadcast.emit('openConversation', event),
    pageLeaves: async () => {
      await leaving.ask();
      return viewing;
    },
    missed: () => missedByQuitting(store, engine),
    stop: async () => {
      await leaving.ask();
      await startup.halt();
      await door.closeAll();
      await storeFile.close();
    },
  };
}
