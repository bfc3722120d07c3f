import { describe, expect, test } from 'vitest';
import { apiClient, clientOf, openStand, say } from './test-stand.ts';

const public_ = 'https://messaging.bandwidth.com/api/v2/users/9900000/media';
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);

describe('up', () => {
  test('the bytes go as they are, and the link is to what was stored', async () => {
    const { origin, asked } = await openStand((_, response) => response.writeHead(204).end());
    const link = await clientOf(origin).media.upload(picture, 'image/png', 'Über uns (1).PNG');
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
    await clientOf(origin).media.upload(picture, 'image/png', name);
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
      clientOf(origin).media.upload(picture, 'image/png', 'a.png'),
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
    await expect(client.media.upload(picture, 'image/png', 'a.png')).rejects.toMatchObject({
      kind: 'failed',
    });
    expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });
});

describe('down', () => {
  test('everything after media/ is the id, and the key goes to the account’s address', async () => {
    const { origin, asked } = await openStand((_, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(picture),
    );
    const { media } = clientOf(origin);
    const file = await media.download(`${public_}/14762070468292kw2fuqty55yp2b2/0/bw%20a.png`);
    expect(file.type).toBe('image/png');
    expect(Buffer.from(file.bytes)).toEqual(picture);
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v2/users/9900000/media/14762070468292kw2fuqty55yp2b2/0/bw%20a.png',
    ]);
    await media.download(`${origin}/api/v2/users/9900000/media/own.png`);
    expect(asked[1]?.url).toBe('/api/v2/users/9900000/media/own.png');
  });

  test.each([
    'https://messaging.bandwidth.com.evil.test/api/v2/users/9900000/media/a.png',
    'https://messaging.bandwidth.com@evil.test/api/v2/users/9900000/media/a.png',
    'http://messaging.bandwidth.com/api/v2/users/9900000/media/a.png',
    'https://messaging.bandwidth.com/api/v2/users/1/media/a.png',
    `${public_}/../messages`,
    `${public_}/%2e%2e/messages`,
    `${public_}/`,
    'https://example.com/a.png',
    'file:///etc/passwd',
    'a.png',
    '',
  ])('%s is to no file of this account: nothing is asked', async (link) => {
    const { origin, asked } = await openStand((_, response) => response.end());
    const { media } = clientOf(origin);
    expect(media.holds(link)).toBe(false);
    await expect(media.download(link)).rejects.toMatchObject({ kind: 'failed' });
    expect(asked).toEqual([]);
  });

  test('a redirect is not followed', async () => {
    const { origin, asked } = await openStand((_, response) =>
      response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    await expect(clientOf(origin).media.download(`${public_}/a.png`)).rejects.toMatchObject({
      kind: 'address-wrong',
    });
    expect(asked).toHaveLength(1);
  });

  test('a file that is no longer kept is said to be gone', async () => {
    const { origin } = await openStand((_, response) => say(response, 404));
    await expect(clientOf(origin).media.download(`${public_}/a.png`)).rejects.toThrow(/48 hours/);
  });

  test('a file without end is not read to its end', async () => {
    const { origin } = await openStand((_, response) => {
      response.writeHead(200);
      const piece = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        if (!response.destroyed) response.write(piece, more);
      };
      more();
    });
    await expect(clientOf(origin).media.download(`${public_}/a.png`)).rejects.toThrow(
      'ANSWER_TOO_LONG',
    );
  });
});
