import { describe, expect, test } from 'vitest';
import { apiClient, clientOf, openStand, say } from './test-stand.ts';

const public_ = 'https://messaging.bandwidth.com/api/v2/users/9900000/media';
const { signal } = new AbortController();
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);

describe('up', () => {
  test('the bytes go as they are, and the link is to what was stored', async () => {
    const { origin, asked } = await openStand((_, response) => response.writeHead(204).end());
    const link = await clientOf(origin).media?.upload(
      picture,
      'image/png',
      'Über uns (1).PNG',
      signal,
    );
    const [put] = asked;
    expect(put).toMatchObject({ method: 'PUT', headers: { 'content-type': 'image/png' } });
    expect(put?.body).toEqual(picture);
    expect(link).toBe(`${origin}${put?.url}`);
    expect(put?.url).toMatch(/^\/api\/v2\/users\/9900000\/media\/[0-9a-f-]{36}-ber-uns-1-.PNG$/);
  });

  test.each([
    ['../../../etc/passwd', /-etc-passwd$/],
    ['', /-file$/],
    ['...', /-file$/],
    ['?a=b#c', /-a-b-c$/],
    ['%2e%2e%2f', /-2e-2e-2f$/],
    [`${'x'.repeat(500)}.jpg`, /-x{60}\.jpg$/],
  ])('the name %j cannot leave its place', async (name, ending) => {
    const { origin, asked } = await openStand((_, response) => response.writeHead(204).end());
    await clientOf(origin).media?.upload(picture, 'image/png', name, signal);
    expect(asked[0]?.url).toMatch(ending);
    expect(asked[0]?.url.split('/')).toHaveLength(7);
  });

  test.each([
    [400, 'failed'],
    [401, 'key-refused'],
    [429, 'busy'],
    [500, 'failed'],
  ])('%i is %s', async (status, kind) => {
    const { origin } = await openStand((_, response) => say(response, status));
    await expect(
      clientOf(origin).media?.upload(picture, 'image/png', 'a.png', signal),
    ).rejects.toMatchObject({ kind });
  });

  test('is never repeated, not even for a token that ended', async () => {
    const { origin, asked } = await openStand(({ url, method }, response) => {
      if (url === '/token') return say(response, 200, { access_token: 't' });
      if (method === 'PUT') return say(response, 401);
      say(response, 200, { totalCount: 0, pageInfo: {}, messages: [] });
    });
    const client = clientOf(origin, apiClient);
    await client.check();
    await expect(client.media?.upload(picture, 'image/png', 'a.png', signal)).rejects.toMatchObject(
      {
        kind: 'failed',
      },
    );
    expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });
});

describe('down', () => {
  const headersFor = async (link: string) => clientOf(here).mediaHeaders(new URL(link));
  const here = 'http://127.0.0.1:9';

  test('the key goes to files of the account', async () => {
    const key = { authorization: `Basic ${Buffer.from('u:p').toString('base64')}` };
    expect(await headersFor(`${here}/api/v2/users/9900000/media/1/0/bw%20a.png`)).toEqual(key);
    expect(await headersFor(`${public_}/14762070468292kw2fuqty55yp2b2/0/a.png`)).toEqual(key);
  });

  test.each([
    'https://messaging.bandwidth.com.evil.test/api/v2/users/9900000/media/a.png',
    'https://messaging.bandwidth.com@evil.test/api/v2/users/9900000/media/a.png',
    'https://a:b@messaging.bandwidth.com/api/v2/users/9900000/media/a.png',
    'http://messaging.bandwidth.com/api/v2/users/9900000/media/a.png',
    'https://messaging.bandwidth.com:8443/api/v2/users/9900000/media/a.png',
    'https://messaging.bandwidth.com/api/v2/users/1/media/a.png',
    `${public_}/../messages`,
    `${public_}/%2e%2e/messages`,
    `${public_}/`,
    'https://example.com/a.png',
    'file:///etc/passwd',
  ])('and not to %s', async (link) => {
    expect(await headersFor(link)).toBe(null);
  });
});
