import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

const run = path.join(import.meta.dirname, 'run.mjs');

it('names what it can run', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, 'nothing'], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^Run one of: start, test, .*\.\n$/);
});

it('leaves standard output to the command, and passes on signals and the exit code', async () => {
  const child: ChildProcess = spawn(process.execPath, [run, 'practice', '--port', '0']);
  if (child.stdout === null) throw new Error('the command has no standard output');
  const [ready]: string[] = await once(createInterface(child.stdout), 'line');
  expect(JSON.parse(ready ?? '')).toHaveProperty('url');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
