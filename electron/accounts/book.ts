/**
 * The accounts and settings on disk (electron-store), and what is sealed beside them.
 *
 * What is stored is parsed on every start; an entry that no longer parses is left out rather than
 * crashing the app. What opens an account, and the path that lets a webhook in, are only ever here in
 * sealed form, in a file of their own.
 */
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import type { Account, Limits } from '../../shared/model/account.ts';
import type { ReceiverChoice } from '../../shared/model/receiver.ts';
import { type Settings, settingsFrom } from '../../shared/model/settings.ts';
import type { Address } from '../../shared/phone/address.ts';
import { type DefaultLimits, readAccounts, readIds, readReceiver } from './stored.ts';

export interface AccountBook {
  accounts(): readonly Account[];
  add(account: Account, sealedKey: string): void;
  /** It asks for its key. */
  addKeyless(account: Account): void;
  remove(accountId: string): void;
  setLimits(accountId: string, limits: Limits): void;
  setNumbers(accountId: string, ownNumbers: readonly Address[]): void;
  sealedKey(accountId: string): string | null;
  setSealedKey(accountId: string, sealedKey: string): void;
  receiver(): ReceiverChoice;
  setReceiver(choice: ReceiverChoice): void;
  /** The secret part of the account's webhook address; see webhook-paths.ts. */
  sealedPath(accountId: string): string | null;
  setSealedPath(accountId: string, sealedPath: string): void;
  /** Whether each text of the account names its webhook address itself. */
  onEachSend(accountId: string): boolean;
  setOnEachSend(accountId: string, onEachSend: boolean): void;
  settings(): Settings;
  setSettings(settings: Settings): void;
}

export function openAccountBook(folder: string, defaults: DefaultLimits): AccountBook {
  const open = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: false,
  });
  const sealed = new ElectronStore<Record<string, unknown>>({ name: 'sealed-keys', cwd: folder });
  // electron-store answers a channel of its own with paths of this computer; no page needs that.
  ipcMain.removeAllListeners('electron-store-get-data');

  const accounts = (): readonly Account[] => readAccounts(open.get('accounts'), defaults);
  const announcing = (): readonly string[] => readIds(open.get('announcing'));
  const change = (accountId: string, changed: Partial<Account>): void =>
    open.set(
      'accounts',
      accounts().map((one) => (one.id === accountId ? { ...one, ...changed } : one)),
    );
  const setOnEachSend = (accountId: string, onEachSend: boolean): void => {
    const others = announcing().filter((id) => id !== accountId);
    open.set('announcing', onEachSend ? [...others, accountId] : others);
  };
  const sealedAt = (name: string): string | null => {
    const found = z.string().safeParse(sealed.get(name));
    return found.success ? found.data : null;
  };

  return {
    accounts,
    add: (account, sealedKey) => {
      sealed.set(account.id, sealedKey);
      open.set('accounts', [...accounts(), account]);
    },
    addKeyless: (account) => open.set('accounts', [...accounts(), account]),
    remove: (accountId) => {
      open.set(
        'accounts',
        accounts().filter(({ id }) => id !== accountId),
      );
      setOnEachSend(accountId, false);
      sealed.delete(accountId);
      sealed.delete(pathName(accountId));
    },
    setLimits: (accountId, limits) => change(accountId, { limits }),
    setNumbers: (accountId, ownNumbers) => change(accountId, { ownNumbers }),
    sealedKey: sealedAt,
    setSealedKey: (accountId, sealedKey) => sealed.set(accountId, sealedKey),
    receiver: () => readReceiver(open.get('receiver')),
    setReceiver: (choice) => open.set('receiver', choice),
    sealedPath: (accountId) => sealedAt(pathName(accountId)),
    setSealedPath: (accountId, sealedPath) => sealed.set(pathName(accountId), sealedPath),
    onEachSend: (accountId) => announcing().includes(accountId),
    setOnEachSend,
    settings: () => settingsFrom(open.get('settings')),
    setSettings: (changed) => open.set('settings', changed),
  };
}

function pathName(accountId: string): string {
  return `${accountId}:path`;
}
