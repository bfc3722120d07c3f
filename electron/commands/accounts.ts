/** Adding, changing and removing accounts. */
import { CommandError } from '../../shared/contract/failure.ts';
import { type Account, defaultLimits } from '../../shared/model/account.ts';
import { checkKey, requireVault } from '../accounts/add.ts';
import type { AccountBook } from '../accounts/book.ts';
import { readBaseUrl, readSocketUrl } from '../accounts/endpoint.ts';
import type { Vault } from '../accounts/vault.ts';
import { type Engine, endpointOf, linesOf } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import type { CheckedAccount, Endpoint } from '../providers/provider.ts';
import type { Store } from '../store/store.ts';

export interface AccountCommandOptions {
  readonly store: Pick<Store, 'setLines' | 'lines' | 'removeAccount'>;
  readonly book: AccountBook;
  readonly vault: Vault;
  readonly engine: Pick<Engine, 'start' | 'stop' | 'states' | 'setLimits' | 'providerAt'>;
  readonly broadcast: Pick<Broadcast, 'emit'>;
  readonly practice: (accountId: string, key: string) => Promise<Endpoint>;
  readonly forgetPractice: (accountId: string) => Promise<void>;
}

type AccountCommands = Pick<
  Handlers,
  'addPracticeAccount' | 'addAccount' | 'removeAccount' | 'replaceKey' | 'setLimits'
>;

export function accountCommands(options: AccountCommandOptions): AccountCommands {
  const { store, book, vault, engine, broadcast } = options;

  const keep = async (account: Account, key: string, checked: CheckedAccount) => {
    const lines = linesOf(account.id, checked.lines);
    // What cannot be written down must not leave a key behind: lines first.
    await store.setLines(account.id, lines);
    book.add(account, await vault.seal(key));
    broadcast.emit('lines', await store.lines());
    await engine.start(account);
    broadcast.emit('connections', engine.states());
    return { account, lines, providerAccount: checked.name, balance: checked.balance };
  };

  const known = (accountId: string): Account => {
    const account = book.accounts().find(({ id }) => id === accountId);
    if (account === undefined) throw new CommandError('not-found', 'account');
    return account;
  };

  const endpointFor = async (account: Account, key: string): Promise<Endpoint> =>
    account.practice
      ? await options.practice(account.id, key)
      : endpointOf(account.baseUrl, account.socketUrl);

  return {
    addPracticeAccount: async () => {
      if (book.accounts().some(({ practice }) => practice)) throw new CommandError('already-added');
      await requireVault(vault, true);
      const account = newAccount({
        name: 'Practice',
        practice: true,
        baseUrl: null,
        socketUrl: null,
      });
      const key = crypto.randomUUID();
      const provider = engine.providerAt(await options.practice(account.id, key), key);
      return keep(account, key, await checkKey(provider, key));
    },
    addAccount: async ({ key, baseUrl, socketUrl, acceptWeakVault }) => {
      const base = present(baseUrl) ? readBaseUrl(baseUrl) : null;
      const socket = present(socketUrl) ? readSocketUrl(socketUrl) : null;
      await requireVault(vault, acceptWeakVault);
      for (const account of book.accounts()) {
        const sealed = book.sealedKey(account.id);
        if (sealed !== null && account.baseUrl === base && (await vault.open(sealed)) === key) {
          throw new CommandError('already-added', account.name, 'key');
        }
      }
      const checked = await checkKey(engine.providerAt(endpointOf(base, socket), key), key);
      const name = checked.name ?? 'Opentact';
      const own = { name, practice: false, baseUrl: base, socketUrl: socket };
      return keep(newAccount(own), key, checked);
    },
    removeAccount: async ({ accountId }) => {
      const account = known(accountId);
      await engine.stop(accountId);
      book.remove(accountId);
      await store.removeAccount(accountId);
      if (account.practice) await options.forgetPractice(accountId);
      broadcast.emit('connections', engine.states());
      broadcast.emit('lines', await store.lines());
      return null;
    },
    replaceKey: async ({ accountId, key }) => {
      const account = known(accountId);
      const endpoint = await endpointFor(account, key);
      await checkKey(engine.providerAt(endpoint, key), key);
      await engine.stop(accountId);
      book.setSealedKey(accountId, await vault.seal(key));
      await engine.start(account);
      return null;
    },
    setLimits: async ({ accountId, limits }) => {
      known(accountId);
      book.setLimits(accountId, limits);
      engine.setLimits(accountId, limits);
      broadcast.emit('connections', engine.states());
      return null;
    },
  };
}

function newAccount(own: Pick<Account, 'name' | 'practice' | 'baseUrl' | 'socketUrl'>): Account {
  return {
    id: crypto.randomUUID(),
    provider: 'opentact',
    ...own,
    createdAt: Date.now(),
    limits: defaultLimits.opentact,
  };
}

function present(text: string | null): text is string {
  return text !== null && text !== '';
}
