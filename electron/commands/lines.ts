/** What the user does with numbers and messaging profiles: looks kept here, changes at the provider. */
import { CommandError } from '../../shared/contract/failure.ts';
import type { Engine } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import { ProviderError } from '../providers/provider.ts';
import type { Store } from '../store/store.ts';

export interface LineOptions {
  readonly store: Pick<Store, 'lines' | 'profiles' | 'setLook'>;
  readonly engine: Pick<Engine, 'lines'>;
  readonly broadcast: Pick<Broadcast, 'emit'>;
}

type LineCommands = Pick<
  Handlers,
  | 'refreshLines'
  | 'lookOfLine'
  | 'listProfiles'
  | 'saveProfile'
  | 'deleteProfile'
  | 'assignProfile'
  | 'enableTexting'
  | 'disableTexting'
>;

type AccountLines = NonNullable<ReturnType<Engine['lines']>>;

export function lineCommands({ store, engine, broadcast }: LineOptions): LineCommands {
  const at = async <T>(
    accountId: string,
    work: (lines: AccountLines) => Promise<T>,
  ): Promise<T> => {
    const lines = engine.lines(accountId);
    if (lines === null) throw new CommandError('not-found', 'running account');
    try {
      return await work(lines);
    } catch (error) {
      throw error instanceof ProviderError ? commandErrorOf(error) : error;
    }
  };
  const done = async (
    accountId: string,
    work: (lines: AccountLines) => Promise<void>,
  ): Promise<null> => {
    await at(accountId, work);
    return null;
  };

  return {
    refreshLines: ({ accountId }) => done(accountId, (lines) => lines.refresh()),
    lookOfLine: async ({ accountId, line, label, swatch }) => {
      await store.setLook(accountId, line, { label, swatch });
      broadcast.emit('lines', await store.lines());
      return null;
    },
    listProfiles: async ({ accountId }) =>
      (await store.profiles()).filter((profile) => profile.accountId === accountId),
    saveProfile: ({ accountId, id, draft }) =>
      at(accountId, (lines) => lines.saveProfile(id, draft)),
    deleteProfile: ({ accountId, id }) => done(accountId, (lines) => lines.deleteProfile(id)),
    assignProfile: ({ accountId, line, profileId }) =>
      done(accountId, (lines) => lines.assign(line, profileId)),
    enableTexting: ({ accountId, line, profileId, campaign }) =>
      done(accountId, (lines) => lines.enableTexting(line, profileId, campaign)),
    disableTexting: ({ accountId, line }) => done(accountId, (lines) => lines.disableTexting(line)),
  };
}

function commandErrorOf({ kind, message }: ProviderError): CommandError {
  switch (kind) {
    case 'key-refused':
      return new CommandError('key-refused', message);
    case 'may-not':
      return new CommandError('key-lacks-right', message);
    case 'refused':
      return new CommandError('provider-refused', message);
    case 'offline':
    case 'unreachable':
      return new CommandError('address-unreachable', message);
    case 'socket-refused':
      return new CommandError('socket-refused', message);
    case 'address-wrong':
    case 'busy':
    case 'failed':
      return new CommandError('provider-failed', message);
  }
}
