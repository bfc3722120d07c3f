import { describe, expect, test, vi } from 'vitest';
import { portOf } from '../media/test-stand.ts';
import { post, sample } from '../webhooks/test-sender.ts';
import {
  isOpen,
  listeningServer,
  off,
  on,
  portIn,
  practice,
  secretOf,
  send,
  service,
  world,
} from './test-service.ts';

describe('listening', () => {
  test('only when chosen, and only between start and stop', async () => {
    const { made } = service(world({ choice: off }));
    await made.start();
    expect(made.state().status).toEqual({ state: 'off' });
    const port = portIn(await made.choose(on));
    expect(await isOpen(port)).toBe(true);
    await made.stop();
    expect(made.state().status).toEqual({ state: 'off' });
    expect(await isOpen(port)).toBe(false);
    await made.choose({ ...on, publicUrl: 'https://hooks.test' });
    expect(made.state().status).toEqual({ state: 'off' });
    await made.start();
    expect(await isOpen(portIn(made.state()))).toBe(true);
  });

  test('another port takes the place of the first, and what was counted stays', async () => {
    const { made } = service(world());
    await made.start();
    const first = portIn(made.state());
    await send(first, 'real', sample('telnyx/inbound_sms'));
    await post(first, { path: '/hooks/x', headers: {}, body: '' });
    const other = portOf((await listeningServer()).address());
    expect((await made.choose({ ...on, port: other })).status.state).toBe('failed');
    expect(await isOpen(first)).toBe(false);
    const { accounts, strangers } = await made.choose(on);
    expect(accounts.find((one) => one.accountId === 'real')?.counts.accepted).toBe(1);
    expect(strangers.refused['wrong-path']).toBe(1);
  });

  test('a taken port is a state with a sentence, tried again at the next choice and start', async () => {
    const taker = await listeningServer();
    const choice = { ...on, port: portOf(taker.address()) };
    const { made } = service(world({ choice }));
    await made.start();
    expect(made.state().status).toEqual({
      state: 'failed',
      why: 'port-taken',
      detail: `Port ${choice.port} is taken by another program. Choose another.`,
    });
    await new Promise((done) => taker.close(done));
    expect(portIn(await made.choose(choice))).toBe(choice.port);
  });
});

describe('addresses', () => {
  test('of real accounts below the public one, of practice accounts on this computer', async () => {
    const { made } = service(world());
    await made.start();
    const port = portIn(made.state());
    expect(made.addressOf('real')).toBeNull();
    expect(made.receives('real')).toBe(false);
    expect(made.addressOf('practice')).toBe(
      `http://127.0.0.1:${port}/hooks/${secretOf('practice')}`,
    );
    expect(made.receives('practice')).toBe(true);
    await made.choose({ ...on, publicUrl: 'https://hooks.test/longcode/' });
    expect(made.addressOf('real')).toBe(`https://hooks.test/longcode/hooks/${secretOf('real')}`);
    expect(made.receives('real')).toBe(true);
    expect(made.addressOf('nobody')).toBeNull();
  });

  test.each(['https://hooks.test/?a=1', 'https://hooks.test/#a', 'https://a:b@hooks.test'])(
    'nothing can be added to %s',
    async (publicUrl) => {
      const { made } = service(world());
      const failure = { code: 'invalid-argument', field: 'publicUrl' };
      await expect(made.choose({ ...on, publicUrl })).rejects.toMatchObject({ failure });
      expect(made.state().choice).toEqual(on);
    },
  );

  test('are named in each text only where the user wants it and it is listened', async () => {
    const { made } = service(world({ choice: { ...on, publicUrl: 'https://hooks.test' } }));
    await made.start();
    expect(made.announced('real')).toBeNull();
    made.setAnnounce('real', true);
    await vi.waitFor(() => expect(made.announced('real')).toBe(made.addressOf('real')));
    expect(made.state().accounts.map((one) => one.onEachSend)).toEqual([false, true]);
    await made.stop();
    expect(made.announced('real')).toBeNull();
  });

  test('an account that does not run, or whose proof is not known, receives nothing', async () => {
    const around = world({ running: new Set() });
    const { made } = service(around);
    await made.start();
    expect(made.state().accounts.map(({ provable }) => provable)).toEqual([false, false]);
    expect(made.receives('practice')).toBe(false);
    expect(await send(portIn(made.state()), 'practice', sample('telnyx/inbound_sms'))).toBe(404);
  });
});

describe('practice gateways', () => {
  test('are told where to post when it starts, changes and stops, and not when nothing changes for them', async () => {
    const { made, announced } = service(world());
    await made.start();
    const first = made.addressOf('practice');
    await made.choose({ ...on, publicUrl: 'https://elsewhere.test' });
    await made.choose(off);
    await made.choose({ ...on, publicUrl: 'https://hooks.test' });
    const second = made.addressOf('practice');
    await made.stop();
    expect(announced).toEqual([
      ['practice', first],
      ['practice', null],
      ['practice', second],
      ['practice', null],
    ]);
  });

  test('are told when their account runs, and once', async () => {
    const around = world({ running: new Set() });
    const { made, announced, receiving } = service(around);
    await made.start();
    expect(announced).toEqual([]);
    const before = receiving();
    around.running = new Set(['practice']);
    const state = (connection: 'connecting' | 'stopped') => [
      { account: practice, connection: { state: connection } },
    ];
    made.accountsChanged(state('connecting'));
    await vi.waitFor(() => expect(announced).toHaveLength(1));
    made.accountsChanged(state('stopped'));
    made.accountsChanged(state('connecting'));
    await made.choose(around.choice);
    expect(announced).toEqual([['practice', made.addressOf('practice')]]);
    expect(receiving()).toBe(before + 1);
  });

  test('an account that went is forgotten with its path and counts', async () => {
    const around = world();
    const { made, forgotten } = service(around);
    await made.start();
    await send(portIn(made.state()), 'real', sample('telnyx/inbound_sms'));
    around.accounts = [practice];
    around.running = new Set(['practice']);
    made.accountsChanged([]);
    await vi.waitFor(() => expect(forgotten).toEqual(['real']));
    expect(made.state().accounts.map((one) => one.accountId)).toEqual(['practice']);
    expect(await send(portIn(made.state()), 'real', sample('telnyx/inbound_sms'))).toBe(404);
  });
});

test('a webhook is taken before it is answered, and the counts reach the screen, not one by one', async () => {
  const taken: string[] = [];
  const { made, states } = service(world(), async (id, heard) => {
    expect(heard.source).toBe('webhook');
    taken.push(id);
  });
  await made.start();
  const port = portIn(made.state());
  const before = states.length;
  expect(await send(port, 'real', sample('telnyx/inbound_sms'))).toBe(200);
  expect(taken).toEqual(['real']);
  const wrong = Array.from({ length: 20 }, () => send(port, 'nobody', '{}'));
  expect(new Set(await Promise.all(wrong))).toEqual(new Set([404]));
  await vi.waitFor(() => {
    const last = states.at(-1);
    expect(last?.accounts.find((one) => one.accountId === 'real')?.counts.accepted).toBe(1);
    expect(last?.strangers.refused['wrong-path']).toBe(20);
  });
  expect(states.length - before).toBeLessThan(5);
});

test('one that cannot be stored is asked to come again', async () => {
  const { made } = service(world(), async () => {
    throw new Error('no store');
  });
  await made.start();
  expect(await send(portIn(made.state()), 'real', sample('telnyx/inbound_sms'))).toBe(503);
});
