import { expect, test } from 'vitest';
import {
  ask,
  control,
  listen,
  payloadOf,
  Row,
  search,
  shapeOf,
  startGateway,
} from './test-client.ts';
import { testClock } from './test-clock.ts';

const good = { from: '+18382050008', to: '+14158531285', text: 'Hello' };

test('the message detail record has the documented, Telnyx-like shape at both addresses', async () => {
  const gateway = await startGateway({ clock: testClock() });
  const { uuid } = Row.parse(payloadOf(await ask(gateway, 'POST', '/sms', good)));
  const atOrigin = await ask(gateway, 'GET', `${new URL(gateway.url).origin}/messages/${uuid}`);
  expect(atOrigin.body).toEqual((await ask(gateway, 'GET', `/messages/${uuid}`)).body);
  expect(shapeOf(atOrigin.body)).toEqual({
    data: {
      record_type: 'string',
      id: 'string',
      direction: 'string',
      type: 'string',
      from: 'string',
      to: [{ address: 'string', status: 'string', updated_at: 'string' }],
      text: 'string',
      webhook_url: 'string',
      webhook_failover_url: 'string',
      use_profile_webhooks: 'boolean',
      cost: { amount: 'string', currency: 'string' },
      parts: 'number',
      created_at: 'string',
      updated_at: 'string',
      valid_until: 'string',
      errors: [],
      carrier: 'string',
      line_type: 'string',
    },
  });
  expect(atOrigin.body).toMatchObject({
    data: {
      id: uuid,
      from: '+18382050008',
      to: [{ address: '+14158531285', status: 'queued' }],
      parts: 1,
    },
  });
  expect((await ask(gateway, 'GET', '/messages/nothing')).status).toBe(404);
});

test('plain: no /rest anywhere, sending only at /sms/o with from, to and text', async () => {
  const gateway = await startGateway({ dialect: 'plain' });
  expect(gateway.url).toBe(new URL(gateway.url).origin);
  for (const path of ['/rest/sms', '/rest/sms/search', '/rest/lease/tn/search', '/sms']) {
    expect((await ask(gateway, 'POST', path, good)).status).toBe(404);
  }
  for (const path of ['/sms/search', '/lease/tn/search', '/sms/search/inbound']) {
    expect((await ask(gateway, 'POST', path)).status).toBe(200);
  }
  for (const path of ['/event/subscription', '/profile/messaging', '/lease/tn/18382050008/tn']) {
    expect((await ask(gateway, 'GET', path)).status).toBe(200);
  }
  const otherWords = [
    { tn: 18382050008, to: good.to, message: 'Hello' },
    { from: good.from, to: good.to, message: 'Hello' },
  ];
  for (const body of otherWords) {
    expect((await ask(gateway, 'POST', '/sms/o', body)).status).toBe(400);
  }
  expect(
    (await ask(gateway, 'POST', '/sms/o?from=18382050008&to=14158531285&text=Hi')).status,
  ).toBe(400);
});

test('plain: phone numbers are JSON numbers, states are created/sending/sent, call_back_url', async () => {
  const clock = testClock();
  const gateway = await startGateway({ dialect: 'plain', clock });
  const listener = await listen(gateway);
  const numbers = { from: 18382050008, to: 14158531285 };

  const sent = payloadOf(await ask(gateway, 'POST', '/sms/o', good));
  expect(sent).toMatchObject({
    ...numbers,
    state: 'created',
    tn_lease: { messaging_profile: { call_back_url: expect.any(String) } },
  });
  clock.advance(5_000);
  const states: string[] = [];
  for (let event = 0; event < 4; event++) {
    const row = await listener.nextRow();
    expect(row).toMatchObject(numbers);
    states.push(`${row.state} ${row.delivered}`);
  }
  expect(states).toEqual(['created false', 'sending false', 'sent false', 'sent true']);

  const back = { from: '+14158531285', to: '+18382050008', text: 'Hi' };
  await control(gateway, 'POST', '/inbound', back);
  expect(await listener.nextRow()).toMatchObject({ from: 14158531285, to: 18382050008 });
  const [out, inbound] = (await search(gateway)).data;
  expect(out).toMatchObject({ ...numbers, state: 'sent', type: 'sms' });
  expect(inbound).toMatchObject({ from: 14158531285, type: 'smsi' });
  const record = await ask(gateway, 'GET', `/messages/${out?.uuid}`);
  expect(record.body).toMatchObject({
    data: { from: 18382050008, to: [{ address: 14158531285 }] },
  });
  const [profile] = [payloadOf(await ask(gateway, 'GET', '/profile/messaging'))].flat();
  expect(profile).toHaveProperty('call_back_url');
  expect(profile).not.toHaveProperty('callback_url');
});

test('the same seed and the same requests give the same uuids, words and order; another seed does not', async () => {
  const run = async (seed: number) => {
    const clock = testClock();
    const gateway = await startGateway({ seed, clock });
    const listener = await listen(gateway);
    for (const to of ['+12125550101', '+12125550106', '+12125550102', '+12125550108']) {
      await ask(gateway, 'POST', '/sms', { ...good, to, text: `To ${to}?` });
      clock.advance(150);
    }
    await control(gateway, 'POST', '/inbound', {
      from: '+12125550103',
      to: '+18382050008',
      text: 'Hi',
    });
    clock.advance(10_000);
    return listener.rest();
  };
  const first = await run(7);
  expect(first).toHaveLength(4 * 3 + 1 + 3);
  expect(await run(7)).toEqual(first);
  expect(await run(8)).not.toEqual(first);
});
