/** The computer sleeps, texts pile up at the provider, and it wakes. */
import { afterEach, expect, test } from 'vitest';
import { line, people } from '../e2e/scene.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const night = 8 * 60 * 60_000;
const count = 5_000;

test('eight hours of sleep with 5,000 texts waiting: all there within 10 s of waking, in order, one summary', async () => {
  stage = await openStage();
  const { app } = stage;
  const gateway = stage.gateway();
  await gateway.inbound({ from: people.delivered, to: line, text: 'Good night' });
  await expect.poll(() => stage.stored('in').length).toBe(1);
  await app.setFocused(false);
  const shownBefore = (await app.notifications()).length;

  await app.emitPower('suspend');
  await app.freeze();
  await gateway.clock(night);
  const from = Array.from({ length: 40 }, (_, n) => `+1303555${`${n + 100}`.padStart(4, '0')}`);
  const pile = { from, to: line, text: 'Slept', count, spreadMs: night - 60_000 };
  await gateway.inboundSilent(pile);
  await app.thaw();
  await app.shiftClock(night);
  await app.emitPower('resume');

  await expect
    .poll(() => stage.stored('in').length, { timeout: 10_000, interval: 200 })
    .toBe(count + 1);
  const inOrder = ['Good night', ...Array.from({ length: count }, (_, n) => `Slept ${n + 1}`)];
  expect(stage.stored('in').map(({ text }) => text)).toEqual(inOrder);
  await stage.until('live');
  // One summary, which may grow once: it is replaced no more often than once a second.
  const shown = async () =>
    (await app.notifications()).slice(shownBefore).map(({ title, body }) => [title, body]);
  await expect
    .poll(async () => (await shown()).at(-1))
    .toEqual(['5000 new texts', `(303) 555-0139: Slept ${count}`]);
  for (const [title] of await shown()) expect(title).toMatch(/^\d+ new texts$/);
}, 60_000);
