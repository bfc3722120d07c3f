/** Every way to ask a provider, of every provider, at its practice gateway over real HTTP. */
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startPracticeGateway } from '../../electron/practice/gateway.ts';
import { practiceSignIn } from '../../electron/practice/sign-in.ts';
import type { Provider, SendOutcome, SendRequest } from '../../electron/providers/provider.ts';
import { providerModules } from '../../electron/providers/registry.ts';
import type { ProfileDraft } from '../../shared/model/profile.ts';
import { type ProviderKind, providerKinds } from '../../shared/model/providers.ts';
import type { WireFact } from '../../shared/model/receipt.ts';
import { Address } from '../../shared/phone/address.ts';

const person = Address.parse('+12125550103');
const another = Address.parse('+12125550106');
const { signal } = new AbortController();

async function start(kind: ProviderKind) {
  const apiKey = 'practice-key';
  const gateway = await startPracticeGateway({ provider: kind, apiKey, speed: 50 });
  onTestFinished(() => gateway.close());
  const module = providerModules[kind];
  const endpoint = module.endpointOf(gateway.url, gateway.socketUrl);
  const numbers = gateway.lines.map((line) => Address.parse(line));
  const secret = module.secretOf(practiceSignIn(kind, apiKey));
  const provider = module.create(endpoint, secret, numbers);
  const [line] = numbers;
  if (line === undefined) throw new Error('no line');
  const saying = (text: string, change: Partial<SendRequest> = {}): SendRequest => ({
    ...{ from: line, to: [person], text, media: [], localId: crypto.randomUUID() },
    ...{ callbackUrl: null, sendAt: null },
    ...change,
  });
  return { provider, line, saying, url: gateway.url };
}

