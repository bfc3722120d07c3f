/**
 * The accounts and settings on disk (electron-store), and the sealed keys beside them.
 *
 * What is stored is parsed on every start; an entry that no longer parses is left out rather than
 * crashing the app. Keys are only ever here in sealed form, in a file of their own.
 */
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import { type Account, defaultLimits, Limits } from '../../shared/model/account.ts';
import { defaultSettings, Settings, Theme } from '../../shared/model/settings.ts';

const StoredAccount = z.object({
  id: z.uuid(),
  provider: z.literal('opentact'),
  name: z.string(),
  practice: z.boolean(),
  baseUrl: z.string().nullable(),
  socketUrl: z.string().nullable(),
  createdAt: z.number(),
  limits: Limits.catch(defaultLimits.opentact),
});

const StoredSettings = z.object({
  theme: Theme.catch(defaultSettings.theme),
  notifications: z.boolean().catch(defaultSettings.notifications),
  undoSeconds: Settings.shape.undoSeconds.catch(defaultSettings.undoSeconds),
});

export interface AccountBook {
  accounts(): readonly Account[];
  add(account: Account, sealedKey: string): void;
  remove(accountId: string): void;
  setLimits(accountId: string, limits: Limits): void;
  sealedKey(accountId: string): string | null;
  setSealedKey(accountId: string, sealedKey: string): void;
  settings(): Settings;
  setSettings(settings: Settings): void;
}

export function openAccountBook(folder: string): AccountBook {
  const settings = new ElectronStore<{ accounts: unknown; settings: unknown }>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: false,
  });
  const keys = new ElectronStore<Record<string, unknown>>({ name: 'sealed-keys', cwd: folder });
  // electron-store answers a channel of its own with paths of this computer; no page needs that.
  ipcMain.removeAllListeners('electron-store-get-data');

  const accounts = (): readonly Account[] => {
    const listed = z.array(z.unknown()).safeParse(settings.get('accounts'));
    return (listed.data ?? []).flatMap((entry) => {
      const account = StoredAccount.safeParse(entry);
      return account.success ? [account.data] : [];
    });
  };

  return {
    accounts,
    add: (account, sealedKey) => {
      keys.set(account.id, sealedKey);
      settings.set('accounts', [...accounts(), account]);
    },
    remove: (accountId) => {
      settings.set(
        'accounts',
        accounts().filter(({ id }) => id !== accountId),
      );
      keys.delete(accountId);
    },
    setLimits: (accountId, limits) => {
      settings.set(
        'accounts',
        accounts().map((one) => (one.id === accountId ? { ...one, limits } : one)),
      );
    },
    sealedKey: (accountId) => {
      const sealed = z.string().safeParse(keys.get(accountId));
      return sealed.success ? sealed.data : null;
    },
    setSealedKey: (accountId, sealedKey) => keys.set(accountId, sealedKey),
    settings: () => readSettings(settings.get('settings')),
    setSettings: (changed) => settings.set('settings', changed),
  };
}

function readSettings(stored: unknown): Settings {
  const parsed = StoredSettings.safeParse(stored ?? {});
  return parsed.success ? parsed.data : defaultSettings;
}
