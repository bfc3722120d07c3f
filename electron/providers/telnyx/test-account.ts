/** An account in Telnyx's place with one profile and given lines, for the tests of this folder. */
import { json, pageOf, startApi, type TestApi } from './test-api.ts';

export const profile = {
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
export const line = {
  id: '1293384261075731499',
  phone_number: '+15551230100',
  messaging_profile_id: profile.id,
  type: 'longcode',
  features: { sms: { domestic_two_way: true }, mms: null },
};

/** Two lists of things, and whatever else is given. */
export const accountWith = (
  lines: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<TestApi> =>
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
