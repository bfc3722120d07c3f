import { expect, test } from 'vitest';
import { z } from 'zod';
import { notEnabledLine } from './account.ts';
import { ask, control, payloadOf, startGateway } from './test-client.ts';

const number = '+18382050008';
const Found = z.looseObject({ uuid: z.string(), autorenew: z.boolean(), expired_on: z.string() });

test('a number is put out of order one fact at a time', async () => {
  const gateway = await startGateway();
  const look = async (change: object) => {
    await control(gateway, 'POST', '/line', change);
    const path = `/lease/tn/${number.slice(1)}/tn`;
    return Found.parse(payloadOf(await ask(gateway, 'GET', path)));
  };
  const whole = await look({ number });
  expect(whole).toMatchObject({ sms: true, sms_campaign: { assignmentStatus: 'ASSIGNED' } });
  expect(await look({ number, campaign: 'PENDING_ASSIGNMENT' })).toMatchObject({
    sms: true,
    sms_campaign: { campaignId: 'CL2CERQ', assignmentStatus: 'PENDING_ASSIGNMENT' },
  });
  expect(await look({ number, campaign: 'none' })).toMatchObject({ sms_campaign: null });
  expect(await look({ number, profile: null })).toMatchObject({ messaging_profile: null });
  const ending = await look({ number, leaseDays: 3, autorenew: false });
  expect(ending.autorenew).toBe(false);
  const days = (Date.parse(ending.expired_on) - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(3, 2);
  expect(await look({ number, enabled: false })).toMatchObject({ sms: false, subscriptions: [] });
  const tollFree = { number: '+18335550110', verification: null };
  expect(await control(gateway, 'POST', '/line', tollFree)).toMatchObject({
    payload: { verificationStatus: null },
  });
});

test('a number that cannot text at all is not enabled, and costs nothing', async () => {
  const gateway = await startGateway();
  await control(gateway, 'POST', '/line', { number: notEnabledLine, textable: false });
  const profile = await firstProfile(gateway);
  const path = `/lease/tn/${notEnabledLine.slice(1)}/subscription/sms`;
  const reply = await ask(gateway, 'POST', path, { messaging_profile: profile });
  expect(reply).toMatchObject({ status: 400, body: { message: 'Number is not SMS capable' } });
});

async function firstProfile(gateway: Awaited<ReturnType<typeof startGateway>>): Promise<string> {
  const listed = payloadOf(await ask(gateway, 'GET', '/profile/messaging'));
  return z.array(z.looseObject({ uuid: z.string() })).parse(listed)[0]?.uuid ?? '';
}

test('a key that lacks a right is answered 403 at that place alone', async () => {
  const gateway = await startGateway();
  const status = async (method: string, path: string, body?: object) =>
    (await ask(gateway, method, path, body)).status;
  const statuses = async () => ({
    send: await status('POST', '/sms', {}),
    readNumbers: await status('POST', '/lease/tn/search', {}),
    readProfiles: await status('GET', '/profile/messaging'),
    changeNumbers: await status('PATCH', '/lease/tn/none', {}),
    changeProfiles: await status('PATCH', '/profile/messaging/none', {}),
    other: await status('GET', '/event/subscription'),
  });
  const all = {
    ...{ send: 400, readNumbers: 200, readProfiles: 200 },
    ...{ changeNumbers: 404, changeProfiles: 404, other: 200 },
  };
  expect(await statuses()).toEqual(all);
  await control(gateway, 'POST', '/rights', { missing: ['send', 'change-numbers'] });
  expect(await statuses()).toEqual({ ...all, send: 403, changeNumbers: 403 });
  const rest = ['read-numbers', 'read-profiles', 'change-profiles'];
  await control(gateway, 'POST', '/rights', { missing: rest });
  const refused = { readNumbers: 403, readProfiles: 403, changeProfiles: 403 };
  expect(await statuses()).toEqual({ ...all, ...refused });
});
