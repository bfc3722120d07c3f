/** Numbers, messaging profiles and rights: our client and our engine against the practice gateway. */
import { describe, expect, test } from 'vitest';
import { createOpentact } from '../../electron/providers/opentact/opentact.ts';
import type { Account } from '../../shared/model/account.ts';
import type { ProfileDraft } from '../../shared/model/profile.ts';
import { Address } from '../../shared/phone/address.ts';
import type { GatewayProcess } from '../e2e/gateway-process.ts';
import {
  accountAt,
  gatewayFor,
  line,
  live,
  otherLine,
  quiet,
  rungs,
  type Scene,
  sceneWith,
} from './scene.ts';

const tollFree = Address.parse('+18335550110');
const notEnabled = Address.parse('+18382050010');
const soon = { timeout: 15_000, interval: 20 };
const draft: ProfileDraft = {
  ...{ name: 'Shop', callbackUrl: 'https://example.com/hook' },
  failoverUrl: 'https://example.com/second',
  pool: {
    ...{ enabled: true, longCodeWeight: 2, tollFreeWeight: 0 },
    ...{ stickySender: false, skipUnhealthy: true },
  },
};

function providerAt(gateway: GatewayProcess) {
  const { url: baseUrl, socketUrl } = gateway;
  return createOpentact({ baseUrl, socketUrl }, gateway.apiKey);
}

describe.each(['rest', 'plain'] as const)('dialect %s', (dialect) => {
  test('a line says everything that is known of it', async () => {
    const provider = providerAt(await gatewayFor({ dialect }));
    const lines = await provider.lines();
    const found = lines.find(({ number }) => number === line);
    expect(found).toMatchObject({
      ...{ type: 'long-code', canText: true, canMms: true, profile: 'Default profile' },
      ...{ campaign: 'CL2CERQ', registration: 'registered', renews: true },
      leaseUntil: Date.parse('2034-06-22T07:30:35.768Z'),
    });
    expect(await provider.line(line)).toEqual(found);
    expect(await provider.line(quiet)).toBeNull();
    expect(lines.find(({ number }) => number === notEnabled)).toMatchObject({
      ...{ canText: false, canMms: null, profile: null, profileId: null },
      ...{ campaign: null, registration: 'none' },
    });
    expect(lines.find(({ number }) => number === tollFree)).toMatchObject({
      ...{ type: 'toll-free', campaign: null, registration: 'registered' },
    });
  });

  test('profiles are made, changed and removed, in whichever spelling', async () => {
    const gateway = await gatewayFor({ dialect });
    const provider = providerAt(gateway);
    const made = await provider.saveProfile(null, draft);
    const stands = { enabled: true, redacts: false };
    expect(made).toEqual({ ...draft, ...stands, id: made.id });
    const named = { ...draft, name: 'Front desk', callbackUrl: null };
    expect(await provider.saveProfile(made.id, named)).toEqual({ ...made, ...named });
    const [first, ...others] = await provider.profiles();
    expect(others).toEqual([{ ...made, ...named }]);
    await provider.deleteProfile(made.id);
    expect(await provider.profiles()).toEqual([first]);
    await expect(provider.deleteProfile(first?.id ?? '')).rejects.toMatchObject({
      kind: 'refused',
      message: '400 MessagingProfile is used by phone numbers',
    });
  });

  test('a campaign is found by the name that other lines have for it', async () => {
    const gateway = await gatewayFor({ dialect });
    const provider = providerAt(gateway);
    const [first] = await provider.profiles();
    const at = { number: notEnabled, providerId: null };
    await expect(provider.enableTexting(at, first?.id ?? '', null)).rejects.toMatchObject({
      kind: 'refused',
      message: '400 Validation Failed; sms_campaign: unknown SMS campaign',
    });
    await provider.enableTexting(at, first?.id ?? '', 'CL2CERQ');
    expect(await provider.line(notEnabled)).toMatchObject({ canText: true, campaign: 'CL2CERQ' });
    expect(await provider.balance()).toBe(99.99);
    await provider.assign(at, null);
    expect(await provider.line(notEnabled)).toMatchObject({ canText: true, profileId: null });
    await provider.disableTexting(at);
    expect(await provider.line(notEnabled)).toMatchObject({ canText: false, campaign: null });
  });
});

interface Running {
  readonly scene: Scene;
  readonly account: Account;
  readonly gateway: GatewayProcess;
  readonly lines: NonNullable<ReturnType<Scene['engine']['lines']>>;
  /** The only profile. */
  readonly profileId: string;
}

