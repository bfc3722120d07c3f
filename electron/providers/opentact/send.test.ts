import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Address } from '../../../shared/phone/address.ts';
import type { SendRequest } from '../provider.ts';
import { createHttpClient } from './http.ts';
import { send } from './send.ts';

const request: SendRequest = {
  from: Address.parse('+18382050008'),
  to: [Address.parse('+12125550101')],
  text: 'Hello',
  media: [],
  localId: '0190b2f4-0000-7000-8000-000000000001',
  callbackUrl: null,
  sendAt: null,
};
const closers: (() => Promise<void>)[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

const answer = (status: number, body: string): Promise<string> =>
  serve((_request, response) => response.writeHead(status).end(body));
const envelope = (status: number, message: string): string =>
  JSON.stringify({ success: false, message, status });
const attempt = (origin: string) => send(createHttpClient(`${origin}/rest`, 'k'), request);

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

describe('how a send ends', () => {
  test.each([
    [402, envelope(402, 'Not enough balance'), 'rejected', '402'],
    [405, envelope(405, 'Insufficient Balance'), 'rejected', '405'],
    [406, envelope(406, 'Country not permitted'), 'rejected', '406'],
    [404, envelope(404, 'TNLease not found'), 'rejected', '404'],
    [400, envelope(400, 'Validation Failed'), 'rejected', '400'],
    [200, envelope(402, 'Not enough balance'), 'rejected', '402'],
    [302, '', 'rejected', '302'],
  ])('%i is rejected: nothing was sent', async (status, body, kind, code) => {
    expect(await attempt(await answer(status, body))).toMatchObject({ kind, code });
  });

  test.each([429, 503])('%i may be tried again', async (status) => {
    expect(await attempt(await answer(status, ''))).toMatchObject({ kind: 'not-sent' });
  });

  test.each([401, 403])('%i is about the key', async (status) => {
    expect(await attempt(await answer(status, ''))).toMatchObject({ kind: 'key-refused' });
  });

  test.each([
    [500, 'oops'],
    [502, '<html>'],
    [504, ''],
    [200, '{"success":true,"payload":{"uuid":"90c2'],
    [200, ''],
    [200, '{"success":true,"payload":{}}'],
    [200, 'null'],
  ])('%i with %j is unknown: it may have been sent', async (status, body) => {
    expect(await attempt(await answer(status, body))).toMatchObject({ kind: 'unknown', raw: body });
  });

  test('an answer that never comes is unknown', async () => {
    const origin = await serve((incoming) => incoming.socket.destroy());
    expect(await attempt(origin)).toMatchObject({ kind: 'unknown' });
  });

  test('an answer cut off in the middle is unknown', async () => {
    const origin = await serve((incoming, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"success":true,', () => incoming.socket.destroy());
    });
    expect(await attempt(origin)).toMatchObject({ kind: 'unknown' });
  });

  test('no connection at all proves that nothing was sent', async () => {
    const origin = await answer(200, '');
    await Promise.all(closers.splice(0).map((close) => close()));
    expect(await attempt(origin)).toMatchObject({ kind: 'not-sent', detail: 'ECONNREFUSED' });
  });

  test('Retry-After is kept, in ms', async () => {
    const origin = await serve((_request, response) =>
      response.writeHead(429, { 'retry-after': '7' }).end(),
    );
    expect(await attempt(origin)).toMatchObject({ kind: 'not-sent', retryAfterMs: 7_000 });
  });
});

describe('what is sent', () => {
  const bodyOf = async (change: Partial<SendRequest>, path = '/rest'): Promise<unknown> => {
    let body = '';
    const origin = await serve((incoming, response) => {
      incoming.on('data', (chunk) => {
        body += String(chunk);
      });
      incoming.on('end', () => response.writeHead(500).end());
    });
    await send(createHttpClient(`${origin}${path}`, 'k'), { ...request, ...change });
    return JSON.parse(body);
  };
  const plain = { tn: 18382050008, to: '12125550101', message: 'Hello' };

  test('a text, and where its events go', async () => {
    const callbackUrl = 'https://hooks.example.com/1';
    expect(await bodyOf({})).toEqual(plain);
    expect(await bodyOf({ callbackUrl })).toEqual({ ...plain, custom_callback_url: callbackUrl });
  });

  test('an address of no length that is taken is left to the profile', async () => {
    const callbackUrl = `https://hooks.example.com/${'x'.repeat(256)}`;
    expect(await bodyOf({ callbackUrl })).toEqual(plain);
  });

  const group = [Address.parse('+12125550101'), Address.parse('+12125550102')];
  test.each([
    ['no-groups', { to: group }],
    ['nobody', { to: [] }],
    ['no-media', { media: ['https://example.com/a.png'] }],
    ['no-schedule', { sendAt: 1 }],
    ['no-pool', { from: { profileId: 'p' } }],
  ])('%s: refused here, since it would be passed over there', async (code, change) => {
    let requests = 0;
    const origin = await serve((_request, response) => {
      requests += 1;
      response.end();
    });
    const client = createHttpClient(`${origin}/rest`, 'k');
    expect(await send(client, { ...request, ...change })).toMatchObject({ kind: 'rejected', code });
    expect(requests).toBe(0);
  });
});

test('a server that answers 421 gets no second request', async () => {
  let requests = 0;
  const origin = await serve((incoming, response) => {
    requests += 1;
    incoming.resume().on('end', () => response.writeHead(421).end(envelope(421, 'Elsewhere')));
  });
  const outcome = await attempt(origin);
  expect(requests).toBe(1);
  expect(outcome).toMatchObject({ kind: 'rejected', code: '421' });
});

test('one send is one request, except to find the layout', async () => {
  const seen: string[] = [];
  const origin = await serve((incoming, response) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    response.writeHead(incoming.url === '/sms/o' ? 500 : 404).end();
  });
  const client = createHttpClient(`${origin}/rest`, 'k');
  expect(await send(client, request)).toMatchObject({ kind: 'unknown' });
  expect(seen).toEqual(['POST /rest/sms', 'POST /sms/o']);
  await send(client, request);
  expect(seen.slice(2)).toEqual(['POST /sms/o']);
});
