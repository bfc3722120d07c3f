/**
 * `npm run storm`: three storms, each from a seed, with its figures as JSON on the last line printed
 * and exit code 1 when a promise was broken.
 *
 *   --receipts N   random receipt histories in any order (receipts.ts)
 *   --kills N      the built app killed at random moments while texts come and go (kills.ts)
 *   --stops N      Stop pressed at random moments of a composition to 2,000 people (stops.ts)
 */
import { parseArgs } from 'node:util';
import { killStorm } from './kills.ts';
import { receiptStorm } from './receipts.ts';
import { stopStorm } from './stops.ts';

const usage =
  'Say how many histories to run (--receipts N), how often to kill the app (--kills N) or to press Stop (--stops N), and optionally --seed S.';

/** What went wrong, as a sentence; null when all is well. */
async function run(): Promise<string | null> {
  const { seed = '1', ...storms } = options();
  const [asked, ...others] = Object.entries(storms);
  if (asked === undefined || others.length > 0) return usage;
  const [storm, text] = asked;
  const [count, first] = [wholeNumber(text), wholeNumber(seed)];
  if (count === null || first === null) return `${usage} All take a whole number.`;
  switch (storm) {
    case 'receipts':
      return shuffle(count, first);
    case 'kills':
      return await kill(count, first);
    default:
      return await stop(count, first);
  }
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

async function stop(stops: number, seed: number): Promise<string | null> {
  const began = performance.now();
  const { findings, ...figures } = await stopStorm(stops, seed, say);
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  say(JSON.stringify({ stops, ...figures, seconds }));
  if (figures.late > 0) return 'Texts left after Stop.';
  return figures.miscounted > 0 ? 'What was said to be gone is not what the provider got.' : null;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function options() {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({ options: { receipts: option, seed: option, kills: option, stops: option } })
      .values;
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
