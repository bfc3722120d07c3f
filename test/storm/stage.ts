/**
 * Two providers as processes of their own, one profile with an account at each, and the app started
 * on it as often as it is killed. Texts are handed to the app where the page does.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type GatewayProcess, startGateway } from '../e2e/gateway-process.ts';
import { type AppUnderTest, launchApp } from '../host/app-under-test.ts';
import type { Side } from './plan.ts';

export interface Stage {
  readonly folder: string;
  readonly storeFile: string;
  readonly accountIds: Readonly<Record<Side, string>>;
  gateway(side: Side): GatewayProcess;
  /** Stops a provider and starts it on the same port with the records it had. */
  restart(side: Side): Promise<void>;
  start(): Promise<AppUnderTest>;
  /** Ends everything; removes the folder unless it is to be looked at. */
  close(keep: boolean): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-storm-'));
  const profile = path.join(folder, 'profile');
  const stateFile = (side: Side): string => path.join(folder, `${side}.log`);
  const gateways = {
    left: await startGateway({ stateFile: stateFile('left') }),
    right: await startGateway({ stateFile: stateFile('right') }),
  };
  const close = async (keep: boolean): Promise<void> => {
    await Promise.all([gateways.left.stop(), gateways.right.stop()]);
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  const start = (): Promise<AppUnderTest> => launchApp({ profile });
  const addAccounts = async (): Promise<Stage['accountIds']> => {
    const app = await start();
    const left = await addAccount(app, gateways.left);
    const right = await addAccount(app, gateways.right);
    await app.quit();
    return { left, right };
  };
  const accountIds = await addAccounts().catch(async (error: unknown) => {
    await close(false);
    throw error;
  });

  return {
    folder,
    storeFile: path.join(profile, 'longcode.db'),
    accountIds,
    gateway: (side) => gateways[side],
    restart: async (side) => {
      const { apiKey, port, stop } = gateways[side];
      await stop();
      gateways[side] = await startGateway({ apiKey, port, stateFile: stateFile(side) });
    },
    start,
    close,
  };
}

/** Its id. */
async function addAccount(app: AppUnderTest, gateway: GatewayProcess): Promise<string> {
  const answer = await app.page.evaluate(
    ([key, baseUrl]) =>
      window.longcode.addAccount({
        ...{ provider: 'opentact', key, baseUrl, socketUrl: null, acceptWeakVault: true },
      }),
    [gateway.apiKey, gateway.url] as const,
  );
  if (answer.ok) return answer.value.account.id;
  throw new Error(`The account could not be added: ${answer.failure.code}`);
}

/** Whether the app hears what happens at every account. */
export async function isLive(app: AppUnderTest): Promise<boolean> {
  const answer = await app.page.evaluate(() => window.longcode.start());
  return answer.ok && answer.value.accounts.every(({ connection }) => connection.state === 'live');
}
