/**
 * Every request of the Telnyx client, put before Telnyx's own public description of its API.
 *
 * The description is of early 2025 and has the messaging part only; what it lacks is listed here by
 * name, so that a request can be missing from it only knowingly. The copy leaves out hosted numbers,
 * link domains and callbacks, and lets its own examples be valid answers: `sent_at` and `completed_at`
 * of a message may be null, and a number's `record_type` may be `messaging_settings`.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider, SendRequest } from '../../electron/providers/provider.ts';
import { createTelnyx } from '../../electron/providers/telnyx/telnyx.ts';
import type { ProfileDraft } from '../../shared/model/profile.ts';
import { Address } from '../../shared/phone/address.ts';
import { operationsIn } from './operations.ts';
import { type Prism, startPrism } from './prism.ts';

const id = '40385f64-5717-4562-b3fc-2c963f66afa6';
const profileId = '83d2343b-553f-4c5f-b8c8-fd27004f94bf';
const to = Address.parse('+15551230111');
const from = Address.parse('+15551230100');
const text: SendRequest = {
  from,
  to: [to],
  text: 'Grüße 👋',
  media: [],
  localId: '0190b2f4-0000-7000-8000-000000000001',
  callbackUrl: null,
  sendAt: null,
};
const media = ['https://cdn.example.com/p/1.jpg'];
const callbackUrl = 'https://hooks.example.com/telnyx?for=a%20line';
const pool = {
  ...{ enabled: true, longCodeWeight: 9, tollFreeWeight: 0 },
  ...{ skipUnhealthy: true, stickySender: true },
};
const profile: ProfileDraft = { name: 'Desk', callbackUrl, failoverUrl: callbackUrl, pool };
const bare: ProfileDraft = {
  ...{ name: 'Desk', callbackUrl: null, failoverUrl: null },
  pool: { ...pool, enabled: false },
};
const line = { number: from, providerId: '1293384261' };
const { signal } = new AbortController();
const tomorrow = Date.now() + 86_400_000;

const description = new URL('telnyx-messaging.json', import.meta.url);
const operations = operationsIn(description);
/**
 * The others are older forms of these, single short codes, and sending by kind of number: `/messages`
 * takes them all.
 */
const covered = [
  'POST /messages',
  'POST /messages/number_pool',
  'GET /messages/{id}',
  'GET /messaging_profiles',
  'POST /messaging_profiles',
  'DELETE /messaging_profiles/{id}',
  'PATCH /messaging_profiles/{id}',
  'GET /phone_numbers/messaging',
  'PATCH /phone_numbers/{id}/messaging',
];

type Asking = (telnyx: Provider) => Promise<unknown>;

const described: readonly (readonly [string, Asking])[] = [
  ['POST /messages', (telnyx) => telnyx.send(text)],
  ['POST /messages', (telnyx) => telnyx.send({ ...text, from: Address.parse('12345') })],
  ['POST /messages', (telnyx) => telnyx.send({ ...text, text: '', media, callbackUrl })],
  ['POST /messages/number_pool', (telnyx) => telnyx.send({ ...text, from: { profileId } })],
  [
    'POST /messages/number_pool',
    (telnyx) => telnyx.send({ ...text, from: { profileId }, media, callbackUrl }),
  ],
  ['GET /messages/:id', (telnyx) => telnyx.get(id)],
  ['GET /messaging_profiles', (telnyx) => telnyx.profiles()],
  ['POST /messaging_profiles', (telnyx) => telnyx.saveProfile(null, bare)],
  ['POST /messaging_profiles', (telnyx) => telnyx.saveProfile(null, profile)],
  ['PATCH /messaging_profiles/:id', (telnyx) => telnyx.saveProfile(profileId, profile)],
  ['PATCH /messaging_profiles/:id', (telnyx) => telnyx.saveProfile(profileId, bare)],
  ['DELETE /messaging_profiles/:id', (telnyx) => telnyx.deleteProfile(profileId)],
  ['PATCH /phone_numbers/:id/messaging', (telnyx) => telnyx.assign(line, profileId)],
];