function taken(outcome: SendOutcome): Extract<SendOutcome, { kind: 'answered' }> {
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Reads until there is such a fact. */
async function readUntil(
  provider: Provider,
  isIt: (fact: WireFact) => boolean,
): Promise<WireFact | undefined> {
  for (let turn = 0; turn < 100; turn += 1) {
    for await (const { heard } of provider.catchUp(Date.now() - 60_000, signal)) {
      const found = heard.facts.find(isIt);
      if (found !== undefined) return found;
    }
    await delay(50);
  }
  return undefined;
}

describe.each(providerKinds)('%s', (kind) => {
  test('tells its lines, one by one as well', async () => {
    const { provider, line } = await start(kind);
    const { lines } = await provider.check();
    expect(lines.map(({ number }) => number)).toContain(line);
    expect(await provider.lines()).toEqual(lines);
    expect(await provider.line(line)).toEqual(lines.find(({ number }) => number === line));
    expect(await provider.line(Address.parse('+13125559999'))).toBe(null);
    const balance = await provider.balance();
    expect(balance === null || balance > 0).toBe(true);
    expect(await provider.renewedKey().catch(() => null)).toSatisfy(
      (key) => key === null || typeof key === 'string',
    );
  });

  test('takes a text, and its records show it and how it went', async () => {
    const { provider, saying } = await start(kind);
    const request = saying('Hello there');
    const { providerMessageId, heard } = taken(await provider.send(request));
    expect(heard.facts).toMatchObject([{ kind: 'outbound', receipts: [{ rung: 'accepted' }] }]);
    const isCarried = (fact: WireFact): boolean =>
      fact.kind === 'outbound' &&
      fact.providerMessageId === providerMessageId &&
      fact.receipts.some(({ rung }) => rung === 'carrier' || rung === 'handset');
    expect(await readUntil(provider, isCarried)).toBeDefined();
    expect((await provider.get(providerMessageId))?.facts).toMatchObject([{ providerMessageId }]);
    expect((await provider.newest(signal)).source).toBe('catch-up');
  });

  test('refuses or takes groups, media, later times and pools as it says it does', async () => {
    const { provider, saying } = await start(kind);
    const { groupSize, media, schedule, pool } = provider.capabilities;
    const group = await provider.send(saying('All', { to: [person, another] }));
    expect(group.kind).toBe(groupSize > 1 ? 'answered' : 'rejected');
    if (group.kind === 'answered') {
      const to = group.heard.facts.flatMap((fact) =>
        fact.kind === 'outbound' ? fact.receipts.map((receipt) => receipt.to) : [],
      );
      expect(new Set(to)).toEqual(new Set([person, another]));
    }
    const picture = { media: ['https://example.com/a.png'] };
    const pictured = await provider.send(saying('Look', picture));
    expect(pictured.kind).toBe(media === 'none' ? 'rejected' : 'answered');
    const sendAt = Date.now() + (schedule?.soonest ?? 0) + 60_000;
    const later = await provider.send(saying('Later', { sendAt }));
    expect(later.kind).toBe(schedule === null ? 'rejected' : 'answered');
    if (later.kind === 'answered') await provider.cancel(later.providerMessageId);
    await expect(provider.cancel('nothing')).rejects.toMatchObject({ kind: 'refused' });
    const [profile] = await provider.profiles();
    const from = { profileId: profile?.id ?? 'none' };
    const pooled = await provider.send(saying('From any', { from }));
    expect(pooled.kind).toBe(pool === 'provider' ? 'answered' : 'rejected');
    expect(await provider.optOuts(signal)).toEqual([]);
  });

  test('holds a file only where it says so, and opens it to nobody else', async () => {
    const { provider, url } = await start(kind);
    expect(provider.media !== null).toBe(provider.capabilities.media === 'upload');
    expect(await provider.mediaHeaders(new URL('https://example.com/media/a.png'))).toBe(null);
    expect(await provider.mediaHeaders(new URL(`${url}/messages`))).toBe(null);
    if (provider.media === null) return;
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const link = new URL(await provider.media.upload(bytes, 'image/png', 'a.png', signal));
    const headers = (await provider.mediaHeaders(link)) ?? {};
    expect((await fetch(link)).status).toBe(401);
    expect(new Uint8Array(await (await fetch(link, { headers })).arrayBuffer())).toEqual(bytes);
  });

  test('changes profiles and lines, or says where that is done', async () => {
    const { provider, line } = await start(kind);
    const pool = {
      ...{ enabled: true, longCodeWeight: 3, tollFreeWeight: 0 },
      ...{ stickySender: true, skipUnhealthy: true },
    };
    const callbackUrl = 'https://texts.example.com/hooks/1';
    const draft: ProfileDraft = { name: 'Front desk', callbackUrl, failoverUrl: null, pool };
    const at = (await provider.line(line)) ?? { number: line, providerId: null };
    if (!provider.capabilities.managesLines) {
      await expect(provider.saveProfile(null, draft)).rejects.toMatchObject({ kind: 'refused' });
      await expect(provider.disableTexting(at)).rejects.toMatchObject({ kind: 'refused' });
      return;
    }
    const { id } = await provider.saveProfile(null, draft);
    const renamed = { ...draft, name: 'Back office', callbackUrl: null };
    expect(await provider.saveProfile(id, renamed)).toMatchObject({ id, ...renamed });
    expect((await provider.profiles()).find((one) => one.id === id)).toMatchObject(renamed);
    await provider.assign(at, id);
    expect(await provider.line(line)).toMatchObject({ profileId: id, profile: 'Back office' });
    await provider.assign(at, null);
    expect(await provider.line(line)).toMatchObject({ profileId: null, profile: null });
    await provider.disableTexting(at);
    await provider.enableTexting(at, id, 'campaign' in at ? at.campaign : null);
    expect(await provider.line(line)).toMatchObject({ profileId: id });
    await provider.assign(at, null);
    await provider.deleteProfile(id);
    expect((await provider.profiles()).some((one) => one.id === id)).toBe(false);
  });
});
