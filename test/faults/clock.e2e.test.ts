/** This computer's clock is set while texts go both ways: no time that matters is read from it. */
import { afterEach, expect, test } from 'vitest';
import { line, people } from '../e2e/scene.ts';
import { expectAllWentOnce, expectArrived } from './evidence.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const day = 86_400_000;
/** Sent and heard of within this, whatever the clock says, ms. */
const soon = 10_000;

test.each([
  ['forward', day],
  ['back', -day],
])('clock %s a day and right again: texts leave and arrive as ever', async (_, ahead) => {
  stage = await openStage();
  const [out, inn]: [string[], string[]] = [[], []];
  for (const [step, shift] of [0, ahead, 0].entries()) {
    await stage.app.shiftClock(shift);
    out.push(`Out ${step}`);
    await stage.write(people.delivered, `Out ${step}`);
    inn.push(`In ${step}`);
    await stage.gateway().inbound({ from: people.neverConfirmed, to: line, text: `In ${step}` });
    await expectAllWentOnce(stage, out, soon);
    await expectArrived(stage, inn, soon);
  }
  await stage.until('live');
});

test.each([
  ['forward', day],
  ['back', -day],
])('a text that waits while the clock goes %s a day leaves as soon as it may', async (_, ahead) => {
  stage = await openStage();
  const refusal = { kind: 'status', status: 429, on: 'send', retryAfter: 3 } as const;
  await stage.gateway().fault(refusal);
  await stage.write(people.delivered, 'Held up');
  await expect.poll(async () => (await stage.state()).flow.state).toBe('paused');
  await stage.app.shiftClock(ahead);
  await expectAllWentOnce(stage, ['Held up'], soon);
  const { attempts } = await stage.gateway().log();
  const [refused, taken] = attempts.map(({ tick }) => tick);
  expect((taken ?? 0) - (refused ?? 0)).toBeGreaterThan(2_900);
});

test('a lost connection is tried again in seconds, not in a day', async () => {
  stage = await openStage();
  await stage.stopGateway();
  await stage.until('waiting');
  await stage.app.shiftClock(day);
  await stage.write(people.delivered, 'Tomorrow');
  await stage.app.shiftClock(-day);
  await stage.write(people.delivered, 'Yesterday');
  await stage.startGateway();
  await stage.until('live', 40_000);
  await expectAllWentOnce(stage, ['Tomorrow', 'Yesterday'], soon);
});
