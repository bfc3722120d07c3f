import { afterEach, describe, expect, test } from 'vitest';
import type { ProfileDraft } from '../../../shared/model/profile.ts';
import { Address } from '../../../shared/phone/address.ts';
import type { ProviderError } from '../provider.ts';
import { accountWith, line, profile } from './test-account.ts';
import { answering, closeApis, json, pageOf, startApi } from './test-api.ts';

afterEach(closeApis);

describe('the account', () => {
  test('is checked by its numbers, with its balance', async () => {
    const balance = { data: { balance: '12.50', currency: 'USD' } };
    const { telnyx } = await accountWith([line], { '/v2/balance': balance });
    const checked = { name: null, balance: 12.5, lines: [{ number: '+15551230100' }] };
    expect(await telnyx.check()).toMatchObject(checked);
  });

  test('is not at an address that has no numbers', async () => {
    const { telnyx } = await startApi((_asked, response) =>
      json(response, { errors: [{ code: '10005', title: 'Not found' }] }, 404),
    );
    await expect(telnyx.check()).rejects.toMatchObject({ kind: 'address-wrong' });
  });

  test('need not tell its balance', async () => {
    expect(
      await (await accountWith([line], { '/v2/balance': { data: {} } })).telnyx.balance(),
    ).toBe(null);
    const denied = { errors: [{ code: '10010', title: 'Authorization failed' }] };
    expect(await (await answering(403, denied)).telnyx.balance()).toBe(null);
  });
});

describe('profiles', () => {
  test('are read', async () => {
    expect(await (await accountWith([])).telnyx.profiles()).toEqual([
      {
        id: profile.id,
        name: 'Front desk',
        enabled: true,
        callbackUrl: 'https://hooks.example.com/telnyx',
        failoverUrl: null,
        redacts: null,
        pool: {
          ...{ enabled: true, longCodeWeight: 2, tollFreeWeight: 0 },
          ...{ skipUnhealthy: true, stickySender: false },
        },
      },
    ]);
  });

  test('are made, changed and removed, and lines are put into them', async () => {
    const { telnyx, asked } = await answering(200, { data: profile });
    const callbackUrl = 'https://hooks.example.com/telnyx';
    const pool = {
      ...{ enabled: true, longCodeWeight: 3, tollFreeWeight: 0 },
      ...{ skipUnhealthy: true, stickySender: false },
    };
    const draft: ProfileDraft = { name: 'Front desk', callbackUrl, failoverUrl: null, pool };
    await telnyx.saveProfile(null, draft);
    const without = { ...draft, callbackUrl: null, pool: { ...pool, enabled: false } };
    await telnyx.saveProfile('p/1', without);
    await telnyx.deleteProfile('p1');
    const at = { number: Address.parse('+15551230100'), providerId: 'l1' };
    await telnyx.assign(at, 'p1');
    await telnyx.enableTexting(at, 'p1', null);
    await telnyx.enableTexting(at, 'p1', 'CABC123');
    await expect(telnyx.assign({ ...at, providerId: null }, 'p1')).rejects.toMatchObject({
      kind: 'refused',
    });
    await telnyx.disableTexting(at);
    const named = { name: 'Front desk', webhook_failover_url: null };
    const into = ['PATCH', '/v2/phone_numbers/l1/messaging', { messaging_profile_id: 'p1' }];
    expect(asked.map(({ method, path, body }) => [method, path, body && JSON.parse(body)])).toEqual(
      [
        [
          'POST',
          '/v2/messaging_profiles',
          {
            ...{ ...named, whitelisted_destinations: ['US', 'CA'] },
            ...{ webhook_url: callbackUrl, webhook_api_version: '2' },
            number_pool_settings: {
              ...{ long_code_weight: 3, toll_free_weight: 0 },
              ...{ skip_unhealthy: true, sticky_sender: false },
            },
          },
        ],
        [
          'PATCH',
          '/v2/messaging_profiles/p%2F1',
          { ...named, webhook_url: null, number_pool_settings: null },
        ],
        ['DELETE', '/v2/messaging_profiles/p1', ''],
        into,
        into,
        into,
        ['GET', '/v2/10dlc/phone_number_campaigns', ''],
        [
          'POST',
          '/v2/10dlc/phone_number_campaigns',
          { phoneNumber: '+15551230100', campaignId: 'CABC123' },
        ],
        ['PATCH', '/v2/phone_numbers/l1/messaging', { messaging_profile_id: '' }],
      ],
    );
  });
});

test('an opt-out is the person’s, whichever way round its ends are written', async () => {
  const told = { keyword: 'STOP', created_at: '2026-03-02T15:13:00Z' };
  const person = '+15551230111';
  const { telnyx } = await accountWith([line], {
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
    const { telnyx, asked } = await accountWith([], { '/v2/messages/m1': { data: message } });
    expect(await telnyx.get('m1')).toMatchObject({
      source: 'catch-up',
      facts: [{ kind: 'outbound', providerMessageId: 'm1', text: 'Reminder' }],
    });
    expect(await telnyx.get('../m1?x')).toBe(null);
    expect(asked.at(-1)?.path).toBe('/v2/messages/..%2Fm1%3Fx');
  });

  test('is taken back, or not any more', async () => {
    const { telnyx, asked } = await answering(200, message);
    await telnyx.cancel('m1');
    expect(asked).toMatchObject([{ method: 'DELETE', path: '/v2/messages/m1' }]);
    const late = { errors: [{ code: '10015', title: 'Bad request', detail: 'Too late.' }] };
    const refusing = await answering(400, late);
    await expect(refusing.telnyx.cancel('m1')).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Too late.'),
    });
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
    [403, words('10010'), 'may-not'],
    [429, words('10011'), 'busy'],
    [422, words('10015'), 'refused'],
    [500, '', 'failed'],
    [404, '<html>', 'address-wrong'],
    [302, '', 'address-wrong'],
    [200, '<html>', 'address-wrong'],
    [200, '{"data":{}}', 'address-wrong'],
    [200, `{"data":["${'x'.repeat(1_000_001)}"]}`, 'failed'],
  ])('%i: %#', async (status, body, kind) => {
    expect(await problem(status, body)).toMatchObject({ kind });
  });

  test('the wait that Telnyx asks for is kept', async () => {
    expect(await problem(429, words('10011'), { 'x-ratelimit-reset': '12' })).toMatchObject({
      retryAfterMs: 12_000,
    });
  });
});
