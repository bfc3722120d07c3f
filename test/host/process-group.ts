/**
 * A process and all it started, which form a group of their own: who of them lives, stopping and
 * continuing them, and making sure that they are gone.
 */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** Ids of the living processes of a group; a zombie only waits to be counted out and is not living. */
export async function livingMembers(leader: number): Promise<number[]> {
  if (process.platform !== 'linux') return isAlive(-leader) ? [leader] : [];
  const living: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(group) === leader && state !== 'Z') living.push(Number(name));
  }
  return living;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** SIGKILL to the whole group; resolves when nothing of it is left, throws after ten seconds. */
export async function killGroup(leader: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    if ((await livingMembers(leader)).length === 0) return;
    try {
      process.kill(-leader, 'SIGKILL');
    } catch {
      return;
    }
    await delay(10);
  }
  throw new Error(`processes of group ${leader} are still alive after SIGKILL`);
}
