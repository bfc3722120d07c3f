/** What each command of the contract does. Arguments are already validated; see ipc/bind.ts. */
import type { AccountAdded } from '../shared/contract/commands.ts';
import { CommandError } from '../shared/contract/failure.ts';
import type { Account } from '../shared/model/account.ts';
import { mergeSettings, type Settings } from '../shared/model/settings.ts';
import { checkKey, requireVault } from './accounts/add.ts';
import type { AccountBook } from './accounts/book.ts';
import { readBaseUrl, readSocketUrl } from './accounts/endpoint.ts';
import type { Vault } from './accounts/vault.ts';
import { type Engine, endpointOf, linesOf } from './engine.ts';
import { explainText } from './explain/explain.ts';
import type { Handlers } from './ipc/bind.ts';
import type { Broadcast } from './ipc/broadcast.ts';
import { people } from './practice/people.ts';
import type { CheckedAccount, Endpoint } from './providers/provider.ts';
import type { RetryAnswer, Store } from './store/store.ts';

export interface HandlerOptions {
  readonly store: Store;
  readonly book: AccountBook;
  readonly vault: Vault;
  readonly engine: Engine;
  readonly broadcast: Broadcast;
  readonly practice: (accountId: string, key: string) => Promise<Endpoint>;
  readonly forgetPractice: (accountId: string) => Promise<void>;
  readonly onViewing: (conversationId: number | null) => void;
  readonly onSettings: (settings: Settings) => void;
  /** A conversation asked for before the page was there; asked once. */
  readonly takeOpenRequest: () => number | null;
}

const firstPage = 50;

export function createHandlers(options: HandlerOptions): Handlers {
  const { store, book, vault, engine, broadcast } = options;

  const keep = async (
    account: Account,
    key: string,
    checked: CheckedAccount,
  ): Promise<AccountAdded> => {
    const lines = linesOf(account.id, checked.lines);
    book.add(account, await vault.seal(key));
    await store.setLines(account.id, lines);
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

  /** How many were retried. */
  const queue = async (retrying: Promise<RetryAnswer>): Promise<number> => {
    const { changes, accountId, retried } = await retrying;
    broadcast.changed(changes);
    if (accountId !== null) engine.kick(accountId);
    return retried;
  };

  return {
    start: async () => {
      const [lines, counts, page] = await Promise.all([
        store.lines(),
        store.counts(),
        store.conversations({ kind: 'all' }, null, firstPage),
      ]);
      return {
        accounts: engine.states(),
        settings: book.settings(),
        practicePeople: people,
        openConversation: options.takeOpenRequest(),
        lines,
        counts,
        page,
      };
    },
    addPracticeAccount: async () => {
      if (book.accounts().some(({ practice }) => practice)) throw new CommandError('already-added');
      await requireVault(vault, true);
      const account = newAccount('Practice', true, null, null);
      const key = crypto.randomUUID();
      const provider = engine.providerAt(await options.practice(account.id, key), key);
      return keep(account, key, await checkKey(provider, key));
    },
    addAccount: async ({ key, baseUrl, socketUrl, acceptWeakVault }) => {
      const base = present(baseUrl) ? readBaseUrl(baseUrl) : null;
      const socket = present(socketUrl) ? readSocketUrl(socketUrl) : null;
      await requireVault(vault, acceptWeakVault);
      const endpoint = endpointOf(base, socket);
      for (const account of book.accounts()) {
        const sealed = book.sealedKey(account.id);
        if (sealed !== null && account.baseUrl === base && (await vault.open(sealed)) === key) {
          throw new CommandError('already-added', account.name, 'key');
        }
      }
      const checked = await checkKey(engine.providerAt(endpoint, key), key);
      return keep(newAccount(checked.name ?? 'Opentact', false, base, socket), key, checked);
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
    listConversations: ({ view, beforeSeq, limit }) => store.conversations(view, beforeSeq, limit),
    listMessages: ({ conversationId, beforeSeq, limit }) =>
      store.messages(conversationId, beforeSeq, limit),
    getConversation: async ({ conversationId }) =>
      found(await store.conversation(conversationId), 'conversation'),
    sendText: async ({ accountId, line, to, text }) => {
      known(accountId);
      const mine = (await store.lines()).find(
        (one) => one.accountId === accountId && one.number === line,
      );
      if (mine === undefined || mine.canText === false) {
        throw new CommandError('line-cannot-send', line);
      }
      const changes = await store.compose({ accountId, line, to, text, now: Date.now() });
      broadcast.changed(changes);
      engine.kick(accountId);
      return { messages: changes.messages, conversations: changes.conversations };
    },
    setViewing: async ({ conversationId }) => {
      options.onViewing(conversationId);
      return null;
    },
    markRead: async ({ conversationId, uptoSeq }) => {
      broadcast.changed(await store.markRead(conversationId, uptoSeq));
      return null;
    },
    messageDetails: async ({ messageId }) =>
      found(await store.messageDetails(messageId), 'message'),
    rawReceipt: async ({ receiptId }) => ({
      raw: found(await store.rawReceipt(receiptId), 'receipt'),
    }),
    batchCard: async ({ batchId }) => found(await store.batchCard(batchId), 'composition'),
    batchRows: (query) => store.batchRows(query),
    listFailed: ({ beforeSeq, limit }) => store.failed(beforeSeq, limit),
    retryText: async ({ messageId }) => {
      if ((await queue(store.retryText(messageId, Date.now()))) > 0) return null;
      throw new CommandError('not-found', 'failed text');
    },
    retryBatch: async ({ batchId }) => ({
      retried: await queue(store.retryBatch(batchId, Date.now())),
    }),
    explainPayload: async ({ text }) => {
      const elements = explainText(text, '');
      if (elements === 'not-json') throw new CommandError('unreadable', notJson);
      if (elements === null) throw new CommandError('unreadable', unknownDialect);
      return { elements };
    },
    updateSettings: async (change) => {
      const settings = mergeSettings(book.settings(), change);
      book.setSettings(settings);
      options.onSettings(settings);
      broadcast.emit('settings', settings);
      return settings;
    },
  };
}

const notJson = 'This is not JSON.';
const unknownDialect = 'This is JSON, but of no known dialect of Opentact, Telnyx or Bandwidth.';

function found<T>(value: T | null, what: string): T {
  if (value === null) throw new CommandError('not-found', what);
  return value;
}

function newAccount(
  name: string,
  practice: boolean,
  baseUrl: string | null,
  socketUrl: string | null,
): Account {
  return {
    id: crypto.randomUUID(),
    provider: 'opentact',
    name,
    practice,
    baseUrl,
    socketUrl,
    createdAt: Date.now(),
  };
}

function present(text: string | null): text is string {
  return text !== null && text !== '';
}
