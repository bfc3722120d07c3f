import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Leads a process group of its own, as Chromium does, and hears nothing of its parent's end. */
function group(seconds: number): ChildProcess {
  const leader = spawn('sleep', [String(seconds)], { detached: true });
  started.push(leader);
  return leader;
}

/** A process that watches the group and does `then`. */
function watcher(leader: ChildProcess, then: string): ChildProcess {
  const module = path.join(import.meta.dirname, 'watchdog.ts');
  const script = `const { watch } = await import('${module}'); const dog = watch(${leader.pid}); ${then}`;
  const host = spawn(process.execPath, ['--input-type=module', '-e', script]);
  started.push(host);
  return host;
}

const onPosix = it.runIf(process.platform !== 'win32');

onPosix('kills the group when the host is killed', async () => {
  const leader = group(60);
  const host = watcher(leader, "process.stdout.write('watching'); setInterval(() => dog, 1000);");
  if (host.stdout === null) throw new Error('the host has no standard output');
  await once(host.stdout, 'data');
  host.kill('SIGKILL');
  expect(await once(leader, 'exit')).toEqual([null, 'SIGKILL']);
});

onPosix('leaves the group alone when it has been released', async () => {
  const leader = group(1);
  watcher(leader, 'dog.release();');
  expect(await once(leader, 'exit')).toEqual([0, null]);
});
