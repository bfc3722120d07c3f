import { expect, test } from 'vitest';
import { control } from '../../../electron/practice/test-client.ts';
import { wordsOf } from './hook.ts';
import { brings, hookedScene, idOf, line, numberOf, telnyxScene } from './scene.ts';

const person = '+12125550101';

test('without an address for webhooks the records and look-ups bring everything back', async () => {
  const { caughtUp, gateway, send, telnyx } = await telnyxScene();
  const before = Date.now() - 1000;
  await send(numberOf('fails-after'), 'Fails');
  const id = idOf(await send(numberOf('delivered'), 'Arrives'));
  await control(gateway, 'POST', '/inbound', {
    ...{ from: person, to: line, text: 'Hello', media: ['picture.png'] },
  });
  await expect
    .poll(async () => wordsOf([(await telnyx.get(id)) ?? { ...nothing, facts: [] }]))
    .toEqual(['out 103:delivered']);
  await expect
    .poll(() => caughtUp(before).then(wordsOf), inTime)
    .toEqual(['out 103:delivered', 'out 106:failed:40008', 'in Hello 1']);
});

const inTime = { timeout: 5000 };

const nothing = { source: 'catch-up', receivedAt: 0, raw: '' } as const;

test('the log of deliveries holds what was posted, and the records what was not', async () => {
  const { caughtUp, gateway, hook, send } = await hookedScene();
  const before = Date.now() - 1000;
  await send(numberOf('echoes'), 'Ping');
  await hook.until(brings('Ping'));
  await control(gateway, 'POST', '/inbound-silent', { from: person, to: line, text: 'Unheard' });
  let told: string[] = [];
  await expect
    .poll(async () => {
      told = wordsOf(await caughtUp(before));
      return told;
    }, inTime)
    .toEqual(expect.arrayContaining(['out 102:sent', 'out 102:delivered', 'in Unheard 0']));
  expect(told.filter((word) => word === 'in Ping 0')).toHaveLength(1);
});

test('more than a page of texts is read page by page, each once', async () => {
  const { caughtUp, gateway } = await telnyxScene();
  const before = Date.now() - 1000;
  const inbound = { from: person, to: line, text: 'Text', count: 260 };
  await control(gateway, 'POST', '/inbound', inbound);
  await expect
    .poll(
      async () => {
        const told = wordsOf(await caughtUp(before));
        return [told.length, new Set(told).size];
      },
      { timeout: 15_000, interval: 1000 },
    )
    .toEqual([260, 260]);
});
