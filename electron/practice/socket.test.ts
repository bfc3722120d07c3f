import { once } from 'node:events';
import { expect, test } from 'vitest';
import {
  ask,
  connect,
  control,
  listen,
  send,
  shapeOf,
  startGateway,
  subscribe,
  unsubscribeAll,
} from './test-client.ts';
import { testClock } from './test-clock.ts';

const account = {
  uuid: 'string',
  email: 'string',
  name: 'string',
  level: 'number',
  balance: 'number',
};
const payload = {
  type: 'string',
  created_on: 'string',
  modified_on: 'string',
  uuid: 'string',
  from: 'string',
  to: 'string',
  thread: 'string',
  message: 'string',
  state: 'string',
  delivered: 'boolean',
  automated: 'boolean',
  tn: { created_on: 'string', modified_on: 'string', tn: 'number', deleted_on: 'null' },
  account: { uuid: 'string', email: 'string', name: 'string' },
  messaging_profile: {
    uuid: 'string',
    name: 'string',
    call_back_url: 'string',
    call_back_url2: 'null',
  },
};
const envelope = { timestamp: 'string', message: 'string', type: 'string' };

test('the auth frame gets the documented greeting', async () => {
  const gateway = await startGateway();
  const listener = await connect({ socketUrl: `${gateway.socketUrl}/any/path` });
  listener.socket.send(JSON.stringify({ type: 'auth', payload: gateway.apiKey }));
  const greeting: unknown = JSON.parse(await listener.next());
  expect(shapeOf(greeting)).toEqual({
    uuid: 'string',
    created_on: 'string',
    type: 'string',
    message: 'string',
    payload: {
      uuid: 'string',
      ip: 'string',
      user: { uuid: 'string', email: 'string', role: 'string', wss_online: 'number' },
      account,
    },
    account,
  });
  expect(greeting).toMatchObject({
    type: 'auth',
    message: expect.stringMatching(/^WSS connection [\da-f]{4}@127\.0\.0\.1 - success auth agent@/),
    payload: { user: { wss_online: 1 } },
  });
});

test.each([
  ['a wrong key', JSON.stringify({ type: 'auth', payload: 'wrong' })],
  ['another frame first', JSON.stringify({ type: 'ping' })],
  ['no JSON', 'hello'],
])('%s gets an auth frame without payload, then a close', async (_, frame) => {
  const listener = await connect(await startGateway());
  listener.socket.send(frame);
  expect(JSON.parse(await listener.next())).toMatchObject({ type: 'auth', payload: null });
  expect(await listener.closed()).toBe(1008);
});

test('a socket that does not log in hears nothing and is closed after ten seconds', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  const silent = await connect(gateway);
  const listener = await listen(gateway);
  await control(gateway, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'Hi',
  });
  expect(await listener.nextRow()).toMatchObject({ message: 'Hi' });
  clock.advance(9_999);
  expect(await silent.rest()).toEqual([]);
  clock.advance(1);
  expect(await silent.closed()).toBe(1008);
  expect(await listener.rest()).toEqual([]);
});

test('a text lives as the documented events: created, success, delivered', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  const listener = await listen(gateway);
  const sent = await send(gateway, '+14158531285', 'Hello world');
  expect(await listener.rest()).toEqual([]);

  const events: unknown[] = [];
  for (const [wait, state, delivered] of [
    [30, 'created', false],
    [370, 'success', false],
    [800, 'success', true],
  ] as const) {
    clock.advance(wait);
    const event: unknown = JSON.parse(await listener.next());
    expect(shapeOf(event)).toEqual({ ...envelope, payload: { ...payload, reason: 'string' } });
    expect(event).toMatchObject({
      message: `SMS: type: smso, state: ${state}`,
      type: 'sms',
      payload: {
        type: 'smso',
        uuid: sent.uuid,
        from: '18382050008',
        to: '14158531285',
        state,
        delivered,
      },
    });
    events.push(event);
  }
  expect(events[0]).toMatchObject({
    payload: { reason: `[SMSO][${sent.uuid}]: tn: 18382050008, sms_campaign: CL2CERQ, queued` },
  });
  expect(await listener.rest()).toEqual([]);
});

test('an inbound text is an smsi event', async () => {
  const gateway = await startGateway();
  const listener = await listen(gateway);
  await control(gateway, 'POST', '/inbound', {
    from: '14158531285',
    to: '18382050008',
    text: 'Got it',
  });
  const event: unknown = JSON.parse(await listener.next());
  expect(shapeOf(event)).toEqual({ ...envelope, payload: { ...payload, readed: 'boolean' } });
  expect(event).toMatchObject({
    message: 'SMS: type: smsi, state: success',
    payload: {
      type: 'smsi',
      from: '14158531285',
      to: '18382050008',
      state: 'success',
      delivered: true,
    },
  });
});

test('a bare client that only authenticates hears about texts', async () => {
  const gateway = await startGateway();
  const listener = await connect(gateway);
  listener.socket.send(JSON.stringify({ type: 'auth', payload: gateway.apiKey }));
  await listener.next();
  await control(gateway, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'Bare',
  });
  expect(await listener.nextRow()).toMatchObject({ message: 'Bare' });
});

test('nothing is queued for a socket that was not there', async () => {
  const gateway = await startGateway();
  await subscribe(gateway);
  await control(gateway, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'Missed',
  });
  const late = await listen(gateway);
  expect(await late.rest()).toEqual([]);
  await control(gateway, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'Heard',
  });
  expect(await late.nextRow()).toMatchObject({ message: 'Heard' });
});

test('events need an active, unexpired sms subscription on the wss channel, and stop with it', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  await unsubscribeAll(gateway);
  const listener = await connect(gateway);
  listener.socket.send(JSON.stringify({ type: 'auth', payload: gateway.apiKey }));
  await listener.next();
  const heard = async () => {
    await control(gateway, 'POST', '/inbound', {
      from: '+12125550103',
      to: '+18382050008',
      text: 'Hi',
    });
    return (await listener.rest()).length;
  };
  expect(await heard()).toBe(0);
  await subscribe(gateway, { type: 'call_record' });
  await subscribe(gateway, { is_active: false });
  await subscribe(gateway, { channel: 'webhook' });
  await subscribe(gateway, { expired_on: '2020-01-01T00:00:00.000Z' });
  expect(await heard()).toBe(0);
  await subscribe(gateway, { expired_on: new Date(clock.now() + 1000).toISOString() });
  expect(await heard()).toBe(1);
  clock.advance(1000);
  expect(await heard()).toBe(0);
});

test('every socket that is logged in hears every event, and pings are answered', async () => {
  const gateway = await startGateway();
  const [first, second] = [await listen(gateway), await listen(gateway)];
  await control(gateway, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'Both',
  });
  expect(await first.next()).toBe(await second.next());
  const pong = once(first.socket, 'pong');
  first.socket.ping('still there?');
  expect(String((await pong)[0])).toBe('still there?');
  expect((await ask(gateway, 'GET', '/event/subscription')).status).toBe(200);
});
