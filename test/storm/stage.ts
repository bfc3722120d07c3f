/**
 * Three providers as processes of their own, one profile with an account at each, and the app started
 * on it as often as it is killed. Texts are handed to the app where the page does.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type GatewayProcess, startGateway } from '../e2e/gateway-process.ts';
import { type AppUnderTest, launchApp } from '../host/app-under-test.ts';
import { type Side, sides } from './plan.ts';

export interface Stage {
  readonly folder: string;
  readonly storeFile: string;
  readonly accountIds: Readonly<Record<Side, string>>;
  gateway(side: Side): GatewayProcess;
  /** Stops a provider and starts it on the same port with the records it had. */
  restart(side: Side): Promise<void>;
  start(): Promise<AppUnderTest>;
  /** Starts in which no window came up: a browser that hangs is one more death of the app. */
  failedStarts(): number;
  /** Ends everything; removes the folder unless it is to be looked at. */
  close(keep: boolean): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-storm-'));
  const profile = path.join(folder, 'profile');
  const stateFile = (side: Side): string => path.join(folder, `${side}.log`);
  const gateways = {
    left: await startGateway({ stateFile: stateFile('left') }),
    middle: await startGateway({ stateFile: stateFile('middle') }),
    right: await startGateway({ stateFile: stateFile('right') }),
  };
  const close = async (keep: boolean): Promise<void> => {
    await Promise.all(sides.map((side) => gateways[side].stop()));
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  let failed = 0;
  const start = async (): Promise<AppUnderTest> => {
    try {
      return await launchApp({ profile });
    } catch (error) {
      failed += 1;
      if (failed > mostFailedStarts) throw error;
      return start();
    }
  };
  const addAccounts = async (): Promise<Stage['accountIds']> => {
    const app = await start();
    const left = await addAccount(app, gateways.left);
    const middle = await addAccount(app, gateways.middle);
    const right = await addAccount(app, gateways.right);
    await app.quit();
    return { left, middle, right };
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
    failedStarts: () => failed,
    close,
  };
}

/** Nothing is to wait for its turn, and lost answers are looked for no longer than they must be. */
const limits = { perSecond: 1000, perLinePerSecond: 1000, lookForSeconds: 5 };

const mostFailedStarts = 3;

/** Its id. */
async function addAccount(app: AppUnderTest, gateway: GatewayProcess): Promise<string> {
  const answer = await app.page.evaluate(
    ([key, baseUrl]) =>
      window.longcode.addAccount({
        ...{ provider: 'opentact', signIn: { 'api-key': key }, numbers: [] },
        ...{ baseUrl, socketUrl: null, acceptWeakVault: true },
      }),
    [gateway.apiKey, gateway.url] as const,
  );
  if (!answer.ok) throw new Error(`The account could not be added: ${answer.failure.code}`);
  const accountId = answer.value.account.id;
  await app.page.evaluate((asked) => window.longcode.setLimits(asked), { accountId, limits });
  return accountId;
}

/** Whether the app hears what happens at every account. */
export async function isLive(app: AppUnderTest): Promise<boolean> {
  const answer = await app.page.evaluate(() => window.longcode.start());
  return answer.ok && answer.value.accounts.every(({ connection }) => connection.state === 'live');
}
