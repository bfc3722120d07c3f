import { afterEach, describe, expect, test } from 'vitest';
import { Address } from '../../../shared/phone/address.ts';
import type { ProviderError } from '../provider.ts';
import { lacksRight } from './refusal.ts';
import { answering, closeApis, json, pageOf, startApi } from './test-api.ts';

afterEach(closeApis);

const profile = {
  record_type: 'messaging_profile',
  id: '83d2343b-553f-4c5f-b8c8-fd27004f94bf',
  name: 'Front desk',
  enabled: true,
  webhook_url: 'https://hooks.example.com/telnyx',
  webhook_failover_url: '',
  webhook_api_version: '2',
  whitelisted_destinations: ['US', 'CA'],
  number_pool_settings: { long_code_weight: 2, toll_free_weight: 0, skip_unhealthy: true },
};
const line = {
  id: '1293384261075731499',
  phone_number: '+15551230100',
  messaging_profile_id: profile.id,
  type: 'longcode',
  traffic_type: 'A2P',
  features: { sms: { domestic_two_way: true }, mms: null },
  health: { message_count: 4, inbound_outbound_ratio: 0.5, success_ratio: 0.9, spam_ratio: 0.1 },
};

/** Two lists of things, and whatever else is given. */
const account = (lines: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) =>
  startApi(({ path }, response) => {
    const answers: Readonly<Record<string, unknown>> = {
      '/v2/phone_numbers/messaging': pageOf(lines),
      '/v2/messaging_profiles': pageOf([profile]),
      ...more,
    };
    const answer = answers[path];
    const missing = { errors: [{ code: '10005', title: 'Not found' }] };
    json(response, answer ?? missing, answer === undefined ? 404 : 200);
  });

describe('lines', () => {
  test('say what they can, how they fare, and which profile they are in', async () => {
    const { telnyx } = await account([line]);
    expect(await telnyx.lines()).toEqual([
      {
        id: line.id,
        number: '+15551230100',
        type: 'long-code',
        canText: true,
        canMedia: false,
        profileId: profile.id,
        profile: 'Front desk',
        health: { texts: 4, delivered: 0.9, spam: 0.1, inboundPerOutbound: 0.5 },
        trafficType: 'A2P',
      },
    ]);
  });

  test.each([
    [{ type: 'toll-free' }, { type: 'toll-free' }],
    [
      { type: 'short-code', phone_number: '12345' },
      { type: 'short-code', number: '12345' },
    ],
    [{ type: undefined, phone_number: '+18005550001' }, { type: 'toll-free' }],
    [{ features: undefined }, { canText: null, canMedia: null }],
    [{ features: { sms: null } }, { canText: false, canMedia: null }],
    [{ features: { sms: { domestic_two_way: false } } }, { canText: false }],
    [{ messaging_profile_id: '' }, { profileId: null, profile: null }],
    [{ messaging_profile_id: 'gone' }, { profileId: 'gone', profile: 'gone' }],
    [{ health: null }, { health: null }],
    [{ health: 'good' }, { health: null }],
  ])('%j', async (change, expected) => {
    const { telnyx } = await account([{ ...line, ...change }, { id: 7 }, null]);
    expect(await telnyx.lines()).toMatchObject([expected]);
  });

  test('come page after page, whatever size the pages have', async () => {
    const numbers = Array.from({ length: 7 }, (_none, index) => ({
      ...{ ...line, id: String(index) },
      phone_number: `+1555123010${index}`,
    }));
    const { telnyx, asked } = await startApi(({ path, query }, response) => {
      if (path !== '/v2/phone_numbers/messaging') return json(response, pageOf([]));
      const number = Number(query['page[number]']);
      const data = numbers.slice((number - 1) * 3, number * 3);
      json(response, { data, meta: { page_number: number, page_size: 3, total_pages: 3 } });
    });
    expect((await telnyx.lines()).map(({ id }) => id)).toEqual(numbers.map(({ id }) => id));
    expect(asked.map(({ query }) => query['page[size]'])).toEqual(['250', '250', '250', '250']);
  });
});

describe('the account', () => {
  test('is checked by its numbers, with its balance', async () => {
    const balance = { data: { balance: '12.50', currency: 'USD' } };
    const { telnyx } = await account([line], { '/v2/balance': balance });
    const checked = { name: null, balance: 12.5, lines: [{ number: '+15551230100' }] };
    expect(await telnyx.check()).toMatchObject(checked);
  });

  test('need not tell its balance', async () => {
    expect(await (await account([line], { '/v2/balance': { data: {} } })).telnyx.balance()).toBe(
      null,
    );
    const denied = { errors: [{ code: '10010', title: 'Authorization failed' }] };
    expect(await (await answering(403, denied)).telnyx.balance()).toBe(null);
  });
});

