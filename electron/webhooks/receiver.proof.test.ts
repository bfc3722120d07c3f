/** Who is believed to be the provider: signatures, credentials, and nothing else. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pathOf } from './secret.ts';
import { now, openReceiver } from './test-receiver.ts';
import {
  bandwidth,
  basic,
  bytesOf,
  opentact,
  post,
  proofOf,
  publicKey,
  sample,
  talk,
  telnyx,
} from './test-sender.ts';

const inbound = {
  telnyx: sample('telnyx/inbound_sms'),
  bandwidth: sample('bandwidth/inbound_sms'),
  opentact: sample('opentact/webhook_message_finalized_delivered'),
};

const Vectors = z.object({
  publicKeyBase64: z.string(),
  cases: z.array(
    z.object({
      name: z.string(),
      now: z.number(),
      headers: z.record(z.string(), z.string()),
      rawBody: z.string(),
      expect: z.enum(['ok', 'reject']),
    }),
  ),
});
const vectors = Vectors.parse(JSON.parse(sample('telnyx/signature_vectors')));

describe('the signature vectors', () => {
  test('are nine', () => expect(vectors.cases).toHaveLength(9));

  test.each(vectors.cases)('$name: $expect', async (vector) => {
    const credentials = { publicKey: vectors.publicKeyBase64 };
    const sources = [{ ...telnyx, dialect: 'telnyx', credentials } as const];
    const scene = await openReceiver({ sources, now: vector.now * 1000 });
    const headers = { 'content-type': 'application/json', ...vector.headers };
    const request = { path: pathOf(telnyx.secret), headers, body: vector.rawBody };
    const status = await post(scene.port, request);
    expect(status).toBe(vector.expect === 'ok' ? 200 : 403);
    expect(scene.taken).toHaveLength(vector.expect === 'ok' ? 1 : 0);
    const time = vector.name.startsWith('too-') ? 1 : 0;
    expect(scene.counts(telnyx).refused['wrong-time']).toBe(time);
  });
});

describe('credentials', () => {
  test('Bandwidth is asked for them, on the connection it has', async () => {
    const scene = await openReceiver();
    const path = pathOf(bandwidth.secret);
    const bare = bytesOf({ path, headers: {}, body: '' });
    const headers = proofOf(bandwidth, inbound.bandwidth, now);
    const full = bytesOf({ path, headers, body: inbound.bandwidth });
    const { statuses, text } = await talk(scene.port, [bare, full], 2);
    expect(statuses).toEqual([401, 200]);
    expect(text).toMatch(/WWW-Authenticate: Basic realm="/i);
    expect(scene.counts(bandwidth)).toMatchObject({
      challenged: 1,
      accepted: 1,
      lastRefused: null,
    });
  });

  test.each([
    ['another password', basic('longcode', 'wrong')],
    ['another user', basic('Longcode', 'p:ä%s')],
    ['nothing', 'Basic '],
    ['another scheme', `Bearer ${basic('longcode', 'p:ä%s').slice(6)}`],
    ['more than one', `${basic('longcode', 'p:ä%s')}, ${basic('longcode', 'p:ä%s')}`],
  ])('%s are refused', async (_, authorization) => {
    const scene = await openReceiver();
    const headers = { ...proofOf(bandwidth, inbound.bandwidth, now), authorization };
    const request = { path: pathOf(bandwidth.secret), headers, body: inbound.bandwidth };
    expect(await post(scene.port, request)).toBe(401);
    expect(scene.counts(bandwidth).lastRefused).toEqual({ at: now, reason: 'wrong-credentials' });
    expect(scene.taken).toEqual([]);
  });

  test('of one provider do not open the address of another', async () => {
    const scene = await openReceiver();
    const headers = proofOf(opentact, inbound.telnyx, now);
    const request = { path: pathOf(telnyx.secret), headers, body: inbound.telnyx };
    expect(await post(scene.port, request)).toBe(403);
    const signed = proofOf(telnyx, inbound.bandwidth, now);
    const other = { path: pathOf(bandwidth.secret), headers: signed, body: inbound.bandwidth };
    expect(await post(scene.port, other)).toBe(401);
    expect(scene.taken).toEqual([]);
  });

  test('a body of another provider is refused, rightly signed or not', async () => {
    const scene = await openReceiver();
    expect(await scene.send(telnyx, inbound.bandwidth)).toBe(400);
    expect(await scene.send(bandwidth, sample('telnyx/message_sent'))).toBe(400);
    expect(await scene.send(opentact, inbound.bandwidth)).toBe(400);
    expect(scene.counts(opentact).refused.malformed).toBe(1);
    expect(scene.taken).toEqual([]);
  });

  test('a key that is none refuses everybody', async () => {
    const credentials = { publicKey: publicKey.slice(1) };
    const scene = await openReceiver({ sources: [{ ...telnyx, dialect: 'telnyx', credentials }] });
    expect(await scene.send(telnyx, inbound.telnyx)).toBe(403);
  });
});
