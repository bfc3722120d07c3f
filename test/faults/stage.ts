/**
 * What every fault is played on: a provider that keeps its records over restarts, the built app with
 * one account there, and texts handed over where the page does. Pace and undo are out of the way, and
 * a lost answer is looked for no longer than it must be.
 */
import path from 'node:path';
import { expect } from 'vitest';
import type { AccountState } from '../../shared/model/account.ts';
import { Address } from '../../shared/phone/address.ts';
import type { GatewayOptions, GatewayProcess } from '../e2e/gateway-process.ts';
import { line, openScene, type Scene, sendAtOnce } from '../e2e/scene.ts';
import type { AppUnderTest, LaunchOptions } from '../host/app-under-test.ts';
import { type StoredText, storedTexts } from './written-down.ts';

export interface Stage {
  readonly scene: Scene;
  readonly app: AppUnderTest;
  readonly accountId: string;
  /** The provider as it runs now. */
  gateway(): GatewayProcess;
  /** Ends the provider: in good order, or as a crash does. */
  stopGateway(how?: 'stop' | 'kill'): Promise<void>;
  /** Starts it again at the same address with the records it had. */
  startGateway(): Promise<void>;
  /** One text to each person; the ids of the new texts. Throws the failure's code where it is refused. */
  write(to: string | readonly string[], text: string): Promise<readonly string[]>;
  state(): Promise<AccountState>;
  until(connection: AccountState['connection']['state'], timeoutMs?: number): Promise<void>;
  stored(direction: StoredText['direction']): readonly StoredText[];
  close(): Promise<void>;
}

/** Somebody who gets texts and stays silent, on one of 500 numbers kept for fiction. */
export function stranger(n: number): string {
  const area = [202, 303, 404, 505, 602][Math.floor(n / 100) % 5];
  return `+1${area}55501${String(n % 100).padStart(2, '0')}`;
}

export interface StageOptions {
  readonly launch?: (scene: Scene) => Partial<LaunchOptions>;
  /** The app's data folder; one in the scene's folder otherwise. */
  readonly profile?: string;
  readonly gateway?: GatewayOptions;
  /** The address and key the account is added with; the gateway's own otherwise. */
  readonly account?: (gateway: GatewayProcess) => Promise<{ url?: string; apiKey?: string }>;
  readonly lookForSeconds?: number;
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const scene = await openScene();
  try {
    return await setUp(scene, options);
  } catch (error) {
    await scene.close();
    throw error;
  }
}

async function setUp(scene: Scene, options: StageOptions): Promise<Stage> {
  const { profile = scene.profile, lookForSeconds = 5 } = options;
  const stateFile = path.join(scene.folder, 'provider.log');
  let gateway = await scene.gateway({ ...options.gateway, stateFile });
  const app = await scene.app({ profile, ...options.launch?.(scene) });
  const { page } = app;
  const { url = gateway.url, apiKey = gateway.apiKey } =
    (await options.account?.(gateway)) ?? gateway;
  const accountId = await addAccountTo(app, url, apiKey, lookForSeconds);
  await sendAtOnce(page);

  const stage: Stage = {
    scene,
    app,
    accountId,
    gateway: () => gateway,
    stopGateway: (how = 'stop') => gateway[how](),
    startGateway: async () => {
      const { apiKey: sameKey, port } = gateway;
      gateway = await scene.gateway({ ...options.gateway, stateFile, apiKey: sameKey, port });
    },
    write: async (to, text) => {
      const recipients = [to].flat().map((one) => Address.parse(one));
      const asked = { accountId, line: Address.parse(line), to: recipients, text, ...plain };
      const answer = await page.evaluate((input) => window.longcode.sendText(input), asked);
      if (!answer.ok) throw new Error(answer.failure.code);
      return answer.value.messages.map(({ id }) => id);
    },
    state: async () => {
      const answer = await page.evaluate(() => window.longcode.start());
      const found = answer.ok
        ? answer.value.accounts.find((one) => one.account.id === accountId)
        : undefined;
      if (found === undefined) throw new Error('The account is not there.');
      return found;
    },
    until: async (connection, timeoutMs = 20_000) => {
      await expect
        .poll(async () => (await stage.state()).connection.state, { timeout: timeoutMs })
        .toBe(connection);
    },
    stored: (direction) => storedTexts(profile).filter((text) => text.direction === direction),
    close: scene.close,
  };
  await stage.until('live');
  return stage;
}

/** Words alone, to each person privately. */
const plain = { media: [], together: false };

/** Its id. */
async function addAccountTo(
  { page }: AppUnderTest,
  baseUrl: string,
  key: string,
  lookForSeconds: number,
): Promise<string> {
  const added = await page.evaluate(
    ([url, apiKey]) =>
      window.longcode.addAccount({
        ...{ provider: 'opentact', signIn: { 'api-key': apiKey }, numbers: [] },
        ...{ baseUrl: url, socketUrl: null, acceptWeakVault: true },
      }),
    [baseUrl, key] as const,
  );
  if (!added.ok) throw new Error(`The account could not be added: ${added.failure.code}`);
  const accountId = added.value.account.id;
  const limits = { perSecond: 1000, perLinePerSecond: 1000, lookForSeconds };
  const answer = await page.evaluate((asked) => window.longcode.setLimits(asked), {
    accountId,
    limits,
  });
  if (!answer.ok) throw new Error(`The limits were refused: ${answer.failure.code}`);
  return accountId;
}

/**
 * What a user does who knows that the provider hides nothing: each text that was looked for and not
 * found is sent again.
 */
export async function sendAgainWhatWasNotFound({ app: { page } }: Stage): Promise<void> {
  const answer = await page.evaluate(() => window.longcode.listWaiting({ offset: 0, limit: 200 }));
  if (!answer.ok) throw new Error(`The list of what waits was refused: ${answer.failure.code}`);
  for (const { messageId, waiting } of answer.value.texts) {
    if (waiting.kind !== 'not-found') continue;
    const decision = { messageId, decision: 'send-again' } as const;
    await page.evaluate((asked) => window.longcode.resolveUnknown(asked), decision);
  }
}
