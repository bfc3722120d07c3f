import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsOf } from './end-state.ts';
import { history } from './history.ts';
import { endsInStore } from './in-store.ts';
import { planOf } from './plan.ts';

test('10,000 stories end the same told in any order, and rebuilt from their receipts', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(history, (story) => {
      const { told, shuffled, rebuilt, wentBack } = endsOf(story);
      expect(told.size).toBeGreaterThan(0);
      expect(shuffled).toEqual(told);
      expect(rebuilt).toEqual(told);
      expect(wentBack).toBe(false);
      for (const { rung, dialect } of told.values()) seen.add(`${dialect} ${rung}`);
    }),
    { numRuns: 10_000 },
  );
  for (const dialect of ['opentact-socket', 'telnyx-webhook', 'bandwidth-callback']) {
    for (const rung of ['accepted', 'sent', 'carrier', 'failed']) {
      expect(seen).toContain(`${dialect} ${rung}`);
    }
  }
}, 120_000);

test('300 stories end the same in the store', () => {
  fc.assert(
    fc.property(history, (story) => {
      const { told, shuffled, rebuilt } = endsInStore(story);
      expect(told.length).toBeGreaterThan(0);
      expect(shuffled).toEqual(told);
      expect(rebuilt).toEqual(told);
    }),
    { numRuns: 300 },
  );
}, 120_000);

const storm = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('storm.ts', import.meta.url)), ...args], {
    encoding: 'utf8',
  });

test('the command says what it ran in its last line', () => {
  const { status, stdout } = storm('--receipts', '200', '--seed', '7');
  const last: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(last).toMatchObject({ histories: 200, mismatches: 0 });
  expect(status).toBe(0);
});

test.each([
  [['--kills', 'many'], /whole number/],
  [['--kills', '5', '--receipts', '5'], /--kills N/],
  [['--receipts', 'many'], /whole number/],
  [[], /--receipts/],
  [['--what'], /--receipts/],
])('%j is answered with a sentence', (args, sentence) => {
  const { status, stderr } = storm(...args);
  expect([status, sentence.test(stderr)]).toEqual([1, true]);
});

test('the same seed gives the same plan, another seed another', () => {
  const plan = planOf(40, 7);
  expect(planOf(40, 7)).toEqual(plan);
  expect(planOf(40, 8)).not.toEqual(plan);
  const kinds = plan.flatMap(({ steps }) => steps.map(({ step }) => step.kind));
  expect(new Set(kinds)).toEqual(
    new Set(['send', 'inbound', 'fault', 'restart', 'take-back', 'stop']),
  );
});
