/**
 * `npm run storm`: two storms, each from a seed, with its figures as JSON on the last line printed
 * and exit code 1 when a promise was broken.
 *
 *   --receipts N   random receipt histories in any order (receipts.ts)
 *   --kills N      the built app killed at random moments while texts come and go (kills.ts)
 */
import { parseArgs } from 'node:util';
import { killStorm } from './kills.ts';
import { receiptStorm } from './receipts.ts';

const usage =
  'Say how many histories to run (--receipts N) or how often to kill the app (--kills N), and optionally --seed S.';

/** What went wrong, as a sentence; null when all is well. */
async function run(): Promise<string | null> {
  const { receipts, kills, seed } = options();
  if ((receipts === undefined) === (kills === undefined)) return usage;
  const [count, first] = [wholeNumber(receipts ?? kills), wholeNumber(seed ?? '1')];
  if (count === null || first === null) return `${usage} All take a whole number.`;
  return receipts === undefined ? await kill(count, first) : shuffle(count, first);
}

function shuffle(count: number, seed: number): string | null {
  const figures = receiptStorm(count, seed);
  say(JSON.stringify(figures));
  return figures.mismatches > 0 ? 'Some histories did not end in one state.' : null;
}

async function kill(kills: number, seed: number): Promise<string | null> {
  const began = performance.now();
  const { findings, broken, ...figures } = await killStorm(kills, seed, say);
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  say(JSON.stringify({ kills, ...figures, seconds }));
  return broken;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function options() {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({ options: { receipts: option, seed: option, kills: option } }).values;
  } catch {
    return {};
  }
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

const problem = await run();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
