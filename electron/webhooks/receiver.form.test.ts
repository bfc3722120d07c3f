/** Requests of the wrong form: what is answered, and that nothing is taken. */
import { describe, expect, test } from 'vitest';
import { pathOf } from './secret.ts';
import { now, openReceiver } from './test-receiver.ts';
import { bytesOf, type HeaderLines, opentact, post, sample, talk } from './test-sender.ts';

describe('form', () => {
  const path = pathOf(opentact.secret);
  const body = sample('opentact/webhook_message_finalized_delivered');
  const json: HeaderLines = { 'content-type': 'application/json' };

  test.each([
    ['another path', 404, 'wrong-path', { path: `${path}x`, headers: json, body }],
    ['the path with a query', 404, 'wrong-path', { path: `${path}?a=1`, headers: json, body }],
    ['the path with a slash', 404, 'wrong-path', { path: `${path}/`, headers: json, body }],
    ['a prefix', 404, 'wrong-path', { path: `/app${path}`, headers: json, body }],
    ['no secret', 404, 'wrong-path', { path: '/hooks/', headers: json, body }],
    ['the root', 404, 'wrong-path', { method: 'GET', path: '/', headers: {}, body: '' }],
    ['another method there', 404, 'wrong-path', { method: 'PUT', path: '/x', headers: json, body }],
  ])('%s: %i, for nobody', async (_, status, reason, request) => {
    const scene = await openReceiver();
    expect(await post(scene.port, request)).toBe(status);
    expect(scene.counts(null).lastRefused).toEqual({ at: now, reason });
    expect(scene.taken).toEqual([]);
  });

  test.each([
    ['GET', 405, 'wrong-method', { method: 'GET', path, headers: json, body: '' }],
    ['PUT', 405, 'wrong-method', { method: 'PUT', path, headers: json, body }],
    ['OPTIONS', 405, 'wrong-method', { method: 'OPTIONS', path, headers: {}, body: '' }],
    ['no type', 415, 'wrong-type', { path, headers: {}, body }],
    ['a form', 415, 'wrong-type', { path, headers: { 'content-type': 'text/plain' }, body }],
    [
      'JSON in another charset',
      415,
      'wrong-type',
      { path, headers: { 'content-type': 'application/json; charset=utf-16' }, body },
    ],
    [
      'compressed',
      415,
      'wrong-type',
      { path, headers: { ...json, 'content-encoding': 'gzip' }, body },
    ],
    ['no body', 400, 'malformed', { path, headers: json, body: '' }],
    ['no JSON', 400, 'malformed', { path, headers: json, body: `${body}}` }],
    ['a byte order mark', 400, 'malformed', { path, headers: json, body: `\uFEFF${body}` }],
    ['JSON of nothing known', 400, 'malformed', { path, headers: json, body: '{"a":1}' }],
    ['no UTF-8', 400, 'malformed', { path, headers: json, body: Buffer.from([0x22, 0xff, 0x22]) }],
  ])('%s: %i', async (_, status, reason, request) => {
    const scene = await openReceiver();
    expect(await post(scene.port, request)).toBe(status);
    expect(scene.counts(opentact).lastRefused).toEqual({ at: now, reason });
    expect(scene.taken).toEqual([]);
  });

  test.each([
    'application/json',
    'Application/JSON; charset=UTF-8',
    'application/json;charset="utf-8"',
  ])('%s is JSON', async (type) => {
    const scene = await openReceiver();
    const headers = { 'content-type': type, 'content-encoding': 'identity' };
    expect(await post(scene.port, { path, headers, body })).toBe(200);
  });
});

test('no answer says anything but its status', async () => {
  const scene = await openReceiver();
  const path = pathOf(opentact.secret);
  const request = bytesOf({ path, headers: { 'content-type': 'application/json' }, body: '{}' });
  const { text } = await talk(scene.port, [request]);
  expect(text).toMatch(/\r\nContent-Length: 0\r\n/);
  expect(text.split('\r\n\r\n')).toEqual([expect.any(String), '']);
});
