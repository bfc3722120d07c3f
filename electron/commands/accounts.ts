/** Adding, changing and removing accounts, of whichever provider. */
import { CommandError } from '../../shared/contract/failure.ts';
import type { Account } from '../../shared/model/account.ts';
import { type ProviderKind, providerNames, type SignIn } from '../../shared/model/providers.ts';
import { checkKey, requireVault } from '../accounts/add.ts';
import type { AccountBook } from '../accounts/book.ts';
import { readBaseUrl, readSocketUrl } from '../accounts/endpoint.ts';
import { mergeSignIn } from '../accounts/sign-in.ts';
import type { Vault } from '../accounts/vault.ts';
import { linesOf } from '../engine/addresses.ts';
import type { Engine } from '../engine.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Broadcast } from '../ipc/broadcast.ts';
import { practiceSignIn } from '../practice/sign-in.ts';
import type { PracticeDoor } from '../practice-door.ts';
import type { CheckedAccount, Endpoint } from '../providers/provider.ts';
import { providerModules } from '../providers/registry.ts';
import type { Store } from '../store/store.ts';

export interface AccountCommandOptions {
  readonly store: Pick<Store, 'setLines' | 'lines' | 'removeAccount'>;
  readonly book: AccountBook;
  readonly vault: Vault;
  readonly engine: Pick<Engine, 'start' | 'stop' | 'states' | 'setLimits' | 'providerAt'>;
  readonly broadcast: Pick<Broadcast, 'emit'>;
  readonly practice: PracticeDoor['open'];
  readonly forgetPractice: (accountId: string) => Promise<void>;
}

type AccountCommands = Pick<
  Handlers,
  | ('addPracticeAccount' | 'addAccount' | 'removeAccount')
  | ('replaceKey' | 'setNumbers' | 'setLimits')
>;

export function accountCommands(options: AccountCommandOptions): AccountCommands {
  const { store, book, vault, engine, broadcast } = options;

  const check = (
    { provider, ownNumbers }: Pick<Account, 'provider' | 'ownNumbers'>,
    endpoint: Endpoint,
    signIn: SignIn,
  ): Promise<CheckedAccount> => {
    const { offer, secretOf } = providerModules[provider];
    const numbers = offer.asksNumbers ? ownNumbers : [];
    const asked = engine.providerAt(provider, endpoint, secretOf(signIn), numbers);
    return checkKey(asked, offer, signIn);
  };

  const keep = async (account: Account, secret: string, checked: CheckedAccount) => {
    const lines = linesOf(account.id, checked.lines);
    // What cannot be written down must not leave a key behind: lines first.
    await store.setLines(account.id, lines);
    book.add(account, await vault.seal(secret));
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

  /** Null when the vault no longer opens it. */
  const secretOf = async (accountId: string): Promise<string | null> => {
    const sealed = book.sealedKey(accountId);
    return sealed === null ? null : await vault.open(sealed);
  };

  const endpointFor = async (account: Account, secret: string): Promise<Endpoint> =>
    account.practice
      ? (await options.practice(account, secret)).endpoint
      : providerModules[account.provider].endpointOf(account.baseUrl, account.socketUrl);

  return {
    addPracticeAccount: async ({ provider }) => {
      const { offer, ...module } = providerModules[provider];
      if (book.accounts().some((one) => one.practice && one.provider === provider)) {
        throw new CommandError('already-added');
      }
      await requireVault(vault, true);
      const account = newAccount(provider, { name: practiceNames[provider], practice: true });
      const signIn = practiceSignIn(provider, crypto.randomUUID());
      const secret = module.secretOf(signIn);
      const { endpoint, lines } = await options.practice(account, secret);
      const numbered = { ...account, ownNumbers: offer.asksNumbers ? lines : [] };
      return keep(numbered, secret, await check(numbered, endpoint, signIn));
    },
    addAccount: async ({ provider, signIn, numbers, baseUrl, socketUrl, acceptWeakVault }) => {
      const { offer, ...module } = providerModules[provider];
      const secret = module.secretOf(signIn);
      const ownNumbers = offer.asksNumbers ? [...new Set(numbers)] : [];
      if (offer.asksNumbers && ownNumbers.length === 0) {
        throw new CommandError('sign-in-incomplete', null, 'numbers');
      }
      const base = present(baseUrl) ? readBaseUrl(baseUrl) : null;
      const socket =
        offer.socketUrl !== null && present(socketUrl) ? readSocketUrl(socketUrl) : null;
      await requireVault(vault, acceptWeakVault);
      for (const one of book.accounts()) {
        const same = one.provider === provider && one.baseUrl === base && !one.practice;
        if (same && (await secretOf(one.id)) === secret) {
          throw new CommandError('already-added', one.name, offer.ways[0]?.required[0] ?? 'key');
        }
      }
      const own = { baseUrl: base, socketUrl: socket, ownNumbers };
      const account = newAccount(provider, own);
      const checked = await check(account, module.endpointOf(base, socket), signIn);
      return keep({ ...account, name: checked.name ?? account.name }, secret, checked);
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
    replaceKey: async ({ accountId, signIn }) => {
      const account = known(accountId);
      const { offer, ...module } = providerModules[account.provider];
      const held = await secretOf(accountId);
      const before = held === null ? {} : module.signInOf(held);
      const merged = mergeSignIn(offer, before, signIn);
      const secret = module.secretOf(merged);
      await check(account, await endpointFor(account, secret), merged);
      await engine.stop(accountId);
      book.setSealedKey(accountId, await vault.seal(secret));
      await engine.start(account);
      return null;
    },
    setNumbers: async ({ accountId, numbers }) => {
      const account = known(accountId);
      const { offer, signInOf } = providerModules[account.provider];
      if (!offer.asksNumbers) throw new CommandError('not-offered', null, 'numbers');
      const secret = await secretOf(accountId);
      if (secret === null) throw new CommandError('key-refused', null, 'key');
      const changed = { ...account, ownNumbers: [...new Set(numbers)] };
      const endpoint = await endpointFor(changed, secret);
      const { lines } = await check(changed, endpoint, signInOf(secret));
      await engine.stop(accountId);
      book.setNumbers(accountId, changed.ownNumbers);
      await store.setLines(accountId, linesOf(accountId, lines));
      broadcast.emit('lines', await store.lines());
      await engine.start(changed);
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

function newAccount(provider: ProviderKind, own: Partial<Account>): Account {
  return {
    id: crypto.randomUUID(),
    provider,
    name: providerNames[provider],
    practice: false,
    baseUrl: null,
    socketUrl: null,
    ownNumbers: [],
    createdAt: Date.now(),
    limits: providerModules[provider].offer.limits,
    ...own,
  };
}

/** The first practice account is older than the choice of a provider. */
const practiceNames: Readonly<Record<ProviderKind, string>> = {
  opentact: 'Practice',
  telnyx: 'Practice (Telnyx)',
  bandwidth: 'Practice (Bandwidth)',
};

function present(text: string | null): text is string {
  return text !== null && text !== '';
}
