import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { readinessOf } from '../../shared/lines/readiness.ts';
import type { Readiness } from '../../shared/model/readiness.ts';
import { Address } from '../../shared/phone/address.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { addAccount, openScene, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const soon = { timeout: 20_000, interval: 50 };
const [line, otherLine, tollFree, notEnabled, fifth] = [
  ...['+18382050008', '+18382050009', '+18335550110', '+18382050010', '+13115552368'],
].map((number) => Address.parse(number));

/** What the page is told when it starts. */
async function started(page: Page) {
  return page.evaluate(async () => {
    const answer = await window.longcode.start();
    if (!answer.ok) throw new Error(answer.failure.code);
    return answer.value;
  });
}

async function refresh(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = await window.longcode.start();
    const accountId = answer.ok ? (answer.value.accounts[0]?.account.id ?? '') : '';
    const refreshed = await window.longcode.refreshLines({ accountId });
    if (!refreshed.ok) throw new Error(refreshed.failure.code);
  });
}

async function readiness(page: Page, number = line): Promise<Readiness> {
  const { lines, profiles, accounts } = await started(page);
  const found = lines.find((one) => one.number === number);
  const [state] = accounts;
  if (found === undefined || state === undefined) throw new Error(`no line ${number}`);
  return readinessOf(found, {
    profile: profiles.find(({ id }) => id === found.profileId) ?? null,
    holding: state.holding,
    connected: state.connection.state === 'live',
    receiving: false,
    managesLines: true,
    now: Date.now(),
  });
}

async function told(page: Page, number = line): Promise<string[]> {
  const { findings } = await readiness(page, number);
  return findings.map(({ light, cause, fix }) => `${light} ${cause} ${fix}`);
}

async function open() {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await expect
    .poll(async () => (await started(page)).accounts[0]?.connection.state, soon)
    .toBe('live');
  await expect.poll(async () => (await started(page)).profiles.length, soon).toBe(1);
  return { gateway, page };
}

interface Wrong {
  readonly number?: Address | undefined;
  readonly made: (gateway: GatewayProcess) => Promise<void>;
  readonly undone: (gateway: GatewayProcess) => Promise<void>;
  readonly told: string;
}

const ofLine = (
  number: Address | undefined,
  made: Parameters<GatewayProcess['line']>[0],
  undone: Parameters<GatewayProcess['line']>[0],
  words: string,
): Wrong => ({
  ...{ number, told: words },
  made: (gateway) => gateway.line(made),
  undone: (gateway) => gateway.line(undone),
});
const inCampaign = { number: String(line), campaign: 'ASSIGNED' } as const;

const wrongs: readonly Wrong[] = [
  ofLine(
    line,
    { number: String(line), enabled: false },
    { number: String(line), enabled: true },
    'red not-enabled enable',
  ),
  ofLine(
    line,
    { number: String(line), enabled: false, textable: false },
    { number: String(line), enabled: true, textable: true },
    'red voice-only change-at-provider',
  ),
  ofLine(
    line,
    { ...inCampaign, campaign: 'none' },
    inCampaign,
    'amber no-campaign choose-campaign',
  ),
  ofLine(
    line,
    { ...inCampaign, campaign: 'PENDING_ASSIGNMENT' },
    inCampaign,
    'amber campaign-pending wait',
  ),
  ofLine(
    line,
    { ...inCampaign, campaign: 'FAILED_ASSIGNMENT' },
    inCampaign,
    'amber campaign-rejected verify-at-provider',
  ),
  ofLine(
    tollFree,
    { number: String(tollFree), verification: null },
    { number: String(tollFree), verification: 'Verified' },
    'red toll-free-unverified verify-at-provider',
  ),
  ofLine(
    line,
    { number: String(line), autorenew: false, leaseDays: 3 },
    { number: String(line), autorenew: true, leaseDays: 300 },
    'amber lease-ending renew-at-provider',
  ),
  {
    made: (gateway) => gateway.profile({ enabled: false }),
    undone: (gateway) => gateway.profile({ enabled: true }),
    told: 'red profile-off change-at-provider',
  },
  {
    made: (gateway) => gateway.profile({ redacts: true }),
    undone: (gateway) => gateway.profile({ redacts: false }),
    told: 'amber redacted change-at-provider',
  },
  {
    made: (gateway) => gateway.balance(0.4),
    undone: (gateway) => gateway.balance(100),
    told: 'amber balance-low top-up-at-provider',
  },
  {
    made: (gateway) => gateway.rights(['read-profiles']),
    undone: (gateway) => gateway.rights([]),
    told: 'amber key-lacks-right other-key',
  },
];

test('what is wrong with a line is named with its fix before anything is sent', async () => {
  const { gateway, page } = await open();
  expect(await told(page)).toEqual([]);
  for (const wrong of wrongs) {
    await wrong.made(gateway);
    await refresh(page);
    expect(await told(page, wrong.number)).toEqual([wrong.told]);
    await wrong.undone(gateway);
    await refresh(page);
    expect([wrong.told, await told(page, wrong.number)]).toEqual([wrong.told, []]);
  }

  await gateway.line({ number: String(fifth), profile: null });
  await refresh(page);
  expect(await told(page, fifth)).toEqual(['red no-profile choose-profile']);

  await gateway.profile({ callbackUrl: null });
  await refresh(page);
  expect(await told(page)).toEqual([]);
  await gateway.fault({ kind: 'status', status: 503, times: 10_000 });
  await gateway.fault({ kind: 'close-sockets' });
  await expect.poll(() => told(page), soon).toEqual(['amber unheard connect']);
  expect((await gateway.log()).attempts).toEqual([]);
});

