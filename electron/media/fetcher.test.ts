import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { files, png } from './test-files.ts';
import { provider, secret, stand, stranger } from './test-stand.ts';

const picture = png(640, 480);
const hash = createHash('sha256').update(picture).digest('hex');

function send(response: ServerResponse, headers: Record<string, string> = {}): void {
  response.writeHead(200, headers).end(picture);
}

test('a picture is fetched with the key of the account and kept by what is in it', async () => {
  const { fetch, link, folder, requests } = await stand((_, response) => send(response));
  expect(await fetch(link('/users/9/media/0/bw.png'))).toEqual({
    kind: 'stored',
    hash,
    bytes: picture.length,
    type: 'png',
    name: 'bw.png',
    dimensions: { width: 640, height: 480 },
  });
  expect(await folder.read(hash)).toEqual(picture);
  expect(requests[0]?.headers).toMatchObject({
    authorization: secret,
    'accept-encoding': 'identity',
    host: expect.stringContaining(provider),
  });
});

test('what the server calls it does not count', async () => {
  const { fetch, link } = await stand((_, response) =>
    send(response, {
      'content-type': 'text/html',
      'content-disposition': 'inline; filename=a.html',
    }),
  );
  expect(await fetch(link('/1'))).toMatchObject({ type: 'png', name: 'a.html.png' });
});

test('another host gets no credentials', async () => {
  const { fetch, link, requests } = await stand((_, response) => send(response));
  expect(await fetch(link('/1.png', stranger))).toMatchObject({ kind: 'stored' });
  expect(requests[0]?.headers.authorization).toBeUndefined();
});

test('a redirect to another host gets no credentials, nor does the way back', async () => {
  const { fetch, link, requests } = await stand(({ url }, response) => {
    if (url === '/start') response.writeHead(302, { location: link('/signed', stranger) }).end();
    else if (url === '/signed') response.writeHead(307, { location: link('/own') }).end();
    else send(response);
  });
  expect(await fetch(link('/start'))).toMatchObject({ kind: 'stored', name: 'own.png' });
  const sent = requests.map(({ path, headers }) => [path, headers.authorization]);
  expect(sent).toEqual([
    ['/start', secret],
    ['/signed', undefined],
    ['/own', undefined],
  ]);
});

test('a stranger cannot steer the credentials by a redirect to the provider', async () => {
  const { fetch, link, requests } = await stand(({ url }, response) => {
    if (url === '/start') response.writeHead(301, { location: link('/own') }).end();
    else send(response);
  });
  await fetch(link('/start', stranger));
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});

test('a redirect within the host keeps the credentials', async () => {
  const { fetch, link, requests } = await stand(({ url }, response) => {
    if (url === '/start') response.writeHead(308, { location: 'elsewhere' }).end();
    else send(response);
  });
  await fetch(link('/start'));
  expect(requests.map(({ path }) => path)).toEqual(['/start', '/elsewhere']);
  expect(requests[1]?.headers.authorization).toBe(secret);
});

test('three redirects are followed, four are not', async () => {
  const { fetch, link, requests } = await stand(({ url = '' }, response) => {
    const left = Number(url.slice(1));
    if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
    else send(response);
  });
  expect(await fetch(link('/3'))).toMatchObject({ kind: 'stored' });
  requests.length = 0;
  expect(await fetch(link('/4'))).toMatchObject({ kind: 'refused', code: 'too-many-redirects' });
  expect(requests.map(({ path }) => path)).toEqual(['/4', '/3', '/2', '/1']);
});

test('the same file is kept once, under whatever links', async () => {
  const { fetch, link, folder } = await stand((_, response) => send(response));
  await fetch(link('/1.png'));
  expect(await fetch(link('/2.png', stranger))).toMatchObject({ hash });
  expect(await folder.size()).toBe(picture.length);
});

test('the layout of an MMS is known for what it is', async () => {
  const { fetch, link } = await stand((_, response) => {
    response.writeHead(200, { 'content-type': 'application/xml' }).end(files.layout);
  });
  const layout = { kind: 'stored', type: 'layout', name: 'smil.xml' };
  expect(await fetch(link('/0/smil.xml'))).toMatchObject(layout);
});

test.each([
  [401, 'refused', 'not-allowed', undefined],
  [403, 'refused', 'not-allowed', undefined],
  [404, 'refused', 'gone', undefined],
  [410, 'refused', 'gone', undefined],
  [204, 'refused', 'bad-answer', undefined],
  [206, 'refused', 'bad-answer', undefined],
  [302, 'refused', 'bad-answer', undefined],
  [400, 'refused', 'bad-answer', undefined],
  [418, 'refused', 'bad-answer', undefined],
  [408, 'later', 'busy', null],
  [429, 'later', 'busy', 7000],
  [500, 'later', 'server-failed', null],
  [503, 'later', 'server-failed', 7000],
])('HTTP %i is %s: %s', async (status, kind, code, retryAfterMs) => {
  const { fetch, link } = await stand((_, response) => {
    const wait: Record<string, string> = retryAfterMs === 7000 ? { 'retry-after': '7' } : {};
    response.writeHead(status, wait).end();
  });
  const said = { kind, code, detail: expect.stringContaining(String(status)) };
  const expected = retryAfterMs === undefined ? said : { ...said, retryAfterMs };
  expect(await fetch(link('/1'))).toEqual(expected);
});

test('a body of the limit is taken, one byte more is not', async () => {
  const limit = 100_000;
  const { fetch, link } = await stand(({ url }, response) => {
    response.end(
      Buffer.concat([picture, Buffer.alloc(limit - picture.length + Number(url?.slice(1)))]),
    );
  });
  expect(await fetch(link('/0'))).toMatchObject({ kind: 'stored', bytes: limit });
  expect(await fetch(link('/1'))).toMatchObject({ kind: 'refused', code: 'too-large' });
});

test('stopping ends the fetch, and nothing is kept', async () => {
  const stop = new AbortController();
  const { fetch, link, folder } = await stand((_, response) => {
    response.write(picture.subarray(0, 5), () => stop.abort());
  });
  expect(await fetch(link('/1'), stop.signal)).toMatchObject({ kind: 'later', code: 'stopped' });
  expect(await folder.size()).toBe(0);
});

test('stopped before it began, nothing is asked', async () => {
  const { fetch, link, requests } = await stand((_, response) => send(response));
  const fetched = await fetch(link('/1'), AbortSignal.abort());
  expect(fetched).toMatchObject({ kind: 'later', code: 'stopped' });
  expect(requests).toEqual([]);
});
