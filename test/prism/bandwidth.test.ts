/**
 * Every request of the Bandwidth client, put before Bandwidth's own public description of its API.
 * The description covers all of them except the access token, whose address is no part of it, and
 * files whose id has several parts, which its `{mediaId}` cannot match. A file is fetched as the app
 * does it: with what `mediaHeaders` says, by whoever keeps files.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBandwidth } from '../../electron/providers/bandwidth/bandwidth.ts';
import type { Provider, SendRequest } from '../../electron/providers/provider.ts';
import { Address } from '../../shared/phone/address.ts';
import { operationsIn } from './operations.ts';
import { type Prism, startPrism } from './prism.ts';

const [one, two] = [Address.parse('+12345678902'), Address.parse('+12345678903')];
const plain: SendRequest = {
  from: Address.parse('+12345678901'),
  to: [one],
  text: 'Hey, check this out! 👍',
  media: [],
  localId: '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  callbackUrl: null,
  sendAt: null,
};
const media = ['https://example.com/a%20b.png'];
const bytes = new Uint8Array([1, 2, 0, 255]);
const { signal } = new AbortController();
const twentyDays = 20 * 24 * 60 * 60_000;

const messages = '/users/9900000/messages';

const description = new URL('bandwidth-messaging.json', import.meta.url);
const operations = operationsIn(description);
/** The others are other channels, a list of files and removing one: nothing here asks for them. */
const covered = [
  'GET /users/{accountId}/media/{mediaId}',
  'PUT /users/{accountId}/media/{mediaId}',
  'GET /users/{accountId}/messages',
  'POST /users/{accountId}/messages',
];

describe('Bandwidth’s description of its API', () => {
  let prism: Prism;
  let client: Provider;

  beforeAll(async () => {
    prism = await startPrism(fileURLToPath(description));
    const login = { user: 'u', password: 'p' };
    const credentials = { accountId: '9900000', applicationId: '93de2206', ...login };
    client = createBandwidth({ baseUrl: prism.url }, credentials, { ownNumbers: [] });
  }, 60_000);

  afterAll(() => prism?.stop());

  /** These requests were made, and there was nothing to say against any of them. */
  async function expectAccepted(
    asking: () => Promise<unknown>,
    ...asked: readonly (readonly [method: string, path: RegExp])[]
  ): Promise<void> {
    const before = prism.judged.length;
    await asking();
    expect(prism.judged.slice(before)).toEqual(
      asked.map(([method, path]) => ({
        method,
        path: expect.stringMatching(path),
        status: expect.toSatisfy((status: number) => status < 300),
        violations: null,
        described: true,
      })),
    );
  }

  test.each([
    ['a text', plain],
    ['a text from a short code', { ...plain, from: Address.parse('72345') }],
    ['a group', { ...plain, to: [one, two] }],
    ['a picture with words', { ...plain, media }],
    ['pictures without words to a group', { ...plain, to: [one, two], text: '', media }],
  ])('sending %s', async (_, request) => {
    await expectAccepted(() => client.send(request), ['POST', new RegExp(`^${messages}$`)]);
  });

  test('the check', async () => {
    await expectAccepted(() => client.check(), ['GET', /limit=1$/]);
  });

  test('one text by its id', async () => {
    await expectAccepted(() => client.get('1589228074636lm4k2je7j7jklbn2'), ['GET', /messageId=/]);
  });

  test('the newest', async () => {
    await expectAccepted(() => client.newest(signal), ['GET', /sort=receiveTime%3Adesc/]);
  });

  test('what was missed, by span and by page', async () => {
    const reading = async (): Promise<void> => {
      const pages = client.catchUp(Date.now() - twentyDays, signal)[Symbol.asyncIterator]();
      await pages.next();
      await pages.next();
    };
    await expectAccepted(reading, ['GET', /toDateTime=/], ['GET', /pageToken=/]);
  });

  test.each(['image/png', 'image/jpeg', 'image/gif', 'video/mp4', 'audio/mpeg', 'text/vcard'])(
    '%s goes up and comes down',
    async (type) => {
      const reading = async (): Promise<void> => {
        const link = await client.media?.upload(bytes, type, 'a b.bin', signal);
        const url = new URL(link ?? '');
        await fetch(url, { headers: (await client.mediaHeaders(url)) ?? {} });
      };
      await expectAccepted(reading, ['PUT', /\/media\//], ['GET', /\/media\//]);
    },
  );

  test(`that was ${covered.length} of its ${operations.all.length} operations`, () => {
    const asked = prism.judged.map(({ method, path }) => operations.of(method, path));
    expect(new Set(asked)).toEqual(new Set(covered));
  });

  test('a request that the description forbids is told apart', async () => {
    const headers = { authorization: 'Basic dTpw', 'content-type': 'application/json' };
    const body = JSON.stringify({ to: [one] });
    await fetch(`${prism.url}${messages}`, { method: 'POST', headers, body });
    expect(prism.judged.at(-1)?.violations).toContain('applicationId');
  });
});
