/**
 * The gateways behind the practice accounts: each started on first use inside this process, on
 * loopback, with its records in the profile, so that a restart finds everything it accepted.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../shared/model/account.ts';
import { Address } from '../shared/phone/address.ts';
import { type PracticeGateway, startPracticeGateway } from './practice/gateway.ts';
import type { Endpoint } from './providers/provider.ts';
import { providerModules } from './providers/registry.ts';

export interface PracticePlace {
  readonly endpoint: Endpoint;
  /** Its numbers that can text, for providers which do not tell them. */
  readonly lines: readonly Address[];
}

export interface PracticeDoor {
  /** `secret` as the provider's module made it of a practice sign-in. */
  open(account: Pick<Account, 'id' | 'provider'>, secret: string): Promise<PracticePlace>;
  /** Tells an open gateway where to post what it has to tell; null for nowhere. Rejects while it is not open. */
  announce(accountId: string, url: string | null): Promise<void>;
  /** Stops the account's gateway and deletes its records. */
  forget(accountId: string): Promise<void>;
  closeAll(): Promise<void>;
}

export function createPracticeDoor(folder: string): PracticeDoor {
  const gateways = new Map<string, Promise<PracticeGateway>>();
  const stateFile = (accountId: string): string => join(folder, `${accountId}.log`);

  const start = async (
    { id, provider }: Pick<Account, 'id' | 'provider'>,
    secret: string,
  ): Promise<PracticeGateway> => {
    await mkdir(folder, { recursive: true });
    const signIn = providerModules[provider].signInOf(secret);
    const apiKey = signIn['api-key'] ?? signIn.password;
    if (apiKey === undefined) throw new Error('A practice account has no such sign-in.');
    return await startPracticeGateway({ provider, apiKey, stateFile: stateFile(id) });
  };

  const close = async (accountId: string): Promise<void> => {
    const gateway = gateways.get(accountId);
    gateways.delete(accountId);
    await (await gateway)?.close();
  };

  return {
    open: async (account, secret) => {
      const opening = gateways.get(account.id) ?? start(account, secret);
      gateways.set(account.id, opening);
      opening.catch(() => gateways.delete(account.id));
      const { url, socketUrl, lines } = await opening;
      return {
        endpoint: { baseUrl: url, socketUrl },
        lines: lines.map((line) => Address.parse(line)),
      };
    },
    announce: async (accountId, url) => {
      const gateway = await gateways.get(accountId);
      if (gateway === undefined) throw new Error('The practice gateway is not open.');
      await gateway.announce(url);
    },
    forget: async (accountId) => {
      await close(accountId);
      await rm(stateFile(accountId), { force: true });
    },
    closeAll: async () => {
      await Promise.all([...gateways.keys()].map(close));
    },
  };
}
