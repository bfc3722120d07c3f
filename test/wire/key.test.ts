/** Keys that end: replaced in time, without a text lost or a moment of quiet. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createOpentact } from '../../electron/providers/opentact/opentact.ts';
import { accountAt, gatewayFor, line, live, quiet, rungs, sceneWith, someone } from './scene.ts';

const soon = { timeout: 15_000, interval: 20 };
const minute = 60_000;
const Login = z.object({ payload: z.object({ token: z.string() }) });

test('a token is replaced before it ends, while texts go out', async () => {
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  const { token } = await gateway.token(6);
  const endsAt = performance.now() + 6_000;
  const scene = await sceneWith({ accounts: [{ account, key: token }] });
  await live(scene, account);
  await expect.poll(() => scene.keyOf(account.id), soon).not.toBe(token);
  expect(performance.now()).toBeLessThan(endsAt);
  for (let n = 0; n < 30; n += 1) await scene.write(account, someone(n), `text ${n}`);
  await new Promise((resolve) => setTimeout(resolve, endsAt - performance.now() + 1_000));
  await live(scene, account);
  await gateway.inbound({ from: quiet, to: line, text: 'still heard' });
  await scene.write(account, quiet, 'still sent');
  await expect.poll(() => rungs(scene), soon).toMatchObject({ carrier: 31 });
  await expect
    .poll(async () => (await scene.messages()).some(({ text }) => text === 'still heard'), soon)
    .toBe(true);
  const refused = scene.told.flat().filter(({ connection }) => connection.state === 'key-refused');
  expect(refused).toEqual([]);
  expect((await gateway.log()).attempts).toHaveLength(31);
  const { apiKey } = gateway;
  const renewed = scene.keyOf(account.id) ?? '';
  expect(renewed).not.toBe(apiKey);
  const term = await createOpentact(gatewayEndpoint(gateway), renewed).keyTerm();
  expect(term?.until).toBeGreaterThan(Date.now() + 89 * 24 * 60 * minute);
}, 30_000);

test('renewing that fails is tried again and disturbs nothing', async () => {
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  const { token } = await gateway.token(10);
  await gateway.fault({ kind: 'status', status: 500, on: 'any', times: 1 });
  const scene = await sceneWith({ accounts: [{ account, key: token }] });
  await live(scene, account);
  await new Promise((resolve) => setTimeout(resolve, 6_800));
  await gateway.fault({ kind: 'status', status: 503, on: 'any', times: 2 });
  await expect.poll(() => scene.keyOf(account.id), soon).not.toBe(token);
  expect(scene.state(account.id).connection.state).not.toBe('key-refused');
  await live(scene, account);
}, 30_000);

test('how long a key lasts: a login says so itself, a token is in the list, an API key does not end', async () => {
  const gateway = await gatewayFor();
  const { token } = await gateway.token(120);
  const endpoint = gatewayEndpoint(gateway);
  const about = (expected: number, time: number | null | undefined): void => {
    expect(Math.abs((time ?? 0) - expected)).toBeLessThan(3_000);
  };
  about(Date.now() + 2 * minute, (await createOpentact(endpoint, token).keyTerm())?.until);

  const basic = Buffer.from(`agent@example.com:${gateway.apiKey}`).toString('base64');
  const login = await fetch(`${gateway.url}/auth`, {
    headers: { authorization: `Basic ${basic}` },
  });
  const { payload } = Login.parse(await login.json());
  const byLogin = await createOpentact(endpoint, payload.token).keyTerm();
  about(Date.now() + 24 * 60 * minute, byLogin?.until);
  about(Date.now(), byLogin?.from);

  expect(await createOpentact(endpoint, gateway.apiKey).keyTerm()).toBeNull();
});

function gatewayEndpoint(gateway: { readonly url: string; readonly socketUrl: string }) {
  return { baseUrl: gateway.url, socketUrl: gateway.socketUrl };
}
