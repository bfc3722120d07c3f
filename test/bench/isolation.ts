/**
 * Four accounts at four providers. How long two of them take to hand over their texts while the other
 * two are well, against the same while one of those refuses the key and the other answers 429 to
 * everything: one ratio from one run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type GatewayProcess, startGateway } from '../e2e/gateway-process.ts';
import { type AppUnderTest, launchApp } from '../host/app-under-test.ts';

export interface Isolation {
  /** ms until every text of both accounts was at its provider, medians of the rounds. */
  readonly wellMs: number;
  readonly disturbedMs: number;
}

const rounds = 7;
const texts = 150;
const line = '+18382050008';
/** Nothing is to wait for its turn: what is measured is what accounts do to each other. */
const limits = { perSecond: 1000, perLinePerSecond: 1000, lookForSeconds: 5 };

interface Held {
  readonly gateway: GatewayProcess;
  readonly accountId: string;
}

export async function isolation(): Promise<Isolation> {
  const profile = await mkdtemp(path.join(tmpdir(), 'longcode-isolation-'));
  const gateways = await Promise.all([1, 2, 3, 4].map(() => startGateway()));
  const app = await launchApp({ profile });
  try {
    await app.page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 0 }));
    const held: Held[] = [];
    for (const gateway of gateways) held.push(await addAccount(app, gateway));
    const [revoked, throttled, ...watched] = held;
    if (revoked === undefined || throttled === undefined) throw new Error('Four accounts needed.');
    await handOver(app, held, 'warm');

    const well: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      well.push(await handOver(app, watched, `well ${round}`));
    }
    await revoked.gateway.key({ accepted: false, status: 401, closeSockets: true });
    await throttled.gateway.fault({ kind: 'status', on: 'any', status: 429, times: 1_000_000 });
    for (const { accountId } of [revoked, throttled]) await compose(app, accountId, 'stuck');
    const disturbed: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      disturbed.push(await handOver(app, watched, `disturbed ${round}`));
    }
    return { wellMs: median(well), disturbedMs: median(disturbed) };
  } finally {
    await app.kill();
    for (const gateway of gateways) await gateway.stop();
    await rm(profile, { recursive: true, force: true });
  }
}

/** ms from the first command to the last arrival. */
async function handOver(
  app: AppUnderTest,
  accounts: readonly Held[],
  words: string,
): Promise<number> {
  const began = Date.now();
  await Promise.all(accounts.map(({ accountId }) => compose(app, accountId, words)));
  const ends = await Promise.all(accounts.map(({ gateway }) => lastArrival(gateway, words)));
  return Math.max(...ends) - began;
}

async function compose(app: AppUnderTest, accountId: string, text: string): Promise<void> {
  const to = Array.from({ length: texts }, (_, n) => `+1212${String(2_000_000 + n)}`);
  const asked = { accountId, line, to, together: false, text, media: [] };
  const answer = await app.page.evaluate((input) => window.longcode.sendText(input), asked);
  if (!answer.ok) throw new Error(`Not composed: ${answer.failure.code}`);
}

async function lastArrival(gateway: GatewayProcess, words: string): Promise<number> {
  for (;;) {
    const { attempts } = await gateway.log(words);
    if (attempts.length >= texts) return Math.max(...attempts.map(({ at }) => at));
    await delay(50);
  }
}

async function addAccount(app: AppUnderTest, gateway: GatewayProcess): Promise<Held> {
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
  return { gateway, accountId };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
