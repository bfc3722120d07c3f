import { expect, test } from 'vitest';
import { z } from 'zod';
import { notEnabledLine } from './account.ts';
import {
  ask,
  control,
  payloadOf,
  type Server,
  send,
  startGateway,
  unsubscribeAll,
} from './test-client.ts';

const Lease = z.looseObject({
  uuid: z.uuid(),
  type: z.string(),
  sms: z.boolean(),
  tn: z.looseObject({ tn: z.number(), registered: z.boolean(), deleted_on: z.null() }),
  messaging_profile: z.object({ uuid: z.uuid(), name: z.string() }).nullable(),
  sms_campaign: z.looseObject({ uuid: z.uuid() }).nullable(),
  subscriptions: z.array(z.looseObject({ type: z.string() })),
});
const Leases = z.object({ total: z.number(), data: z.array(Lease) });

const leasesOf = async (server: Server, query = '', body?: object) =>
  Leases.parse(payloadOf(await ask(server, 'POST', `/lease/tn/search${query}`, body)));
const leaseOf = async (server: Server, number: string) =>
  Lease.parse(payloadOf(await ask(server, 'GET', `/lease/tn/${number}/tn`)));

test('the account has five numbers, four of them ready', async () => {
  const gateway = await startGateway();
  const { data, total } = await leasesOf(gateway);
  expect(total).toBe(5);
  expect(data.filter((lease) => lease.sms).map(({ tn }) => `+${tn.tn}`)).toEqual(gateway.lines);
  const off = data.find((lease) => !lease.sms);
  expect(off).toMatchObject({
    tn: { tn: Number(notEnabledLine) },
    messaging_profile: null,
    sms_campaign: null,
    subscriptions: [],
  });
  const tollFree = data.find((lease) => lease.type === 'toll_free');
  expect(tollFree).toMatchObject({
    tn: { tn: 18335550110 },
    sms_campaign: null,
    subscriptions: [{ type: 'sms' }],
  });
});

test('search by mask, order and page; read one by uuid and by number', async () => {
  const gateway = await startGateway();
  const numbers = async (query: string, body?: object) =>
    (await leasesOf(gateway, query, body)).data.map(({ tn }) => tn.tn);
  expect(await numbers('', { tn: '1838*', order: { tn: 'DESC' } })).toEqual([
    18382050010, 18382050009, 18382050008,
  ]);
  expect(await numbers('?take=1&skip=1', { order: { tn: 'ASC' } })).toEqual([18335550110]);
  expect(await numbers('', { autorenew: false })).toEqual([]);

  const one = await leaseOf(gateway, '18382050009');
  expect(payloadOf(await ask(gateway, 'GET', `/lease/tn/${one.uuid}`))).toEqual(one);
  expect((await ask(gateway, 'GET', '/lease/tn/12125550199/tn')).status).toBe(404);
});

test('a number is enabled with profile and campaign for a cent, and disabled again', async () => {
  const gateway = await startGateway();
  await control(gateway, 'POST', '/balance', { balance: 1 });
  const path = `/lease/tn/${notEnabledLine.slice(1)}/subscription/sms`;
  const ready = await leaseOf(gateway, '18382050008');
  const wanted = {
    Messaging_profile: ready.messaging_profile?.uuid,
    SMS_campaign: ready.sms_campaign?.uuid,
  };

  const noCampaign = await ask(gateway, 'POST', path, {
    messaging_profile: wanted.Messaging_profile,
  });
  expect(noCampaign).toMatchObject({
    status: 400,
    body: { fields: { 'params.sms_campaign': {} } },
  });
  const noProfile = await ask(gateway, 'POST', path, { sms_campaign: wanted.SMS_campaign });
  expect(noProfile).toMatchObject({
    status: 400,
    body: { fields: { 'params.messaging_profile': {} } },
  });

  const enabled = payloadOf(await ask(gateway, 'POST', path, wanted));
  expect(enabled).toMatchObject({
    type: 'sms',
    messaging_profile: {
      callback_url: expect.any(String),
      operators: [{ surcharge_sms: expect.any(Number) }],
    },
    sms_campaign: { campaignId: 'CL2CERQ', subscriberOptout: true, mnoIds: expect.any(Array) },
  });
  expect(await control(gateway, 'POST', '/balance', { balance: 0.005 })).toBeDefined();
  expect((await ask(gateway, 'POST', path, wanted)).status).toBe(200);
  expect((await leaseOf(gateway, '18382050010')).subscriptions).toHaveLength(1);

  const disabled = await ask(gateway, 'DELETE', path);
  expect(payloadOf(disabled)).toMatchObject({
    type: 'sms',
    sms_campaign: { campaignId: 'CL2CERQ' },
  });
  expect(await leaseOf(gateway, '18382050010')).toMatchObject({ sms: false, subscriptions: [] });
  expect((await ask(gateway, 'DELETE', path)).status).toBe(404);
  expect(await ask(gateway, 'POST', path, wanted)).toMatchObject({ status: 402 });
});

