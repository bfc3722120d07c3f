/** Two app starts on one profile: the second hands over and exits; nothing is done twice. */
import { afterEach, expect, test } from 'vitest';
import { line, people } from '../e2e/scene.ts';
import { expectAllWentOnce, expectArrived } from './evidence.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

test('two app starts on one profile: the second hands over and exits', async () => {
  stage = await openStage();
  await stage.stopGateway();
  await stage.write(people.delivered, 'Queued before');
  const starts = [stage.app.startAgain(), stage.app.startAgain(), stage.app.startAgain()];
  for (const exit of await Promise.all(starts)) expect(exit).toEqual({ code: 0, signal: null });
  await stage.startGateway();
  await stage.until('live', 40_000);
  await expectAllWentOnce(stage, ['Queued before']);
  await stage.gateway().inbound({ from: people.delivered, to: line, text: 'One for all' });
  await expectArrived(stage, ['One for all']);
  expect((await stage.gateway().log()).sockets).toBe(1);
  expect(await stage.app.windows()).toHaveLength(1);
  await stage.app.waitForNotification(({ body }) => body === 'One for all');
  expect(await stage.app.notifications()).toHaveLength(1);
});
