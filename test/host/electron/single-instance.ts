/**
 * One app per profile. The lock is a file naming its holder (process id and start time, so that a
 * reused id is not taken for it); a second start finds it alive, leaves its arguments as a file in
 * the hand-over folder, which the holder watches, and gets false. A lock whose holder is dead is
 * taken over. All of it is synchronous because `requestSingleInstanceLock` is.
 */
import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const handOver = z.object({
  argv: z.array(z.string()),
  workingDirectory: z.string(),
  additionalData: z.json(),
});
export type HandOver = z.infer<typeof handOver>;

/** When a process began, or null when it is not alive; '' where the system does not tell. */
function startTime(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch {
    return null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , , , , , , , , , , , , , , , , , , started] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ');
    return state === 'Z' ? null : (started ?? '');
  } catch {
    return '';
  }
}

function isHeld(lock: string): boolean {
  try {
    const [pid, started] = readFileSync(lock, 'utf8').split(' ');
    return startTime(Number(pid)) === started;
  } catch {
    return false;
  }
}

/**
 * True when this process holds the lock of `profile` from now on; `received` is then called for every
 * later start. False when another holds it, which has been given `mine`.
 */
export function requestLock(
  profile: string,
  mine: HandOver,
  received: (theirs: HandOver) => void,
): boolean {
  const folder = path.join(profile, 'hand-over');
  const lock = path.join(profile, 'instance.lock');
  mkdirSync(folder, { recursive: true });
  const draft = path.join(profile, `instance.${randomUUID()}`);
  writeFileSync(draft, `${process.pid} ${startTime(process.pid)}`);
  try {
    if (!take(draft, lock)) {
      writeFileSync(draft, JSON.stringify(mine));
      renameSync(draft, path.join(folder, `${process.pid}.json`));
      return false;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const collect = (): void => {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      const text = readFileSync(file, 'utf8');
      rmSync(file);
      received(handOver.parse(JSON.parse(text)));
    }
  };
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
  watch(folder, collect).unref();
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

/** A hard link either appears whole or not at all, so two starts cannot both win. */
function take(draft: string, lock: string): boolean {
  for (;;) {
    try {
      linkSync(draft, lock);
      return true;
    } catch {
      if (isHeld(lock)) return false;
      rmSync(lock, { force: true });
    }
  }
}
