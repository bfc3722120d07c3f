import { afterEach, describe, expect, test } from 'vitest';
import { Address } from '../../../shared/phone/address.ts';
import { accountWith, line, profile } from './test-account.ts';
import { closeApis, json, pageOf, startApi } from './test-api.ts';

afterEach(closeApis);

describe('lines', () => {
  test('say what they can, and which profile and campaign they are in', async () => {
    const { telnyx } = await accountWith([line], {
      '/v2/10dlc/phone_number_campaigns': {
        records: [
          { phoneNumber: '+15551230100', tcrCampaignId: 'CABC123', assignmentStatus: 'ASSIGNED' },
        ],
        totalRecords: 1,
      },
    });
    const found = {
      number: '+15551230100',
      type: 'long-code',
      providerId: line.id,
      canText: true,
      canMms: false,
      profileId: profile.id,
      profile: 'Front desk',
      campaign: 'CABC123',
      registration: 'registered',
      leaseUntil: null,
      renews: null,
    };
    expect(await telnyx.lines()).toEqual([found]);
    expect(await telnyx.line(Address.parse('+15551230100'))).toEqual(found);
    expect(await telnyx.line(Address.parse('+15551230199'))).toBe(null);
  });

  test.each([
    ['PENDING_ASSIGNMENT', 'pending'],
    ['FAILED_ASSIGNMENT', 'rejected'],
    ['PENDING_UNASSIGNMENT', 'registered'],
    ['WHATEVER', null],
    [undefined, null],
  ])('in a campaign as %s: %s', async (assignmentStatus, registration) => {
    const records = [{ phoneNumber: '15551230100', campaignId: 'c1', assignmentStatus }, null, {}];
    const { telnyx } = await accountWith([line], {
      '/v2/10dlc/phone_number_campaigns': { records },
    });
    expect(await telnyx.lines()).toMatchObject([{ campaign: 'c1', registration }]);
  });

  test('campaigns come page after page, and a line is put into one by its id at Telnyx', async () => {
    const records = Array.from({ length: 5 }, (_none, index) => ({
      ...{ phoneNumber: `+1555123010${index}`, campaignId: 'uuid', tcrCampaignId: 'CABC' },
      assignmentStatus: 'ASSIGNED',
    }));
    const { telnyx, asked } = await startApi(({ method, path, query }, response) => {
      if (path === '/v2/phone_numbers/messaging') {
        return json(response, pageOf([{ ...line, phone_number: '+15551230104' }]));
      }
      if (path !== '/v2/10dlc/phone_number_campaigns' || method !== 'GET') {
        return json(response, pageOf([]));
      }
      const start = (Number(query['page']) - 1) * 2;
      json(response, { records: records.slice(start, start + 2), totalRecords: 5 });
    });
    expect(await telnyx.lines()).toMatchObject([{ campaign: 'CABC' }]);
    const at = (number: string) => ({ number: Address.parse(number), providerId: 'l1' });
    await telnyx.enableTexting(at('+15551230104'), 'p1', 'CABC');
    expect(asked.some(({ method }) => method === 'POST')).toBe(false);
    await telnyx.enableTexting(at('+15551230199'), 'p1', 'CABC');
    expect(JSON.parse(asked.at(-1)?.body ?? '')).toEqual({
      phoneNumber: '+15551230199',
      campaignId: 'uuid',
    });
  });

  test('a long code that no campaign names is in none; where none are told, nothing is said', async () => {
    const lines = [line, { ...line, phone_number: '+18005550001', type: 'tollfree' }];
    const records: readonly unknown[] = [];
    const told = await accountWith(lines, { '/v2/10dlc/phone_number_campaigns': { records } });
    expect(await told.telnyx.lines()).toMatchObject([
      { registration: 'none' },
      { registration: null },
    ]);
    expect(await (await accountWith([line])).telnyx.lines()).toMatchObject([
      { registration: null },
    ]);
  });

  test.each([
    [{ type: 'toll-free' }, { type: 'toll-free' }],
    [
      { type: 'short-code', phone_number: '12345' },
      { type: 'short-code', number: '12345' },
    ],
    [{ type: undefined, phone_number: '+18005550001' }, { type: 'toll-free' }],
    [{ features: undefined }, { canText: null, canMms: null }],
    [{ features: { sms: null } }, { canText: false, canMms: null }],
    [{ features: { sms: { domestic_two_way: false } } }, { canText: false }],
    [{ messaging_profile_id: '' }, { profileId: null, profile: null }],
    [{ messaging_profile_id: 'gone' }, { profileId: 'gone', profile: 'gone' }],
  ])('%j', async (change, expected) => {
    const { telnyx } = await accountWith([{ ...line, ...change }, { id: 7 }, null]);
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
    expect((await telnyx.lines()).map(({ providerId }) => providerId)).toEqual(
      numbers.map(({ id }) => id),
    );
    const sizes = asked.flatMap(({ query }) => query['page[size]'] ?? []);
    expect(sizes).toEqual(['250', '250', '250', '250']);
  });
});