/** What Telnyx's reference has and this description has not. */
const lacking: readonly (readonly [string, Asking])[] = [
  ['POST /messages/group_mms', (telnyx) => telnyx.send({ ...text, to: [to, from] })],
  ['DELETE /messages/:id', (telnyx) => telnyx.cancel(id)],
  ['GET /webhook_deliveries', (telnyx) => telnyx.newest(signal)],
  [
    'GET /webhook_deliveries',
    (telnyx) => telnyx.catchUp(Date.now(), signal)[Symbol.asyncIterator]().next(),
  ],
  ['GET /balance', (telnyx) => telnyx.balance()],
];

describe('Telnyx’s description of its API', () => {
  let prism: Prism;
  let telnyx: Provider;

  beforeAll(async () => {
    prism = await startPrism(fileURLToPath(description));
    telnyx = createTelnyx({ baseUrl: prism.url }, 'KEY-test');
  }, 60_000);

  afterAll(() => prism?.stop());

  /** The last request of something that asks, with ids left out of its path. */
  const judge = async (asking: Asking) => {
    const before = prism.judged.length;
    await asking(telnyx).catch(() => undefined);
    const asked = prism.judged.slice(before).map(({ method, path, ...verdict }) => ({
      ...verdict,
      asked: `${method} ${path.replace(/\?.*/, '').replace(/\/[\da-f-]{10,}/, '/:id')}`,
    }));
    return asked;
  };

  test.each(described)('finds nothing wrong with %s (%#)', async (asked, asking) => {
    const judged = await judge(asking);
    expect(judged.map((each) => each.asked)).toContain(asked);
    for (const { status, violations, described: known } of judged) {
      expect({ status, violations, known }).toEqual({
        status: expect.toSatisfy((code: number) => code >= 200 && code < 300),
        violations: null,
        known: true,
      });
    }
  });

  test.each([
    ['all', (provider: Provider) => provider.lines()],
    ['one', (provider: Provider) => provider.line(from)],
  ])(
    'finds nothing wrong with reading lines (%s), and does not have campaigns',
    async (_, asking) => {
      const judged = await judge(asking);
      const lists = /^GET \/(phone_numbers\/messaging|messaging_profiles)$/;
      const fine = { status: 200, violations: null, described: true };
      expect(judged[0]).toEqual({ asked: 'GET /phone_numbers/messaging', ...fine });
      for (const each of judged.slice(1)) {
        if (each.asked === 'GET /10dlc/phone_number_campaigns') expect(each.described).toBe(false);
        else expect(each).toEqual({ asked: expect.stringMatching(lists), ...fine });
      }
    },
  );

  test(`that was ${covered.length} of its ${operations.all.length} operations`, () => {
    const asked = prism.judged.flatMap(({ method, path }) => operations.of(method, path) ?? []);
    expect(new Set(asked)).toEqual(new Set(covered));
  });

  test('takes the answers to a send that it gives itself as taken', async () => {
    expect(await telnyx.send(text)).toMatchObject({ kind: 'answered' });
  });

  test.each(lacking)('does not have %s (%#)', async (asked, asking) => {
    expect(await judge(asking)).toMatchObject([{ asked, described: false }]);
  });

  test('has sending, but passes over when: a field it does not name', async () => {
    const [judged] = await judge(() => telnyx.send({ ...text, sendAt: tomorrow }));
    expect(judged).toMatchObject({ asked: 'POST /messages', violations: null, described: true });
  });

  test('wants a profile’s id where the reference takes none to mean out of any profile', async () => {
    const [judged] = await judge(() => telnyx.assign(line, null));
    expect(judged?.violations).toMatch(/messaging_profile_id must match format/);
  });

  test('does find what is wrong', async () => {
    const [judged] = await judge(() => telnyx.get('no-uuid'));
    expect(judged).toMatchObject({ status: 422, violations: expect.stringContaining('uuid') });
    await fetch(`${prism.url}/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer KEY-test', 'content-type': 'application/json' },
      body: '{"text":7}',
    });
    expect(prism.judged.at(-1)?.violations).toContain("required property 'to'");
  });
});
