/** The provider refuses before anything is taken: nothing is lost, and its wishes are respected. */
import { afterEach, expect, test } from 'vitest';
import type { SendAttempt } from '../e2e/gateway-process.ts';
import { line, people } from '../e2e/scene.ts';
import { expectAllWentOnce, expectArrived } from './evidence.ts';
import { openStage, type Stage, stranger } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

/** What was on its way when the refusal was written arrives a moment after it, ms. */
const together = 400;

/** Requests that came sooner after a refusal than the provider asked for, and not along with it. */
function impatient(attempts: readonly SendAttempt[], askedMs: number): number {
  return attempts.filter((attempt, index) =>
    attempts
      .slice(0, index)
      .some(
        (before) =>
          before.outcome === 'refused' &&
          attempt.tick - before.tick > together &&
          attempt.tick - before.tick < askedMs - 50,
      ),
  ).length;
}

test('429 storm: every refusal is waited for, and each text goes once in the end', async () => {
  stage = await openStage();
  await stage.gateway().fault({ kind: 'status', status: 429, on: 'send', times: 8, retryAfter: 2 });
  const texts = Array.from({ length: 10 }, (_, n) => `Patient ${n}`);
  for (const [n, text] of texts.entries()) await stage.write(stranger(n), text);
  await expect
    .poll(async () => (await stage.state()).flow)
    .toMatchObject({
      ...{ state: 'paused', asked: true },
    });
  await expectAllWentOnce(stage, texts, 45_000);
  const { attempts } = await stage.gateway().log();
  expect(attempts.filter(({ status }) => status === 429)).toHaveLength(8);
  expect(impatient(attempts, 2_000)).toBe(0);
  await expect.poll(async () => (await stage.state()).flow.state).toBe('flowing');
});

test('503 to everything for four seconds, with Retry-After: the app comes back by itself', async () => {
  stage = await openStage();
  const gateway = stage.gateway();
  await gateway.fault({ kind: 'status', status: 503, times: 10_000, retryAfter: 1 });
  await gateway.fault({ kind: 'close-sockets' });
  await stage.until('waiting');
  expect((await stage.state()).connection).toMatchObject({ cause: 'provider' });
  await stage.write([people.delivered, people.neverConfirmed], 'Through the outage');
  await gateway.inboundSilent({ from: people.delivered, to: line, text: 'Meanwhile' });
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  expect((await gateway.log()).sends).toEqual([]);
  expect(stage.stored('out').map(({ waits }) => waits)).toEqual(['queued', 'queued']);

  await gateway.clearFaults();
  await stage.until('live', 40_000);
  await expectAllWentOnce(stage, ['Through the outage', 'Through the outage']);
  await expectArrived(stage, ['Meanwhile']);
});
