/**
 * What a connected Longcode with nothing to do costs: processor time beyond a blank app on the same
 * host, both idle side by side for the same time, and how memory changes meanwhile.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startGateway } from '../e2e/gateway-process.ts';
import { addAccount } from '../e2e/scene.ts';
import { type AppUnderTest, launchApp } from '../host/app-under-test.ts';

export interface Idle {
  readonly minutes: number;
  /** Percent of one core. */
  readonly appPercent: number;
  readonly blankPercent: number;
  /** Percent of the memory at the beginning. */
  readonly growthPercent: number;
}

/** Starting up is not idling. ms. */
const settle = 60_000;

export async function idle(minutes: number, blank: string): Promise<Idle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-idle-'));
  const gateway = await startGateway();
  const empty = await launchApp({ profile: path.join(folder, 'blank'), app: blank });
  const app = await launchApp({ profile: path.join(folder, 'profile') });
  try {
    await addAccount(app.page, gateway);
    await delay(settle);
    const before = { app: await cost(app), blank: await cost(empty) };
    await delay(minutes * 60_000);
    const after = { app: await cost(app), blank: await cost(empty) };
    const percent = (which: 'app' | 'blank'): number =>
      ((after[which].cpuSeconds - before[which].cpuSeconds) / (minutes * 60)) * 100;
    return {
      minutes,
      appPercent: percent('app'),
      blankPercent: percent('blank'),
      growthPercent: (after.app.bytes / before.app.bytes - 1) * 100,
    };
  } finally {
    await app.kill();
    await empty.kill();
    await gateway.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of every process of the app. */
async function cost(app: AppUnderTest): Promise<{ cpuSeconds: number; bytes: number }> {
  const { main, browser } = await app.usage();
  return {
    cpuSeconds: main.cpuSeconds + browser.cpuSeconds,
    bytes: main.rssBytes + browser.rssBytes,
  };
}
