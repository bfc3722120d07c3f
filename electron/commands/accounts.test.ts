/** Accounts of every provider, added at the practice gateways, with a book and a vault in memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CommandError } from '../../shared/contract/failure.ts';
import type { Account } from '../../shared/model/account.ts';
import type { Line } from '../../shared/model/line.ts';
import { type ProviderKind, providerKinds } from '../../shared/model/providers.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import { Address } from '../../shared/phone/address.ts';
import type { AccountBook } from '../accounts/book.ts';
import { createPracticeDoor } from '../practice-door.ts';
import { providerModules } from '../providers/registry.ts';
import { accountCommands } from './accounts.ts';

function bookInMemory(): AccountBook {
  const accounts = new Map<string, Account>();
  const keys = new Map<string, string>();
  const change = (id: string, changed: Partial<Account>): void => {
    const account = accounts.get(id);
    if (account !== undefined) accounts.set(id, { ...account, ...changed });
  };
  return {
    accounts: () => [...accounts.values()],
    addKeyless: (account) => void accounts.set(account.id, account),
    add: (account, sealed) => {
      accounts.set(account.id, account);
      keys.set(account.id, sealed);
    },
    remove: (id) => {
      accounts.delete(id);
      keys.delete(id);
    },
    sealedKey: (id) => keys.get(id) ?? null,
    setSealedKey: (id, sealed) => void keys.set(id, sealed),
    setNumbers: (id, ownNumbers) => change(id, { ownNumbers }),
    setLimits: (id, limits) => change(id, { limits }),
    receiver: () => ({ enabled: false, port: 8425, publicUrl: null }),
    setReceiver: () => undefined,
    sealedPath: () => null,
    setSealedPath: () => undefined,
    onEachSend: () => false,
    setOnEachSend: () => undefined,
    settings: () => defaultSettings,
    setSettings: () => undefined,
  };
}

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'longcode-accounts-'));
  const door = createPracticeDoor(folder);
  onTestFinished(async () => {
    await door.closeAll();
    await rm(folder, { recursive: true, force: true });
  });
  const book = bookInMemory();
  const lines = new Map<string, readonly Line[]>();
  const ran: string[] = [];
  const commands = accountCommands({
    book,
    store: {
      setLines: async (id, found) => void lines.set(id, found),
      lines: async () => [...lines.values()].flat(),
      removeAccount: async (id) => void lines.delete(id),
    },
    vault: {
      strength: async () => 'system',
      seal: async (secret) => `sealed ${secret}`,
      open: async (sealed) => sealed.replace(/^sealed /, ''),
    },
    engine: {
      start: async ({ ownNumbers }) => void ran.push(`start ${ownNumbers.length}`),
      stop: async () => void ran.push('stop'),
      states: () => [],
      setLimits: () => undefined,
      providerAt: (kind, ...rest) => providerModules[kind].create(...rest),
    },
    broadcast: { emit: () => undefined },
    practice: door.open,
    forgetPractice: door.forget,
  });
  /** A practice account that is a stranger's gateway to whoever adds it by its address. */
  const gatewayOf = async (provider: ProviderKind) => {
    const { account } = await commands.addPracticeAccount({ provider });
    const secret = (book.sealedKey(account.id) ?? '').replace(/^sealed /, '');
    const { endpoint, lines: numbers } = await door.open(account, secret);
    const signIn = providerModules[provider].signInOf(secret);
    return { account, signIn, numbers: [...numbers], baseUrl: endpoint.baseUrl };
  };
  return { book, lines, ran, commands, gatewayOf };
}

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error) => (error instanceof CommandError ? error.failure : error),
  );

