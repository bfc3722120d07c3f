import { describe, expect, test } from 'vitest';
import { Address } from '../../../shared/phone/address.ts';
import { bandwidthCapabilities, createBandwidth } from './bandwidth.ts';
import { clientOf, openStand, say, user } from './test-stand.ts';

const emptyList = { totalCount: 0, pageInfo: {}, messages: [] };

test('the numbers of an account are those the user entered', async () => {
  const { origin } = await openStand((_, response) => say(response, 200, emptyList));
  const ownNumbers = ['+12345678901', '+18445550123', '72345'].map((one) => Address.parse(one));
  const credentials = { accountId: '9900000', applicationId: 'app', ...user };
  const client = createBandwidth({ baseUrl: origin }, credentials, { ownNumbers });
  const entered = {
    ...{ providerId: null, canText: null, canMms: null, profile: null, profileId: null },
    ...{ campaign: null, registration: null, leaseUntil: null, renews: null },
  };
  const lines = [
    { number: '+12345678901', type: 'long-code', ...entered },
    { number: '+18445550123', type: 'toll-free', ...entered },
    { number: '72345', type: 'short-code', ...entered },
  ];
  expect(await client.check()).toEqual({ name: null, balance: null, lines });
  expect(await client.lines()).toEqual(lines);
  expect(await client.line(Address.parse('72345'))).toEqual(lines[2]);
  expect(await client.line(Address.parse('72346'))).toBe(null);
});

test('numbers and profiles are for the dashboard, and it says so', async () => {
  const { origin, asked } = await openStand((_, response) => say(response, 200, emptyList));
  const client = clientOf(origin);
  const line = { number: Address.parse('72345'), providerId: null };
  expect(await client.profiles()).toEqual([]);
  await expect(client.assign(line, 'p')).rejects.toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/dashboard/),
  });
  await expect(client.enableTexting(line, 'p', null)).rejects.toMatchObject({ kind: 'refused' });
  await expect(client.cancel('m1')).rejects.toMatchObject({ kind: 'refused' });
  expect(asked).toEqual([]);
});

describe('the check', () => {
  test('reads one row at most', async () => {
    const { origin, asked } = await openStand((_, response) => say(response, 200, emptyList));
    await clientOf(origin).check();
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      expect.stringMatching(/^GET \/api\/v2\/users\/9900000\/messages\?fromDateTime=.*&limit=1$/),
    ]);
  });

  test.each([
    [401, 'key-refused'],
    [403, 'may-not'],
    [404, 'address-wrong'],
    [500, 'failed'],
  ])('%i is %s', async (status, kind) => {
    const { origin } = await openStand((_, response) => say(response, status));
    await expect(clientOf(origin).check()).rejects.toMatchObject({ kind });
  });

  test('nobody there', async () => {
    const { origin, close } = await openStand((_, response) => say(response, 200, emptyList));
    await close();
    await expect(clientOf(origin).check()).rejects.toMatchObject({
      kind: 'unreachable',
      message: 'ECONNREFUSED',
    });
  });

  test('tells how far the other clock is ahead', async () => {
    const { origin } = await openStand((_, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      say(response, 200, emptyList);
    });
    const client = clientOf(origin);
    expect(client.ahead()).toBe(0);
    await client.check();
    expect(Math.abs(client.ahead() - 3_600_000)).toBeLessThan(3_000);
  });
});

test('media that reach every line and carrier stay below the toll-free limit', () => {
  expect(bandwidthCapabilities.mediaBytes).toBeLessThan(525_000);
});
