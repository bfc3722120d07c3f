import { expect, test } from 'vitest';
import {
  ask,
  control,
  type Listener,
  listen,
  payloadOf,
  type Server,
  search,
  send,
  startGateway,
  subscribe,
} from './test-client.ts';
import { testClock } from './test-clock.ts';

const from = '+12125550103';
const lines = ['+18382050008', '+18382050009'] as const;
const fault = (server: Server, body: object) => control(server, 'POST', '/fault', body);

async function textBoth(server: Server): Promise<void> {
  for (const to of lines) await control(server, 'POST', '/inbound', { from, to, text: to });
}

async function heardBy(listener: Listener): Promise<string[]> {
  return (await listener.rest()).map((frame) => lines.find((line) => frame.includes(line)) ?? '?');
}

test('mute: sockets stay open, answer pings and are told nothing, then or later', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  const listener = await listen(gateway);
  await fault(gateway, { kind: 'mute' });
  await textBoth(gateway);
  await send(gateway, from, 'Told to nobody');
  clock.advance(60_000);
  expect(await listener.rest()).toEqual([]);
  const late = await listen(gateway);
  await textBoth(gateway);
  expect(await late.rest()).toEqual([]);
  expect((await search(gateway, {}, '/inbound')).total).toBe(4);

  await fault(gateway, { kind: 'unmute' });
  expect(await listener.rest()).toEqual([]);
  await textBoth(gateway);
  expect(await heardBy(listener)).toEqual([...lines]);
});

test('mute for some lines: only what is about them is not told, in either direction', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  const listener = await listen(gateway);
  await fault(gateway, { kind: 'mute', lines: ['8382050009'] });
  await textBoth(gateway);
  await send(gateway, from, 'from the muted line +18382050009', 18382050009);
  await send(gateway, from, 'from the other +18382050008', 18382050008);
  clock.advance(60_000);
  expect(new Set(await heardBy(listener))).toEqual(new Set([lines[0]]));

  await fault(gateway, { kind: 'mute', lines: [lines[0]] });
  await textBoth(gateway);
  expect(await heardBy(listener)).toEqual([lines[1]]);
  await control(gateway, 'DELETE', '/fault');
  await textBoth(gateway);
  expect(await heardBy(listener)).toEqual([...lines]);
  await expect(fault(gateway, { kind: 'mute', lines: ['x'] })).rejects.toThrow('params.lines');
});

test('unsubscribe takes every subscription away until a new one is made', async () => {
  const gateway = await startGateway();
  const listener = await listen(gateway);
  expect(await control(gateway, 'POST', '/unsubscribe')).toEqual({ removed: 2 });
  expect(payloadOf(await ask(gateway, 'GET', '/event/subscription'))).toEqual([]);
  await textBoth(gateway);
  expect(await listener.rest()).toEqual([]);
  await subscribe(gateway);
  await textBoth(gateway);
  expect(await heardBy(listener)).toEqual([...lines]);
});
