/**
 * Sees to it that Chromium never outlives the host, however the host dies. Chromium ends by itself
 * when its debugging pipe closes, but takes a second or two about it and holds the profile meanwhile;
 * a shell that waits on the host's end of a pipe kills the whole process group at once.
 */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Watchdog {
  /** Chromium has closed in good order: nothing is to be killed. */
  release(): void;
}

/** `leader` is Chromium's first process, the leader of its own process group. */
export function watch(leader: number): Watchdog {
  if (process.platform === 'win32') return { release: () => undefined };
  const script = `read line; [ "$line" = released ] || kill -9 -${leader}`;
  const shell: ChildProcess = spawn('/bin/sh', ['-c', script], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  return { release: () => void shell.stdin?.end('released\n') };
}
