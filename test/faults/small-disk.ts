/**
 * A filesystem of the test's own that is soon full. Mounting takes the rights of an administrator on
 * Linux; where they are not given there is none.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  /** Leaves not a byte. */
  fill(): void;
  /** Gives back what `fill` took. */
  empty(): void;
  unmount(): void;
}

/** Mounts a new filesystem of `megabytes` at `folder`, which is made. Throws where that is not permitted. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'longcode-test', folder);
  const ballast = path.join(folder, 'ballast');
  return {
    fill() {
      for (let kilobytes = 256; kilobytes >= 1; kilobytes /= 2) {
        while (append(ballast, kilobytes * 1024));
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    unmount: () => run('umount', '--lazy', folder),
  };
}

export function canMount(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'longcode-mount-'));
  try {
    mountSmallDisk(folder, 1).unmount();
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function append(file: string, bytes: number): boolean {
  try {
    writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
