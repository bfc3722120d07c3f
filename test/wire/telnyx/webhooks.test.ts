import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { control } from '../../../electron/practice/test-client.ts';
import { openHook, wordsOf } from './hook.ts';
import { brings, hookedScene, idOf, line, numberOf, tells, telnyxScene } from './scene.ts';

const person = '+12125550103';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'practice-'));
  onTestFinished(() => rm(path, { recursive: true, maxRetries: 5 }));
  return path;
}

test('sent, finalized and the answer are posted in order, signed', async () => {
  const { hook, send } = await hookedScene();
  await send(numberOf('echoes'), 'Ping 🙂');
  await hook.until(brings('Ping 🙂'));
  expect(wordsOf(hook.heard)).toEqual(['out 102:sent', 'out 102:delivered', 'in Ping 🙂 0']);
  await expect.poll(() => hook.receiver.counts().get('account')?.accepted).toBe(3);
  expect(JSON.parse(hook.heard[0]?.raw ?? '')).toMatchObject({
    data: { event_type: 'message.sent', record_type: 'event', payload: { type: 'SMS' } },
    meta: { attempt: 1, delivered_to: hook.url },
  });
});

test('a wrong key is no proof', async () => {
  const scene = await telnyxScene();
  const stranger = await telnyxScene();
  const hook = await openHook(stranger.gateway);
  await scene.gateway.announce(hook.url);
  await control(scene.gateway, 'POST', '/inbound', { from: person, to: line, text: 'Hi' });
  await expect
    .poll(() => hook.receiver.counts().get('account')?.refused['wrong-signature'])
    .toBe(3);
  expect(hook.heard).toEqual([]);
});

test.each([
  ['fails-before', ['out 105:sending_failed:40014']],
  ['fails-after', ['out 106:sent', 'out 106:delivery_failed:40008']],
  ['unconfirmed', ['out 109:sent', 'out 109:delivery_unconfirmed']],
  ['spam-blocked', ['out 115:sent', 'out 115:delivery_failed:40003']],
  ['told-backwards', ['out 114:delivered', 'out 114:sent']],
  ['fails-late', ['out 111:sent', 'out 111:delivered', 'out 111:delivery_failed:40008']],
] as const)('a person of the kind %s', async (behaviour, words) => {
  const { hook, send } = await hookedScene();
  await send(numberOf(behaviour), 'Hi');
  await expect.poll(() => wordsOf(hook.heard)).toEqual(words);
});

test('what is told three times has one id, and is taken once', async () => {
  const { hook, send } = await hookedScene();
  const id = idOf(await send(numberOf('told-thrice'), 'Hi'));
  await hook.until(tells(id, 'delivered'));
  await expect.poll(() => hook.receiver.counts().get('account')?.duplicates).toBe(4);
  expect(wordsOf(hook.heard)).toEqual(['out 113:sent', 'out 113:delivered']);
});

test('the address of a text comes before that of its profile, which is the failover', async () => {
  const scene = await hookedScene();
  const own = await openHook(scene.gateway);
  const id = idOf(await scene.send(person, 'Here', { callbackUrl: own.url }));
  await own.until(tells(id, 'delivered'));
  expect(scene.hook.heard).toEqual([]);

  await own.receiver.close();
  const next = idOf(await scene.send(person, 'There', { callbackUrl: own.url }));
  await scene.hook.until(tells(next, 'delivered'));
  const [first] = scene.hook.heard;
  expect(JSON.parse(first?.raw ?? '')).toMatchObject({ meta: { attempt: 4 } });
});

test('an event that could not be stored comes again', async () => {
  const { gateway, hook } = await hookedScene();
  let left = 2;
  hook.refuse(() => left-- > 0);
  await control(gateway, 'POST', '/inbound', { from: person, to: line, text: 'Third time' });
  await hook.until(brings('Third time'));
  await expect
    .poll(() => hook.receiver.counts().get('account'))
    .toMatchObject({
      accepted: 1,
      deferred: { 'store-failed': 2 },
    });
});

test('one that is refused holds up no other', async () => {
  const { gateway, hook } = await hookedScene({ speed: 1 });
  let left = 1;
  hook.refuse((heard) => brings('First')(heard) && left-- > 0);
  await control(gateway, 'POST', '/inbound', { from: person, to: line, text: 'First' });
  await control(gateway, 'POST', '/inbound', { from: person, to: line, text: 'Second' });
  await hook.until(brings('First'));
  expect(wordsOf(hook.heard)).toEqual(['in Second 0', 'in First 0']);
});

test('a receiver that does not answer in two seconds is tried again', async () => {
  const { gateway } = await telnyxScene();
  const asked: number[] = [];
  const deaf = createServer(() => asked.push(Date.now()));
  await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    deaf.closeAllConnections();
    deaf.close();
  });
  const address = deaf.address();
  const port = typeof address === 'object' ? address?.port : 0;
  await gateway.announce(`http://127.0.0.1:${port}/`);
  await control(gateway, 'POST', '/inbound', { from: person, to: line, text: 'Hi' });
  await expect.poll(() => asked.length, { timeout: 5000 }).toBe(2);
  const [first = 0, second = 0] = asked;
  expect(second - first).toBeGreaterThan(1900);
});

test('what was not taken when the gateway stopped is posted by the next', async () => {
  const stateFile = join(await folder(), 'state');
  const scene = await telnyxScene({ stateFile, apiKey: 'fixed-key' });
  const hook = await openHook(scene.gateway);
  await scene.gateway.announce(hook.url);
  hook.refuse(() => true);
  await control(scene.gateway, 'POST', '/inbound', { from: person, to: line, text: 'Still here' });
  await scene.gateway.close();
  hook.refuse(() => false);
  await telnyxScene({ stateFile, apiKey: 'fixed-key' });
  await hook.until(brings('Still here'));
});

test('twice, out of order, cut in half, or not at all, where a test asks for it', async () => {
  const { gateway, hook } = await hookedScene();
  const inbound = (text: string) =>
    control(gateway, 'POST', '/inbound', { from: person, to: line, text });
  const counts = () => hook.receiver.counts().get('account');

  await control(gateway, 'POST', '/fault', { kind: 'duplicate-events' });
  await inbound('Twice');
  await expect.poll(() => counts()?.duplicates).toBe(1);
  await control(gateway, 'POST', '/fault', { kind: 'reorder-events', times: 2 });
  await inbound('One');
  await inbound('Two');
  await hook.until(brings('One'));
  await control(gateway, 'POST', '/fault', { kind: 'malformed-frame' });
  await inbound('Half');
  await expect.poll(() => counts()?.refused.malformed).toBe(3);
  await control(gateway, 'POST', '/fault', { kind: 'mute' });
  await inbound('Silence');
  await control(gateway, 'DELETE', '/fault');
  await inbound('Last');
  await hook.until(brings('Last'));
  expect(wordsOf(hook.heard)).toEqual(['in Twice 0', 'in Two 0', 'in One 0', 'in Last 0']);
});

test('nothing is ever posted off this computer, and the log says why', async () => {
  const { gateway, telnyx, caughtUp } = await telnyxScene();
  await gateway.announce('https://hooks.example.com/telnyx');
  await control(gateway, 'POST', '/inbound', { from: person, to: line, text: 'Hi' });
  const [heard] = await caughtUp(Date.now() - 60_000);
  expect(heard?.raw).toContain('posts to this computer only');
  expect(wordsOf([await telnyx.newest(new AbortController().signal)])).toEqual(['in Hi 0']);
});
