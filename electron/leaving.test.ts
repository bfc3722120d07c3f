import { afterEach, expect, test, vi } from 'vitest';
import { createLeaving } from './leaving.ts';

afterEach(() => vi.useRealTimers());

test('ends when the page has saved', async () => {
  let told = 0;
  const leaving = createLeaving(
    () => true,
    () => {
      told += 1;
    },
  );
  const asked = leaving.ask();
  leaving.saved();
  await asked;
  expect(told).toBe(1);
});

test('a page that is gone is not asked, and one that is silent not waited for', async () => {
  vi.useFakeTimers();
  let told = 0;
  const tell = () => {
    told += 1;
  };
  await createLeaving(() => false, tell).ask();
  expect(told).toBe(0);
  const asked = createLeaving(() => true, tell).ask();
  await vi.advanceTimersByTimeAsync(500);
  await asked;
  expect(told).toBe(1);
});
