import { expect, test } from 'vitest';
import { z } from 'zod';
import { people } from './people.ts';
import { ask, control, search, send, startGateway } from './test-client.ts';
import { testClock } from './test-clock.ts';
import { lifeOf, numberOf, recordOf, scene } from './test-scene.ts';

const life = ['created', 'success', 'success/delivered'];

test('everybody has a fictional number of their own, a name and a sentence', () => {
  expect(new Set(people.map((person) => person.number)).size).toBe(people.length);
  for (const { number, name, does } of people) {
    expect(number).toMatch(/^\+1\d{3}55501\d\d$/);
    expect(name).toMatch(/\w+ \w+/);
    expect(does).toMatch(/\.$/);
  }
});

test('one answers with a sentence that fits', async () => {
  const stage = await scene();
  const to = numberOf('answers');
  expect(await lifeOf(stage, to, 'Hello there')).toEqual([
    ...life,
    expect.stringMatching(/^(Hi|Hello|Hey)/),
  ]);
  expect(await lifeOf(stage, to, 'Thanks!')).toEqual([
    ...life,
    expect.stringMatching(/welcome|Any time|Glad/),
  ]);
  expect(await lifeOf(stage, to, 'Is that all right?')).toEqual([
    ...life,
    expect.stringMatching(/^(Yes|Let me|I think)/),
  ]);
  const inbound = (await search(stage.gateway, {}, '/inbound')).data;
  expect(inbound[0]).toMatchObject({ from: to.slice(1), to: '18382050008', state: 'success' });
});

test('one echoes', async () => {
  expect(await lifeOf(await scene(), numberOf('echoes'), 'Ping 🙂')).toEqual([...life, 'Ping 🙂']);
});

test('one is just delivered, and so is anybody else; carriers are paid', async () => {
  const stage = await scene();
  expect(await lifeOf(stage, numberOf('delivered'), 'Hi')).toEqual(life);
  expect(await lifeOf(stage, '+14158531285', 'x'.repeat(161))).toEqual(life);
  expect(await recordOf(stage.gateway)).toMatchObject({
    cost: { amount: '0.0150' },
    to: [{ status: 'delivered' }],
  });
});

test('one is never confirmed', async () => {
  const stage = await scene();
  expect(await lifeOf(stage, numberOf('never-confirmed'), 'Hi', 86_400_000)).toEqual([
    'created',
    'success',
  ]);
  expect((await search(stage.gateway)).data[0]).toMatchObject({ state: 'sent', delivered: false });
});

test('one fails before it leaves, with a queuing timeout, unpaid', async () => {
  const stage = await scene();
  expect(await lifeOf(stage, numberOf('fails-before'), 'Hi')).toEqual(['created', 'failed']);
  expect(await recordOf(stage.gateway)).toMatchObject({
    to: [{ status: 'sending_failed' }],
    cost: { amount: '0.0000' },
    errors: [{ title: 'queuing timeout' }],
  });
});

test('one fails after it left, with the reason of a carrier, paid', async () => {
  const stage = await scene();
  expect(await lifeOf(stage, numberOf('fails-after'), 'Hi')).toEqual([
    'created',
    'success',
    'failed',
  ]);
  expect(await recordOf(stage.gateway)).toMatchObject({
    to: [{ status: 'delivery_failed' }],
    cost: { amount: '0.0075' },
    errors: [{ title: expect.stringContaining('stat:UNDELIV') }],
  });
});

test('one is ten times slower', async () => {
  const stage = await scene();
  expect(await lifeOf(stage, numberOf('slow'), 'Hi', 3_999)).toEqual(['created']);
  stage.clock.advance(1);
  expect(await stage.listener.nextRow()).toMatchObject({ state: 'success', delivered: false });
  stage.clock.advance(8_000);
  expect(await stage.listener.nextRow()).toMatchObject({ delivered: true });
});

test('one writes STOP to the first text of each line, and what comes after is blocked', async () => {
  const stage = await scene();
  const to = numberOf('opts-out');
  expect(await lifeOf(stage, to, 'Sale!')).toEqual([...life, 'STOP']);
  expect(await lifeOf(stage, to, 'Sorry')).toEqual(['created', 'telnyx sending_failed 40300']);
  await send(stage.gateway, to, 'From my other number', 18382050009);
  stage.clock.advance(10_000);
  expect((await search(stage.gateway, { message: 'STOP' })).total).toBe(2);
});

test('a text to one of my own lines arrives there', async () => {
  const stage = await scene();
  expect(await lifeOf(stage, '+18382050009', 'Testing')).toEqual([...life, 'Testing']);
  const [inbound] = (await search(stage.gateway, {}, '/inbound')).data;
  expect(inbound).toMatchObject({ from: '18382050008', to: '18382050009' });
});

test('speed divides the steps of a life', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock, speed: 10 });
  await send(gateway, numberOf('delivered'));
  clock.advance(119);
  expect((await search(gateway)).data[0]).toMatchObject({ state: 'sent', delivered: false });
  clock.advance(1);
  expect((await search(gateway)).data[0]).toMatchObject({ delivered: true });
});

test('the account pays at hand-over, not before', async () => {
  const { gateway, clock, listener } = await scene();
  const balance = async () => {
    const basic = Buffer.from(`${gateway.email}:${gateway.apiKey}`).toString('base64');
    const login = await ask(gateway, 'GET', '/auth', undefined, {
      authorization: `Basic ${basic}`,
    });
    return z
      .object({ payload: z.object({ account: z.object({ balance: z.number() }) }) })
      .parse(login.body).payload.account.balance;
  };
  await control(gateway, 'POST', '/balance', { balance: 1 });
  await send(gateway, numberOf('delivered'));
  clock.advance(399);
  expect(await balance()).toBe(1);
  clock.advance(1);
  expect(await balance()).toBe(0.9925);
  expect(await listener.rest()).toHaveLength(2);
});
