import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const never = () => new Promise<void>(() => undefined);
const done = async () => undefined;
const failing = async () => {
  throw new Error('disk full');
};

test('work ends as it ends', async () => {
  const turns = createTurns(1);
  expect(await turns.take(done, 1_000)).toBe('done');
  expect(await turns.take(failing, 1_000)).toBe('failed');
  const broken = () => {
    throw new Error('not even started');
  };
  expect(await turns.take(broken, 1_000)).toBe('failed');
  expect(await turns.take(done, 1_000)).toBe('done');
});

test('late work keeps its turn until it is done', async () => {
  const turns = createTurns(1);
  const work = Promise.withResolvers<void>();
  expect(await turns.take(() => work.promise, 5)).toBe('late');
  expect(await turns.take(done, 1_000)).toBe('busy');
  work.resolve();
  await work.promise;
  await expect.poll(() => turns.take(done, 1_000)).toBe('done');
});

test('there are only so many turns, and none after closing', async () => {
  const turns = createTurns(2);
  const first = [turns.take(never, 20), turns.take(never, 20)];
  expect(await turns.take(done, 1_000)).toBe('busy');
  expect(await Promise.all(first)).toEqual(['late', 'late']);
  const more = createTurns(2);
  more.close();
  expect(await more.take(done, 1_000)).toBe('busy');
});
