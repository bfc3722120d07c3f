/**
 * `npm run storm -- --receipts N --seed S`: N random receipt histories, each of which must end in
 * one state whatever the order, and in the same when rebuilt from its receipts. Every fiftieth is
 * told to a real store as well. The last line printed is JSON; exit code 1 when anything differed.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { endsOf, sameEnd } from './end-state.ts';
import { type History, history } from './history.ts';
import { endsInStore } from './in-store.ts';

const usage = 'Say how many histories to run: --receipts N, and optionally --seed S.';
const storeEvery = 50;

function run(): string | null {
  const { receipts, seed, kills } = options();
  if (kills !== undefined) return 'Killing the program at random is not part of this version yet.';
  if (receipts === undefined) return usage;
  const [count, first] = [wholeNumber(receipts), wholeNumber(seed ?? '1')];
  if (count === null || first === null) return `${usage} Both take a whole number.`;
  return storm(count, first) > 0 ? 'Some histories did not end in one state.' : null;
}

/** How many histories differed. */
function storm(count: number, seed: number): number {
  const began = performance.now();
  let [histories, receipts, mismatches] = [0, 0, 0];
  const check = fc.property(history, (story) => {
    const ends = endsOf(story);
    histories += 1;
    receipts += ends.receipts;
    const one = sameEnd(ends.told, ends.shuffled) && sameEnd(ends.told, ends.rebuilt);
    const inStore = histories % storeEvery !== 0 || endsAlike(story);
    if (one && inStore && !ends.wentBack) return;
    mismatches += 1;
    process.stderr.write(`${JSON.stringify(story)}\n`);
  });
  fc.assert(check, { numRuns: count, seed });
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  process.stdout.write(`${JSON.stringify({ receipts, histories, mismatches, seconds })}\n`);
  return mismatches;
}

function endsAlike(story: History): boolean {
  const { told, shuffled, rebuilt } = endsInStore(story);
  const [a, b, c] = [told, shuffled, rebuilt].map((end) => JSON.stringify(end));
  return a === b && a === c;
}

function options() {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({ options: { receipts: option, seed: option, kills: option } }).values;
  } catch {
    return {};
  }
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

const problem = run();
if (problem !== null) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
