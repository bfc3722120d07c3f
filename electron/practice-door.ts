/**
 * The gateway behind the practice account: started on first use inside this process, on loopback,
 * with its records in the profile, so that a restart finds everything it accepted.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type PracticeGateway, startPracticeGateway } from './practice/gateway.ts';
import type { Endpoint } from './providers/provider.ts';

export interface PracticeDoor {
  open(accountId: string, key: string): Promise<Endpoint>;
  /** Stops the account's gateway and deletes its records. */
  forget(accountId: string): Promise<void>;
  closeAll(): Promise<void>;
}

export function createPracticeDoor(folder: string): PracticeDoor {
  const gateways = new Map<string, PracticeGateway>();
  const stateFile = (accountId: string): string => join(folder, `${accountId}.log`);

  const close = async (accountId: string): Promise<void> => {
    const gateway = gateways.get(accountId);
    gateways.delete(accountId);
    await gateway?.close();
  };

  return {
    open: async (accountId, key) => {
      const held = gateways.get(accountId);
      if (held !== undefined) return { baseUrl: held.url, socketUrl: held.socketUrl };
      await mkdir(folder, { recursive: true });
      const gateway = await startPracticeGateway({
        apiKey: key,
        stateFile: stateFile(accountId),
      });
      gateways.set(accountId, gateway);
      return { baseUrl: gateway.url, socketUrl: gateway.socketUrl };
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
