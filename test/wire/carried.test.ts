/** What a text carries and how it goes: groups, files, a line of the provider's choice, a callback address. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Address } from '../../shared/phone/address.ts';
import type { SceneOptions } from './scene.ts';
import { gatewayFor, quiet, runAt, rungs, someone } from './scene.ts';

const soon = { timeout: 15_000, interval: 20 };
const timings = { heartbeat: 300, grace: 500 };

test.each(['telnyx', 'bandwidth'] as const)(
  '%s: a group is one request, and what became of it is known for each member',
  async (provider) => {
    const gateway = await gatewayFor({ provider });
    const { scene, account } = await runAt(gateway, { timings });
    const { id } = await scene.write(account, [quiet, someone(1)], 'Us');
    const ends = async () => (await scene.store.message(id))?.deliveries.map(({ rung }) => rung);
    await expect.poll(ends, soon).toEqual(['carrier', 'carrier']);
    expect((await gateway.log()).attempts).toHaveLength(1);
    expect(await scene.messages()).toHaveLength(1);
  },
);

describe('files', () => {
  const hash = 'ab'.repeat(32);
  const bytes = Buffer.from(
    'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==',
    'base64',
  );
  const file = { hash, type: 'gif', bytes: bytes.length, dimensions: null } as const;
  const media = [{ kind: 'file', file, name: 'dot.gif' }] as const;
  const fileOf: SceneOptions['fileOf'] = async (one) =>
    one === hash ? { bytes, type: 'gif' } : null;
  const uploads = (requests: Readonly<Record<string, number>>): number =>
    Object.entries(requests)
      .filter(([name]) => name.startsWith('PUT '))
      .reduce((sum, [, count]) => sum + count, 0);

  test('are handed over once before the texts that carry them leave', async () => {
    const gateway = await gatewayFor({ provider: 'bandwidth' });
    const { scene, account } = await runAt(gateway, { timings, fileOf });
    for (let n = 0; n < 5; n += 1) await scene.write(account, someone(n), { text: 'See', media });
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 5 });
    const { requests, attempts } = await gateway.log();
    expect(uploads(requests)).toBe(1);
    expect(attempts).toHaveLength(5);
    expect(scene.failures).toEqual([]);
  });

  test('that cannot be handed over now hold the text back, and it goes once', async () => {
    const gateway = await gatewayFor({ provider: 'bandwidth' });
    const { scene, account } = await runAt(gateway, { timings, fileOf });
    await gateway.fault({ kind: 'status', status: 429, retryAfter: 1, on: 'any' });
    await scene.write(account, quiet, { text: 'See', media });
    await scene.when(account, ({ flow }) => flow.state === 'paused');
    await scene.engine.settled();
    expect(await rungs(scene)).toEqual({ held: 1 });
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
    expect((await gateway.log()).attempts).toHaveLength(1);
  });

  test('that are not here any more: nothing is sent, and why is said', async () => {
    const gateway = await gatewayFor({ provider: 'bandwidth' });
    const { scene, account } = await runAt(gateway, { timings });
    const { id } = await scene.write(account, quiet, { text: 'See', media });
    const end = async () => (await scene.store.message(id))?.deliveries[0];
    await expect
      .poll(end, soon)
      .toMatchObject({ code: 'file-gone', detail: expect.stringContaining('Attach it again') });
    expect((await gateway.log()).attempts).toEqual([]);
  });
});

test('where the provider chooses the line, the text stands with the one it chose', async () => {
  const gateway = await gatewayFor({ provider: 'telnyx' });
  const { scene, account } = await runAt(gateway, { timings });
  await expect.poll(() => scene.store.profiles(), soon).not.toEqual([]);
  const [profile] = await scene.store.profiles();
  const guess = Address.parse('+18382050099');
  const byPool = { text: 'from any', byProfile: profile?.id ?? '' };
  const { id } = await scene.write(account, quiet, byPool, guess);
  const lineOf = async () => {
    const message = await scene.store.message(id);
    return message && (await scene.store.conversation(message.conversationId))?.line;
  };
  await expect.poll(lineOf, soon).not.toBe(guess);
  const [sent] = (await gateway.log()).sends;
  expect(await lineOf()).toBe(sent?.from);
  expect((await scene.store.message(id))?.byProfile).toBeNull();
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
});

test('each text names where its events are to be posted, by which a lost answer is made good', async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  const gateway = await gatewayFor({ provider: 'telnyx' });
  const announced = (accountId: string) => `http://127.0.0.1:${port}/${accountId}`;
  const { scene, account } = await runAt(gateway, { timings, announced });
  await gateway.fault({ kind: 'drop-answer', on: 'send' });
  await scene.write(account, quiet, 'named');
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
  expect(seen).toContain(`POST /${account.id}`);
  expect((await gateway.log()).attempts).toHaveLength(1);
});