describe('profiles', () => {
  test('are read', async () => {
    expect(await (await account([])).telnyx.profiles()).toEqual([
      {
        id: profile.id,
        name: 'Front desk',
        enabled: true,
        callbackUrl: 'https://hooks.example.com/telnyx',
        failoverUrl: null,
        callbackVersion: '2',
        destinations: ['US', 'CA'],
        pool: { longCodeWeight: 2, tollFreeWeight: 0, skipUnhealthy: true, stickySender: false },
        redacted: null,
      },
    ]);
  });

  test('are made, changed where something changed, and removed', async () => {
    const { telnyx, asked } = await answering(200, { data: profile });
    const callbackUrl = 'https://hooks.example.com/telnyx';
    await telnyx.saveProfile({ id: null, name: 'Front desk', destinations: ['US'], callbackUrl });
    await telnyx.saveProfile({ id: 'p/1', callbackUrl: null, pool: null });
    await telnyx.deleteProfile('p1');
    await telnyx.assign('l1', 'p1');
    await telnyx.assign('l1', null);
    expect(asked.map(({ method, path, body }) => [method, path, body && JSON.parse(body)])).toEqual(
      [
        [
          'POST',
          '/v2/messaging_profiles',
          {
            ...{ name: 'Front desk', whitelisted_destinations: ['US'] },
            ...{ webhook_url: callbackUrl, webhook_api_version: '2' },
          },
        ],
        [
          'PATCH',
          '/v2/messaging_profiles/p%2F1',
          { webhook_url: null, number_pool_settings: null },
        ],
        ['DELETE', '/v2/messaging_profiles/p1', ''],
        ['PATCH', '/v2/phone_numbers/l1/messaging', { messaging_profile_id: 'p1' }],
        ['PATCH', '/v2/phone_numbers/l1/messaging', { messaging_profile_id: '' }],
      ],
    );
  });
});

test('an opt-out is the person’s, whichever way round its ends are written', async () => {
  const told = { keyword: 'STOP', created_at: '2026-03-02T15:13:00Z' };
  const person = '+15551230111';
  const { telnyx } = await account([line], {
    '/v2/messaging_optouts': pageOf([
      { ...told, from: line.phone_number, to: person, messaging_profile_id: profile.id },
      { ...told, from: person, to: line.phone_number },
      { from: '+15550000001', to: person, keyword: null },
      { from: 'x'.repeat(40), to: null },
    ]),
  });
  expect(await telnyx.optOuts(AbortSignal.timeout(5000))).toEqual([
    { person, line: line.phone_number, profileId: profile.id, keyword: 'STOP', at: 1772464380000 },
    { person, line: line.phone_number, profileId: null, keyword: 'STOP', at: 1772464380000 },
    { person, line: Address.parse('+15550000001'), profileId: null, keyword: null, at: null },
  ]);
});

describe('one message', () => {
  const message = {
    ...{ record_type: 'message', direction: 'outbound', id: 'm1', text: 'Reminder' },
    from: { phone_number: '+15551230100' },
    to: [{ phone_number: '+15551230111', status: 'cancelled' }],
  };

  test('is looked up, or is not there', async () => {
    const { telnyx, asked } = await account([], { '/v2/messages/m1': { data: message } });
    expect(await telnyx.get('m1')).toMatchObject({
      source: 'catch-up',
      facts: [{ kind: 'outbound', providerMessageId: 'm1', text: 'Reminder' }],
    });
    expect(await telnyx.get('../m1?x')).toBe(null);
    expect(asked.at(-1)?.path).toBe('/v2/messages/..%2Fm1%3Fx');
  });

  test('is found with the others of its group', async () => {
    const { telnyx } = await account([], {
      '/v2/messages/group/g1': { data: [message, { ...message, id: 'm2' }] },
    });
    expect((await telnyx.group('g1'))?.facts).toMatchObject([
      { providerMessageId: 'm1' },
      { providerMessageId: 'm2' },
    ]);
  });

  test('is taken back, or not any more', async () => {
    const { telnyx, asked } = await answering(200, message);
    const cancelled = { kind: 'failed', particulars: { state: 'cancelled' } };
    expect(await telnyx.cancel('m1')).toMatchObject({
      kind: 'answered',
      heard: { facts: [{ receipts: [{ particulars: cancelled.particulars }] }] },
    });
    expect(asked).toMatchObject([{ method: 'DELETE', path: '/v2/messages/m1' }]);
    const late = { errors: [{ code: '10015', title: 'Bad request', detail: 'Too late.' }] };
    const refusing = await answering(400, late);
    expect(await refusing.telnyx.cancel('m1')).toMatchObject({ kind: 'refused', code: '10015' });
    await expect((await answering(500, '')).telnyx.cancel('m1')).rejects.toMatchObject({
      kind: 'failed',
    });
  });
});

describe('what a failed question means', () => {
  const problem = async (status: number, body: unknown, headers = {}) =>
    (await answering(status, body, headers)).telnyx
      .profiles()
      .catch((error: ProviderError) => error);
  const words = (code: string) => ({ errors: [{ code, title: 'No' }] });

  test.each([
    [401, '', 'key-refused'],
    [401, words('10009'), 'key-refused'],
    [403, words('20002'), 'key-refused'],
    [403, words('10010'), 'failed'],
    [429, words('10011'), 'busy'],
    [422, words('10015'), 'failed'],
    [500, '', 'failed'],
    [404, '<html>', 'address-wrong'],
    [302, '', 'address-wrong'],
    [200, '<html>', 'address-wrong'],
    [200, '{"data":{}}', 'address-wrong'],
    [200, `{"data":["${'x'.repeat(1_000_001)}"]}`, 'failed'],
  ])('%i: %#', async (status, body, kind) => {
    expect(await problem(status, body)).toMatchObject({ kind });
  });

  test('a right that the key lacks is not a refused key', async () => {
    expect(lacksRight(await problem(403, words('10010')))).toBe(true);
    expect(lacksRight(await problem(403, words('10009')))).toBe(false);
    expect(lacksRight(await problem(422, words('10015')))).toBe(false);
  });

  test('the wait that Telnyx asks for is kept', async () => {
    expect(await problem(429, words('10011'), { 'x-ratelimit-reset': '12' })).toMatchObject({
      retryAfterMs: 12_000,
    });
  });
});
