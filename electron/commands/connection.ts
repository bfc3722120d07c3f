/** What the user can do about connections, and what the page knows about the network. */
import type { Engine } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { Store } from '../store/store.ts';

export interface ConnectionOptions {
  readonly store: Pick<Store, 'absences' | 'dismissAbsence'>;
  readonly engine: Pick<Engine, 'check' | 'reconnect' | 'setOnline'>;
  readonly broadcast: Pick<Broadcast, 'emit'>;
}

type ConnectionCommands = Pick<
  Handlers,
  'checkReceiving' | 'reconnect' | 'setOnline' | 'dismissAbsence'
>;

export function connectionCommands(options: ConnectionOptions): ConnectionCommands {
  const { store, engine, broadcast } = options;
  return {
    checkReceiving: async ({ accountId }) => {
      await engine.check(accountId);
      return null;
    },
    reconnect: async ({ accountId }) => {
      engine.reconnect(accountId);
      return null;
    },
    setOnline: async ({ online }) => {
      engine.setOnline(online);
      return null;
    },
    dismissAbsence: async ({ accountId }) => {
      await store.dismissAbsence(accountId);
      broadcast.emit('absences', await store.absences());
      return null;
    },
  };
}