describe.each(providerKinds)('%s', (provider) => {
  const { offer } = providerModules[provider];

  test('has one practice account, with lines and its own limits', async () => {
    const { commands, book, lines, ran } = await start();
    const { account } = await commands.addPracticeAccount({ provider });
    expect(account).toMatchObject({ provider, practice: true, limits: offer.limits });
    expect(account.ownNumbers.length > 0).toBe(offer.asksNumbers);
    expect(lines.get(account.id)?.length).toBeGreaterThan(0);
    expect(ran).toEqual([`start ${account.ownNumbers.length}`]);
    expect(await failureOf(commands.addPracticeAccount({ provider }))).toMatchObject({
      code: 'already-added',
    });
    expect(await commands.removeAccount({ accountId: account.id })).toBe(null);
    expect(book.accounts()).toEqual([]);
  });

  test('is added by what is entered, once; wrong entries name their field', async () => {
    const { commands, gatewayOf, book } = await start();
    const { signIn, numbers, baseUrl } = await gatewayOf(provider);
    const asked = {
      ...{ provider, signIn, numbers, baseUrl, socketUrl: null },
      acceptWeakVault: false,
    };
    const { account } = await commands.addAccount(asked);
    expect(account).toMatchObject({ provider, practice: false, baseUrl });
    expect(account.ownNumbers).toEqual(offer.asksNumbers ? numbers : []);
    expect(await failureOf(commands.addAccount(asked))).toMatchObject({ code: 'already-added' });

    const key = 'api-key' in signIn ? 'api-key' : 'password';
    const wrong = { ...signIn, [key]: 'a-wrong-key' };
    const refused = await failureOf(commands.addAccount({ ...asked, signIn: wrong }));
    expect(refused).toMatchObject({ code: 'key-refused', field: key });
    expect(JSON.stringify(refused)).not.toContain('a-wrong-key');
    const nowhere = { ...asked, baseUrl: 'http://127.0.0.1:9/x', signIn: wrong };
    expect(await failureOf(commands.addAccount(nowhere))).toMatchObject({
      code: 'address-unreachable',
      field: 'baseUrl',
    });
    const elsewhere = { ...asked, baseUrl: `${new URL(baseUrl).origin}/else/where` };
    expect(await failureOf(commands.addAccount(elsewhere))).toMatchObject({
      code: 'address-wrong',
      field: 'baseUrl',
    });
    expect(await failureOf(commands.addAccount({ ...asked, signIn: {} }))).toMatchObject({
      code: 'sign-in-incomplete',
    });
    expect(book.accounts()).toHaveLength(2);
  });

  test('keeps what was not entered anew, and the old sign-in when the new one is refused', async () => {
    const { commands, gatewayOf, book, ran } = await start();
    const { account } = await gatewayOf(provider);
    const { id: accountId } = account;
    const before = book.sealedKey(accountId);
    expect(await commands.replaceKey({ accountId, signIn: {} })).toBe(null);
    expect(book.sealedKey(accountId)).toBe(before);
    const key = provider === 'bandwidth' ? 'password' : 'api-key';
    const told = await failureOf(commands.replaceKey({ accountId, signIn: { [key]: 'other' } }));
    expect(told).toMatchObject({ code: 'key-refused', field: key });
    expect(book.sealedKey(accountId)).toBe(before);
    expect(ran.filter((each) => each === 'stop')).toHaveLength(1);
  });
});

describe('numbers', () => {
  test('that a provider does not tell are changed by the user', async () => {
    const { commands, gatewayOf, book, lines, ran } = await start();
    const { account } = await gatewayOf('bandwidth');
    const numbers = ['+12345678901', '+12345678901', '72345'].map((one) => Address.parse(one));
    await commands.setNumbers({ accountId: account.id, numbers });
    const set = ['+12345678901', '72345'];
    expect(book.accounts()[0]?.ownNumbers).toEqual(set);
    expect(lines.get(account.id)?.map(({ number }) => number)).toEqual(set);
    expect(ran.slice(-2)).toEqual(['stop', 'start 2']);
  });

  test('that a provider tells are not', async () => {
    const { commands, gatewayOf } = await start();
    const { account } = await gatewayOf('telnyx');
    const asked = { accountId: account.id, numbers: [Address.parse('+12345678901')] };
    expect(await failureOf(commands.setNumbers(asked))).toMatchObject({ code: 'not-offered' });
  });

  test('are asked for before anything else is tried', async () => {
    const { commands, gatewayOf } = await start();
    const { signIn, baseUrl } = await gatewayOf('bandwidth');
    const asked = { signIn, numbers: [], baseUrl, socketUrl: null, acceptWeakVault: false };
    expect(await failureOf(commands.addAccount({ provider: 'bandwidth', ...asked }))).toMatchObject(
      { code: 'sign-in-incomplete', field: 'numbers' },
    );
  });
});