test('a profile is made, numbers are enabled and assigned, and sending by profile goes round', async () => {
  const { gateway, page } = await open();
  expect(await told(page, notEnabled)).toEqual(['red not-enabled enable']);

  const people = Array.from({ length: 6 }, (_, n) => Address.parse(`+1202555015${n}`));
  const numbers = { assigned: [line, otherLine], enabled: notEnabled, unassigned: fifth };
  const sent = await page.evaluate(
    async ({ numbers: { assigned, enabled, unassigned }, to }) => {
      const { longcode } = window;
      const given = <T>(answer: { ok: true; value: T } | { ok: false; failure: object }): T => {
        if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
        return answer.value;
      };
      const accountId = given(await longcode.start()).accounts[0]?.account.id ?? '';
      const pool = {
        ...{ enabled: true, longCodeWeight: 1, tollFreeWeight: 1 },
        ...{ stickySender: true, skipUnhealthy: true },
      };
      const callbackUrl = 'https://example.com/hook';
      const draft = { name: 'Shop', callbackUrl, failoverUrl: null, pool };
      const profile = given(await longcode.saveProfile({ accountId, id: null, draft }));
      const profileId = profile.id;
      for (const line of assigned) {
        if (line !== undefined) given(await longcode.assignProfile({ accountId, line, profileId }));
      }
      if (enabled === undefined || unassigned === undefined) throw new Error('no number');
      const campaign = 'CL2CERQ';
      const enabling = { accountId, line: enabled, profileId, campaign };
      given(await longcode.enableTexting(enabling));
      given(await longcode.enableTexting(enabling));
      given(await longcode.assignProfile({ accountId, line: unassigned, profileId: null }));
      given(await longcode.refreshLines({ accountId }));
      const { accounts, profiles, lines } = given(await longcode.start());
      const first = given(
        await longcode.sendByProfile({ accountId, profileId, to, text: 'By profile', media: [] }),
      );
      const again = given(
        await longcode.sendByProfile({
          accountId,
          profileId,
          to: to.slice(1, 2),
          text: 'Again',
          media: [],
        }),
      );
      const card = given(await longcode.batchCard({ batchId: first.messages[0]?.batchId ?? '' }));
      return { accounts, profiles, lines, profile, first, again, card };
    },
    { numbers, to: people },
  );

  expect(sent.profiles).toContainEqual(sent.profile);
  expect(sent.profile).toMatchObject({ name: 'Shop', callbackUrl: 'https://example.com/hook' });
  const enabled = sent.lines.find(({ number }) => number === notEnabled);
  expect(enabled).toMatchObject({ canText: true, profile: 'Shop', campaign: 'CL2CERQ' });
  expect(sent.accounts[0]?.holding.balance).toBe(99.99);
  expect(await told(page, notEnabled)).toEqual([]);
  expect(await told(page, fifth)).toEqual(['red no-profile choose-profile']);

  const rotation = [line, otherLine, notEnabled, line, otherLine, notEnabled];
  const from = new Map(sent.first.conversations.map((one) => [one.people[0], one.line]));
  expect(people.map((person) => from.get(person))).toEqual(rotation);
  expect(sent.again.conversations[0]?.line).toBe(otherLine);
  expect(sent.card).toMatchObject({ line, lines: 3, total: 6 });

  await expect.poll(async () => (await gateway.log()).sends.length, soon).toBe(7);
  const { sends } = await gateway.log('By profile');
  const left = new Map(sends.map((one) => [one.to, one.from]));
  expect(people.map((person) => left.get(person))).toEqual(rotation);
  expect((await gateway.log('Again')).sends).toMatchObject([{ from: otherLine, to: people[1] }]);
});

test('a name and a colour of the user stay, and what the provider refuses is said in its words', async () => {
  const { gateway, page } = await open();
  const look = { label: 'Front desk', swatch: 3 };
  const failures = await page.evaluate(
    async ({ number, chosen }) => {
      const { longcode } = window;
      const start = await longcode.start();
      if (!start.ok || number === undefined) throw new Error('no number');
      const accountId = start.value.accounts[0]?.account.id ?? '';
      await longcode.lookOfLine({ accountId, line: number, ...chosen });
      const id = start.value.profiles[0]?.id ?? '';
      const inUse = await longcode.deleteProfile({ accountId, id });
      return { inUse: inUse.ok ? null : inUse.failure };
    },
    { number: line, chosen: look },
  );
  expect(failures.inUse).toMatchObject({
    code: 'provider-refused',
    detail: '400 MessagingProfile is used by phone numbers',
  });
  await gateway.rights(['change-numbers']);
  const may = await page.evaluate(async (number) => {
    const start = await window.longcode.start();
    if (!start.ok || number === undefined) throw new Error('no number');
    const accountId = start.value.accounts[0]?.account.id ?? '';
    const answer = await window.longcode.disableTexting({ accountId, line: number });
    return answer.ok ? null : answer.failure.code;
  }, line);
  expect(may).toBe('key-lacks-right');
  await refresh(page);
  const { lines, accounts } = await started(page);
  expect(lines.find(({ number }) => number === line)).toMatchObject({ ...look, canText: true });
  expect(accounts[0]?.holding.missingRights).toEqual(['change-numbers']);
});
