/** Starts the fixture app for the host's own specs; whatever was started here ends with `endAll`. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { electronBinary } from '../setup/electron.mjs';
import { type AppUnderTest, launchApp } from './app-under-test.ts';

declare global {
  interface Window {
    readonly fixture: {
      call(channel: string, ...args: unknown[]): Promise<unknown>;
      tell(channel: string, ...args: unknown[]): void;
      heard(channel: string): unknown[][];
    };
  }
}

/** There is nothing to show where real Electron is, and the specs about processes read /proc. */
export const onChromium = process.platform === 'linux' && electronBinary() === null;

const running: AppUnderTest[] = [];
const profiles: string[] = [];

export async function newProfile(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'longcode-host-'));
  profiles.push(folder);
  return path.join(folder, 'profile');
}

export async function start(profile: string, ...args: string[]): Promise<AppUnderTest> {
  const app = await launchApp({
    profile,
    args,
    app: path.join(import.meta.dirname, 'fixture'),
    traceIpc: true,
  });
  running.push(app);
  return app;
}

export async function endAll(): Promise<void> {
  await Promise.all(running.splice(0).map((app) => app.kill()));
  await Promise.all(profiles.splice(0).map((folder) => rm(folder, { recursive: true })));
}
