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
import { reportDefect } from './desktop/report.ts';
import { createEngine, type Engine } from './engine.ts';
import { createHandlers } from './handlers.ts';
import type { Handlers } from './ipc/bind.ts';
import { createBroadcast } from './ipc/broadcast.ts';
import { announce, arrivalsOf } from './notifications/announce.ts';
import { createRaiser } from './notifications/raise.ts';
import { personAt } from './practice/people.ts';
import { createPracticeDoor } from './practice-door.ts';
import { openStore } from './store/open.ts';
import type { ArrivalMode } from './sync/sync.ts';

export interface Surroundings {
  readonly profile: string;
  readonly book: AccountBook;
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
  stop(): Promise<void>;
}

export async function startServices(around: Surroundings): Promise<Services> {
  const { profile, book } = around;
  const store = await openStore({
    file: join(profile, 'longcode.db'),
    workerUrl: new URL('./store-worker.js', import.meta.url),
  });
  await store.recover(Date.now());

  const door = createPracticeDoor(join(profile, 'practice'));
  const raiser = createRaiser(around.openConversation);
  const broadcast = createBroadcast({
    send: around.send,
    counts: () => store.counts(),
    onCounts: (counts) => around.onUnread(counts.unread),
    onFailure: (error) => reportDefect('broadcast', error),
  });

  const nameOf = (accountId: string, address: Address): string => {
    const practice = book.accounts().some((one) => one.id === accountId && one.practice);
    return (practice ? personAt(address)?.name : undefined) ?? showAddress(address);
  };
  let viewing: number | null = null;
  const onChanges = (changes: ChangeSet, mode: ArrivalMode): void => {
    broadcast.changed(changes);
    const lookingAt = around.hasFocus() ? viewing : null;
    const enabled = book.settings().notifications;
    raiser.raise(announce(arrivalsOf(changes), { enabled, lookingAt, mode, nameOf }));
  };

  const engine = createEngine({
    store,
    book,
    vault: systemVault,
    practice: door.open,
    onChanges,
    onConnections: (states) => broadcast.emit('connections', states),
    onLines: (lines) => broadcast.emit('lines', lines),
    onFailure: (error) => reportDefect('account', error),
  });
  const handlers = createHandlers({
    store,
    book,
    vault: systemVault,
    engine,
    broadcast,
    practice: door.open,
    forgetPractice: door.forget,
    onViewing: (conversationId) => {
      viewing = conversationId;
      broadcast.setInView(conversationId);
    },
    onSettings: around.onSettings,
    takeOpenRequest: around.takeOpenRequest,
  });

  for (const account of book.accounts()) {
    engine.start(account).catch((error: unknown) => reportDefect('account', error));
  }
  around.onUnread((await store.counts()).unread);

  return {
    handlers,
    engine,
    tellPage: (event) => broadcast.emit('openConversation', event),
    stop: async () => {
      await engine.stopAll();
      await door.closeAll();
      await store.close();
    },
  };
}