test('enabling costs 0.01', async () => {
  const gateway = await startGateway();
  await control(gateway, 'POST', '/balance', { balance: 0.01 });
  const ready = await leaseOf(gateway, '18382050008');
  const wanted = {
    messaging_profile: ready.messaging_profile?.uuid,
    sms_campaign: ready.sms_campaign?.uuid,
  };
  const off = await leaseOf(gateway, notEnabledLine);
  payloadOf(await ask(gateway, 'POST', `/lease/tn/${off.uuid}/subscription/sms`, wanted));
  const broke = await ask(gateway, 'POST', '/sms', {
    tn: 18382050010,
    to: '+12125550103',
    message: 'Hi',
  });
  expect(broke.status).toBe(402);
  await control(gateway, 'POST', '/balance', { balance: 1 });
  expect((await send(gateway, '+12125550103', 'Hi', 18382050010)).state).toBe('created');
});

test('flags and profile of a lease can be patched, to known values only', async () => {
  const gateway = await startGateway();
  const lease = await leaseOf(gateway, '18382050008');
  const patch = (body: object) => ask(gateway, 'PATCH', `/lease/tn/${lease.uuid}`, body);
  expect(payloadOf(await patch({ autorenew: false, mms: false }))).toMatchObject({
    autorenew: false,
    mms: false,
    sms: true,
  });
  expect(payloadOf(await patch({ messaging_profile: null }))).toMatchObject({
    messaging_profile: null,
    autorenew: false,
  });
  expect((await patch({ messaging_profile: lease.uuid })).status).toBe(400);
  expect(payloadOf(await patch({ sms: false }))).toMatchObject({ sms: false });
  expect(
    (await ask(gateway, 'POST', '/sms', { tn: 18382050008, to: '+12125550103', message: 'Hi' }))
      .status,
  ).toBe(400);
});

test('messaging profiles are listed, made, changed and removed', async () => {
  const gateway = await startGateway();
  const list = z.array(z.looseObject({ uuid: z.uuid(), name: z.string() }));
  const profiles = async () =>
    list.parse(payloadOf(await ask(gateway, 'GET', '/profile/messaging')));
  const [first] = await profiles();
  expect(first).toEqual({
    uuid: expect.any(String),
    name: 'Default profile',
    callback_url: 'https://hooks.example.com/opentact',
    callback_url2: null,
    number_pool_enable: true,
    long_code_weight: 1,
    tollfree_weight: 1,
    skip_unhealthy_tns: true,
    sticky_sender: true,
    enabled: true,
    redaction_enabled: false,
    created_on: expect.any(String),
    modified_on: expect.any(String),
  });
  const users = payloadOf(await ask(gateway, 'GET', `/profile/messaging/${first?.uuid}/tnleases`));
  expect(z.array(Lease).parse(users)).toHaveLength(4);
  expect((await ask(gateway, 'DELETE', `/profile/messaging/${first?.uuid}`)).status).toBe(400);

  const wanted = {
    name: 'Second',
    call_back_url: 'https://hooks.example.com/b',
    long_code_weight: 9,
  };
  const made = z
    .looseObject({ uuid: z.uuid() })
    .parse(payloadOf(await ask(gateway, 'POST', '/profile/messaging', wanted)));
  expect(made).toMatchObject({
    name: 'Second',
    callback_url: 'https://hooks.example.com/b',
    long_code_weight: 9,
  });
  expect((await ask(gateway, 'POST', '/profile/messaging', {})).status).toBe(400);

  const path = `/profile/messaging/${made.uuid}`;
  const changed = payloadOf(
    await ask(gateway, 'PATCH', path, { callback_url: null, sticky_sender: false }),
  );
  expect(changed).toMatchObject({ name: 'Second', callback_url: null, sticky_sender: false });
  expect(payloadOf(await ask(gateway, 'GET', path))).toEqual(changed);
  expect((await ask(gateway, 'DELETE', path)).status).toBe(200);
  expect((await ask(gateway, 'GET', path)).status).toBe(404);
  expect(await profiles()).toHaveLength(1);
});

test('event subscriptions are made, listed and removed as documented', async () => {
  const gateway = await startGateway();
  await unsubscribeAll(gateway);
  const wanted = {
    is_active: true,
    expired_on: '2030-01-01T00:00:00.000Z',
    channel: 'wss',
    type: 'sms',
  };
  const made = payloadOf(await ask(gateway, 'POST', '/event/subscription', wanted));
  expect(made).toEqual({
    uuid: expect.any(String),
    ...wanted,
    created_on: expect.any(String),
    modified_on: expect.any(String),
    user: { uuid: expect.any(String), email: 'agent@example.com' },
    account: { uuid: expect.any(String), email: 'owner@example.com' },
  });
  const { user, account, ...row } = z
    .looseObject({ uuid: z.uuid(), user: z.unknown(), account: z.unknown() })
    .parse(made);
  expect(payloadOf(await ask(gateway, 'GET', '/event/subscription'))).toEqual([row]);
  expect((await ask(gateway, 'POST', '/event/subscription', { type: 'sms' })).status).toBe(400);
  expect((await ask(gateway, 'DELETE', `/event/subscription/${row.uuid}`)).status).toBe(200);
  expect((await ask(gateway, 'DELETE', `/event/subscription/${row.uuid}`)).status).toBe(404);
  expect(payloadOf(await ask(gateway, 'GET', '/event/subscription'))).toEqual([]);
  expect([user, account]).not.toContain(undefined);
});
