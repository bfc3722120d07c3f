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
import type { SendRequest } from '../../electron/providers/provider.ts';
import { createTelnyx, type Telnyx } from '../../electron/providers/telnyx/telnyx.ts';
import { Address } from '../../shared/phone/address.ts';
import { type Prism, prismIsInstalled, startPrism } from './prism.ts';

const id = '40385f64-5717-4562-b3fc-2c963f66afa6';
const profileId = '83d2343b-553f-4c5f-b8c8-fd27004f94bf';
const to = Address.parse('+15551230111');
const text: SendRequest = {
  from: Address.parse('+15551230100'),
  to: [to],
  text: 'Grüße 👋',
  media: [],
  localId: '0190b2f4-0000-7000-8000-000000000001',
  callbackUrl: null,
  sendAt: null,
};
const { from: _line, ...unsigned } = text;
const media = ['https://cdn.example.com/p/1.jpg'];
const callbackUrl = 'https://hooks.example.com/telnyx?for=a%20line';
const pool = { longCodeWeight: 9, tollFreeWeight: 0, skipUnhealthy: true, stickySender: true };
const { signal } = new AbortController();
const tomorrow = Date.now() + 86_400_000;

type Asking = (telnyx: Telnyx) => Promise<unknown>;

const described: readonly (readonly [string, Asking])[] = [
  ['POST /messages', (telnyx) => telnyx.send(text)],
  ['POST /messages', (telnyx) => telnyx.send({ ...text, from: Address.parse('12345') })],
  ['POST /messages', (telnyx) => telnyx.send({ ...text, text: '', media, callbackUrl })],
  ['POST /messages/number_pool', (telnyx) => telnyx.sendByProfile({ ...unsigned, profileId })],
  [
    'POST /messages/number_pool',
    (telnyx) => telnyx.sendByProfile({ ...unsigned, profileId, media, callbackUrl }),
  ],
  ['GET /messages/:id', (telnyx) => telnyx.get(id)],
  ['GET /phone_numbers/messaging', (telnyx) => telnyx.lines()],
  ['GET /messaging_profiles', (telnyx) => telnyx.profiles()],
  [
    'POST /messaging_profiles',
    (telnyx) => telnyx.saveProfile({ id: null, name: 'Front desk', destinations: ['US'] }),
  ],
  [
    'POST /messaging_profiles',
    (telnyx) =>
      telnyx.saveProfile({ id: null, name: 'Desk', destinations: ['*'], callbackUrl, pool }),
  ],
  [
    'PATCH /messaging_profiles/:id',
    (telnyx) =>
      telnyx.saveProfile({
        ...{ id: profileId, name: 'Desk', enabled: false, destinations: ['US', 'CA'] },
        ...{ callbackUrl, failoverUrl: callbackUrl, pool },
      }),
  ],
  [
    'PATCH /messaging_profiles/:id',
    (telnyx) =>
      telnyx.saveProfile({ id: profileId, callbackUrl: null, failoverUrl: null, pool: null }),
  ],
  ['DELETE /messaging_profiles/:id', (telnyx) => telnyx.deleteProfile(profileId)],
  ['PATCH /phone_numbers/:id/messaging', (telnyx) => telnyx.assign('1293384261', profileId)],
];

/** What Telnyx's reference has and this description has not. */
const lacking: readonly (readonly [string, Asking])[] = [
  ['POST /messages/group_mms', (telnyx) => telnyx.send({ ...text, to: [to, text.from] })],
  ['GET /messages/group/:id', (telnyx) => telnyx.group(id)],
  ['DELETE /messages/:id', (telnyx) => telnyx.cancel(id)],
  ['GET /webhook_deliveries', (telnyx) => telnyx.newest(signal)],
  [
    'GET /webhook_deliveries',
    (telnyx) => telnyx.catchUp(Date.now(), signal)[Symbol.asyncIterator]().next(),
  ],
  ['GET /balance', (telnyx) => telnyx.balance()],
];

describe.skipIf(!prismIsInstalled)('Telnyx’s description of its API', () => {
  let prism: Prism;
  let telnyx: Telnyx;

  beforeAll(async () => {
    prism = await startPrism(fileURLToPath(new URL('telnyx-messaging.json', import.meta.url)));
    telnyx = createTelnyx({ baseUrl: prism.url }, { apiKey: 'KEY-test', publicKey: null });
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
    const [judged] = await judge(() => telnyx.assign('1293384261', null));
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
