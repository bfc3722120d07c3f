import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { linesOf } from './output.ts';

/** A signal may also come twice: from the terminal, and from npm, which passes it on. */
it.runIf(process.platform === 'linux')('starts without a display and ends on Ctrl-C', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'longcode-start-'));
  const profile = path.join(folder, 'profile');
  const start = path.join(import.meta.dirname, 'start.ts');
  const child = spawn(process.execPath, [start, `--user-data-dir=${profile}`], {
    env: { ...process.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
  });
  const lines = linesOf(child);
  const hasDatabase = () => access(path.join(profile, 'longcode.db')).then(() => true);
  await expect.poll(hasDatabase, { timeout: 20_000 }).toBe(true);
  expect(lines[0]).toBe('No display found: running without a window; Ctrl-C ends it.');

  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(lines.at(-1)).toBe('Longcode has closed.');
  await expect(readFile(path.join(profile, 'instance.lock'))).rejects.toThrow('ENOENT');
  await rm(folder, { recursive: true });
});
