/**
 * `npm test`: types, lint, then every test. Ends with `N passed, N failed` alone on a line, in which
 * types and lint count as one each. Arguments go to vitest (`npm test -- test/host`).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const repository = path.resolve(import.meta.dirname, '../..');
const results = path.join(repository, 'out/tests.json');
const counts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

/** Runs a package's program on this Node; true when it found nothing wrong. */
function check(program: string, ...args: string[]): boolean {
  const file = path.join(repository, 'node_modules', program);
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: repository,
    stdio: 'inherit',
  });
  return status === 0;
}

function testCounts(): z.infer<typeof counts> {
  try {
    return counts.parse(JSON.parse(readFileSync(results, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  }
}

const checks = [
  check('typescript/bin/tsc', '--noEmit'),
  check('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
];
rmSync(results, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const clean = check('vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2));

const { numPassedTests, numFailedTests, numPendingTests } = testCounts();
const passed = numPassedTests + checks.filter(Boolean).length;
// A file that does not load, or an error outside any test, fails the run without failing a test.
const unnamed = !clean && numFailedTests === 0 ? 1 : 0;
const failed = numFailedTests + unnamed + checks.filter((ok) => !ok).length;
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`);
process.exitCode = failed === 0 ? 0 : 1;
