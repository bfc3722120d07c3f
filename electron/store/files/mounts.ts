/** A small disk of the test's own. Mounting needs a right that not every machine gives. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves no byte free, or about so many. */
  fill(leave?: number): void;
  makeRoom(): void;
  /** Nothing on it may be open for writing. */
  forbidWriting(): void;
  allowWriting(): void;
}

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'ignore' });
}

function mount(folder: string, size: string): void {
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'longcode-test', folder);
}

function mayMount(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(join(tmpdir(), 'longcode-mount-'));
  try {
    mount(folder, '64k');
    run('umount', folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const canMount = mayMount();

/** `size` as mount takes it: `2m`. */
export function smallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'longcode-disk-'));
  mount(folder, size);
  onTestFinished(() => {
    run('umount', '-l', folder);
    rmSync(folder, { recursive: true });
  });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill(leave = 0) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - leave));
      if (leave === 0) fillWith(filler, Buffer.alloc(1));
    },
    makeRoom: () => rmSync(filler),
    forbidWriting: () => run('mount', '-o', 'remount,ro', folder),
    allowWriting: () => run('mount', '-o', 'remount,rw', folder),
  };
}

function fillWith(file: string, bytes: Buffer): void {
  try {
    for (;;) appendFileSync(file, bytes);
  } catch {
    return;
  }
}