async function running(): Promise<Running> {
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  await expect.poll(() => scene.store.profiles(), soon).toHaveLength(1);
  await expect.poll(() => scene.store.lines(), soon).toHaveLength(5);
  const lines = scene.engine.lines(account.id);
  const [profile] = await scene.store.profiles();
  if (lines === null || profile === undefined) throw new Error('not running');
  return { scene, account, gateway, lines, profileId: profile.id };
}

const missing = ({ scene, account }: Running) => scene.state(account.id).holding.missingRights;
const found = async ({ scene }: Running, number: Address) =>
  (await scene.store.lines()).find((one) => one.number === number);

test('lines, profiles and balance are there once live, and after a change', async () => {
  const run = await running();
  expect(run.scene.state(run.account.id).holding).toEqual({ balance: 100, missingRights: [] });
  const saved = await run.lines.saveProfile(null, draft);
  expect((await run.scene.store.profiles()).map(({ name }) => name)).toEqual([
    'Default profile',
    'Shop',
  ]);
  await run.lines.assign(line, saved.id);
  expect(await found(run, line)).toMatchObject({ profile: 'Shop', profileId: saved.id });
  await run.lines.saveProfile(saved.id, { ...draft, name: 'Desk' });
  expect(await found(run, line)).toMatchObject({ profile: 'Desk' });
  await run.lines.assign(line, null);
  expect(await found(run, line)).toMatchObject({ profile: null, profileId: null });
  await run.gateway.balance(3);
  await run.lines.refresh();
  expect(run.scene.state(run.account.id).holding.balance).toBe(3);
});

test('an enabling whose answer is lost is not repeated: the number says whether it worked', async () => {
  const run = await running();
  await run.lines.disableTexting(tollFree);
  expect(await found(run, tollFree)).toMatchObject({ canText: false });
  await run.gateway.fault({ kind: 'drop-answer' });
  await run.lines.enableTexting(tollFree, run.profileId, null);
  expect(await found(run, tollFree)).toMatchObject({ canText: true });
  await run.lines.refresh();
  expect(run.scene.state(run.account.id).holding.balance).toBe(99.99);
  const { requests } = await run.gateway.log();
  expect(requests['POST /rest/lease/tn/{lease}/subscription/sms']).toBe(1);

  await run.lines.disableTexting(tollFree);
  await run.gateway.fault({ kind: 'status', status: 500 });
  const failed = run.lines.enableTexting(tollFree, run.profileId, null);
  await expect(failed).rejects.toMatchObject({ kind: 'failed' });
  expect(await found(run, tollFree)).toMatchObject({ canText: false });
});

test('rights are found out by what is refused, and the key still counts as accepted', async () => {
  const run = await running();
  await run.gateway.rights(['read-profiles', 'change-numbers']);
  await run.lines.refresh();
  expect(missing(run)).toEqual(['read-profiles']);
  const refused = run.lines.assign(otherLine, null);
  await expect(refused).rejects.toMatchObject({ kind: 'may-not', message: '403 Forbidden' });
  expect(missing(run)).toEqual(['read-profiles', 'change-numbers']);
  expect(await run.scene.store.profiles()).toHaveLength(1);
  await run.gateway.rights([]);
  await run.lines.refresh();
  await run.lines.assign(otherLine, null);
  expect(missing(run)).toEqual([]);
  expect(run.scene.state(run.account.id).connection.state).toBe('live');
  expect(run.scene.failures).toEqual([]);
});

test('a key that may not send keeps texts waiting and goes on receiving', async () => {
  const run = await running();
  const { scene, account, gateway } = run;
  await gateway.rights(['send']);
  await scene.write(account, quiet, 'waits');
  await expect.poll(() => missing(run), soon).toEqual(['send']);
  expect(scene.state(account.id)).toMatchObject({
    connection: { state: 'live' },
    flow: { state: 'key-refused' },
  });
  await expect.poll(() => rungs(scene), soon).toEqual({ held: 1 });
  await gateway.inbound({ from: quiet, to: line, text: 'heard' });
  await expect.poll(() => scene.news.length, soon).toBe(1);
  await gateway.rights([]);
  await run.lines.refresh();
  await expect.poll(() => rungs(scene), soon).toMatchObject({ carrier: 1 });
  expect(missing(run)).toEqual([]);
  expect((await gateway.log('waits')).sends).toHaveLength(1);
});

test('a key that is refused everywhere is not taken for one that lacks a right', async () => {
  const run = await running();
  await run.gateway.key({ accepted: false, status: 403 });
  await expect(run.lines.refresh()).rejects.toMatchObject({ kind: 'key-refused' });
  await run.scene.write(run.account, quiet, 'waits');
  const state = () => run.scene.state(run.account.id).connection.state;
  await expect.poll(state, soon).toBe('key-refused');
  expect(missing(run)).toEqual([]);
});
