/**
 * How long until the inbox is painted when 5,000 texts wait at the provider, against the same start
 * with nothing waiting, in turns in one run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startGateway } from '../e2e/gateway-process.ts';
import { addAccount } from '../e2e/scene.ts';
import { launchApp } from '../host/app-under-test.ts';

export interface Waking {
  /** ms, in the order they were taken. */
  readonly emptyMs: readonly number[];
  readonly waitingMs: readonly number[];
}

const waiting = 5_000;
const line = '+18382050008';

export async function waking(
  runs: number,
  timeToInbox: (profile: string) => Promise<number>,
): Promise<Waking> {
  const profile = await mkdtemp(path.join(tmpdir(), 'longcode-waking-'));
  const gateway = await startGateway();
  try {
    const app = await launchApp({ profile });
    await addAccount(app.page, gateway);
    // An inbox with nothing in it paints no row, and the row is what is timed.
    await gateway.inbound({ from: '+12125550103', to: line, text: 'First' });
    await app.page.getByRole('list', { name: 'Conversations' }).getByText('First').waitFor();
    await app.quit();
    const emptyMs: number[] = [];
    const waitingMs: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      emptyMs.push(await timeToInbox(profile));
      const pile = { from: '+12125550103', to: line, text: `Run ${run}`, count: waiting };
      await gateway.inboundSilent(pile);
      waitingMs.push(await timeToInbox(profile));
      await catchUp(profile);
    }
    return { emptyMs, waitingMs };
  } finally {
    await gateway.stop();
    await rm(profile, { recursive: true, force: true });
  }
}

/** So that the next start finds nothing waiting. */
async function catchUp(profile: string): Promise<void> {
  const app = await launchApp({ profile });
  const isLive = async (): Promise<boolean> => {
    const answer = await app.page.evaluate(() => window.longcode.start());
    return answer.ok && answer.value.accounts.every((one) => one.connection.state === 'live');
  };
  while (!(await isLive())) await delay(100);
  await app.quit();
}
