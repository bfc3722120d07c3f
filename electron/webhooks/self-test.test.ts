import { describe, expect, test } from 'vitest';
import { newSecret, pathOf } from './secret.ts';
import { selfTestBody } from './self-test.ts';
import type { Source } from './source.ts';
import { openReceiver, type Scene } from './test-receiver.ts';
import { bandwidth, opentact, post, telnyx } from './test-sender.ts';

const headers = { 'content-type': 'application/json' };

const knock = (scene: Scene, source: Source, nonce: string): Promise<number> =>
  post(scene.port, { path: pathOf(source.secret), headers, body: selfTestBody(nonce) });

describe('the app’s own test', () => {
  test.each([telnyx, bandwidth, opentact])('is seen without a proof: $dialect', async (source) => {
    const scene = await openReceiver();
    const nonce = newSecret();
    const seen = scene.receiver.expectSelfTest(source.accountId, nonce, 5_000);
    expect(await knock(scene, source, nonce)).toBe(200);
    await seen;
    expect(scene.taken).toEqual([]);
    expect(scene.counts(source)).toMatchObject({ selfTests: 1, accepted: 0 });
  });

  test('counts once', async () => {
    const scene = await openReceiver();
    const nonce = newSecret();
    const seen = scene.receiver.expectSelfTest(opentact.accountId, nonce, 5_000);
    await knock(scene, opentact, nonce);
    await seen;
    expect(await knock(scene, opentact, nonce)).toBe(400);
    expect(scene.counts(opentact).selfTests).toBe(1);
  });

  test('with another nonce, or at the address of another account, proves nothing', async () => {
    const scene = await openReceiver();
    const nonce = newSecret();
    const seen = scene.receiver.expectSelfTest(telnyx.accountId, nonce, 200);
    expect(await knock(scene, telnyx, newSecret())).toBe(403);
    expect(await knock(scene, opentact, nonce)).toBe(400);
    await expect(seen).rejects.toMatchObject({ kind: 'test-not-seen' });
    expect(await knock(scene, telnyx, nonce)).toBe(403);
  });

  test('ends with the receiver', async () => {
    const scene = await openReceiver();
    const seen = scene.receiver.expectSelfTest(telnyx.accountId, newSecret(), 60_000);
    await Promise.all([
      expect(seen).rejects.toMatchObject({ kind: 'closed' }),
      scene.receiver.close(),
    ]);
  });
});
