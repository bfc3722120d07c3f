/**
 * Backups, damage and repair. Whatever puts another database in the place of this one stops the
 * accounts first: nobody may write to a file that is being exchanged.
 */
import { CommandError } from '../../shared/contract/failure.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { StoreFile } from '../store/files/store-file.ts';

export interface StorageOptions {
  readonly storeFile: Pick<
    StoreFile,
    'backups' | 'backUp' | 'restore' | 'check' | 'repair' | 'dismissNotice'
  >;
  readonly broadcast: Pick<Broadcast, 'emit'>;
  /** Runs `work` while no account runs, then starts them on what is there. */
  readonly withoutAccounts: (work: () => Promise<void>) => Promise<void>;
}

type StorageCommands = Pick<
  Handlers,
  'listBackups' | 'backUp' | 'restoreBackup' | 'checkStorage' | 'repairStorage' | 'dismissNotice'
>;

export function storageCommands(options: StorageOptions): StorageCommands {
  const { storeFile, broadcast, withoutAccounts } = options;
  const exchange = async (work: () => Promise<void>): Promise<null> => {
    await withoutAccounts(work);
    broadcast.emit('reload', null);
    return null;
  };
  return {
    listBackups: () => storeFile.backups(),
    backUp: () => storeFile.backUp('asked', Date.now()),
    restoreBackup: async ({ id }) => {
      const known = await storeFile.backups();
      if (!known.some((one) => one.id === id)) throw new CommandError('not-found', 'backup');
      return exchange(() => storeFile.restore(id, Date.now()));
    },
    checkStorage: () => storeFile.check(),
    repairStorage: () => exchange(() => storeFile.repair(Date.now())),
    dismissNotice: async () => {
      storeFile.dismissNotice();
      return null;
    },
  };
}
