/**
 * What processes use, read from /proc (Linux only). CPU time is counted in ticks of a hundredth of a
 * second (USER_HZ, the same on every Linux); what ended processes used is not part of it. Resident
 * memory counts a page that several processes share once for each of them.
 */
import { readFile } from 'node:fs/promises';

export interface Usage {
  readonly cpuSeconds: number;
  readonly rssBytes: number;
}

export interface AppUsage {
  /** The process that runs the app's main bundle. */
  readonly main: Usage;
  /** Every other process of the app: pages, graphics, network; in the Chromium host all of Chromium. */
  readonly browser: Usage;
}

const ticksPerSecond = 100;

/** Sums over the processes that still live. Throws where there is no /proc. */
export async function usageOf(pids: readonly number[]): Promise<Usage> {
  if (process.platform !== 'linux')
    throw new Error('CPU and memory are read from /proc: Linux only');
  const found = await Promise.all(pids.map(usageOfOne));
  return {
    cpuSeconds: found.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    rssBytes: found.reduce((sum, { rssBytes }) => sum + rssBytes, 0),
  };
}

async function usageOfOne(pid: number): Promise<Usage> {
  const [stat, status] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''),
  ]);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number);
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  return { cpuSeconds: (user + system) / ticksPerSecond, rssBytes: kilobytes * 1024 };
}
