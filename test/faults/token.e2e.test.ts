/** The key stops working: it is renewed in time where it can be, and otherwise nothing is lost. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { line, people } from '../e2e/scene.ts';
import { expectAllWentOnce, expectArrived } from './evidence.ts';
import { openStage, type Stage, stranger } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const hour = 3_600;

async function replaceKey(key: string): Promise<void> {
  const { accountId, app } = stage;
  const answer = await app.page.evaluate((asked) => window.longcode.replaceKey(asked), {
    accountId,
    signIn: { 'api-key': key },
  });
  expect(answer.ok).toBe(true);
}

test('expired token: the account stops and asks, what was written is kept and goes once', async () => {
  stage = await openStage({
    account: async (gateway) => ({ apiKey: (await gateway.token(hour)).token }),
  });
  const gateway = stage.gateway();
  await gateway.clock(2 * hour * 1_000);
  await stage.until('key-refused');
  await stage.write([people.delivered, people.neverConfirmed], 'Kept');
  await gateway.inboundSilent({ from: people.delivered, to: line, text: 'Unheard' });
  const refused = (await gateway.log()).attempts.length;
  await delay(3_000);
  expect((await gateway.log()).attempts).toHaveLength(refused);
  expect((await gateway.log()).sends).toEqual([]);
  expect(stage.stored('out').map(({ waits }) => waits)).toEqual(['queued', 'queued']);

  await replaceKey(gateway.apiKey);
  await stage.until('live');
  await expectAllWentOnce(stage, ['Kept', 'Kept']);
  await expectArrived(stage, ['Unheard']);
});

test.each([401, 403] as const)('a key refused with %i while a batch goes out', async (status) => {
  stage = await openStage();
  const gateway = stage.gateway();
  const crowd = Array.from({ length: 40 }, (_, n) => stranger(n));
  await stage.write(crowd, 'To all of you');
  await gateway.key({ accepted: false, status, closeSockets: true });
  await stage.until('key-refused');
  const { sends } = await gateway.log();
  await delay(2_000);
  expect((await gateway.log()).sends).toHaveLength(sends.length);

  await gateway.key({ accepted: true });
  await replaceKey(gateway.apiKey);
  await stage.until('live');
  await expectAllWentOnce(
    stage,
    crowd.map(() => 'To all of you'),
  );
});

test('a token is renewed before it expires: nobody notices', async () => {
  const seconds = 20;
  stage = await openStage({
    account: async (gateway) => ({ apiKey: (await gateway.token(seconds)).token }),
  });
  await delay((seconds + 1) * 1_000);
  expect((await stage.state()).connection.state).toBe('live');
  await stage.write(people.delivered, 'With the new token');
  await expectAllWentOnce(stage, ['With the new token']);
  await stage.gateway().inbound({ from: people.delivered, to: line, text: 'Heard' });
  await expectArrived(stage, ['Heard']);
});
