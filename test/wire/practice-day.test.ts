/**
 * The same day at every provider: each practice gateway with the app's own client, and the app's own
 * receiver or socket for the news. What a provider cannot do is left out by its capabilities alone.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sniff } from '../../electron/media/sniff.ts';
import type { PracticeGateway } from '../../electron/practice/gateway.ts';
import { control, startGateway } from '../../electron/practice/test-client.ts';
import { numberOf } from '../../electron/practice/test-scene.ts';
import type { Provider, SendOutcome, SendRequest } from '../../electron/providers/provider.ts';
import { providerModules } from '../../electron/providers/registry.ts';
import { startReceiver } from '../../electron/webhooks/receiver.ts';
import { newSecret, pathOf } from '../../electron/webhooks/secret.ts';
import { type ProviderKind, providerNames } from '../../shared/model/providers.ts';
import type { Heard, InboundMessage, OutboundFacts } from '../../shared/model/receipt.ts';
import { Address } from '../../shared/phone/address.ts';

const line = Address.parse('+18382050008');
const { signal } = new AbortController();

interface Day {
  readonly gateway: PracticeGateway;
  readonly client: Provider;
  /** What was pushed or posted. */
  readonly heard: Heard[];
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'practice-'));
  onTestFinished(() => rm(path, { recursive: true, maxRetries: 5 }));
  return path;
}

function clientOf(kind: ProviderKind, gateway: PracticeGateway): Provider {
  const { url: baseUrl, socketUrl, signIn } = gateway;
  const secret = providerModules[kind].secretOf(signIn);
  return providerModules[kind].create({ baseUrl, socketUrl }, secret, [line]);
}

async function openDay(kind: ProviderKind, stateFile: string): Promise<Day> {
  const options = { provider: kind, speed: 200, apiKey: 'a-fixed-key', stateFile };
  const gateway = await startGateway(options);
  const client = clientOf(kind, gateway);
  const heard: Heard[] = [];
  if (client.push === null) await postTo(kind, gateway, heard);
  else await pushTo(client, heard);
  return { gateway, client, heard };
}

async function postTo(kind: ProviderKind, gateway: PracticeGateway, heard: Heard[]): Promise<void> {
  const path = newSecret();
  const module = providerModules[kind];
  const source = module.sourceOf('account', path, module.secretOf(gateway.signIn));
  const receiver = await startReceiver({
    port: 0,
    sources: () => (source === null ? [] : [source]),
    take: async (_accountId, each) => void heard.push(each),
    onCount: () => undefined,
  });
  onTestFinished(() => receiver.close());
  await gateway.announce(`http://127.0.0.1:${receiver.port}${pathOf(path)}`);
}

async function pushTo(client: Provider, heard: Heard[]): Promise<void> {
  await client.push?.subscribe(signal);
  await new Promise<void>((resolve) => {
    const feed = client.push?.listen({
      opened: () => resolve(),
      heard: (each) => heard.push(each),
      closed: () => undefined,
    });
    onTestFinished(() => feed?.close());
  });
}

function textTo(...to: readonly string[]): SendRequest {
  return {
    from: line,
    to: to.map((number) => Address.parse(number)),
    text: 'Hello there',
    media: [],
    localId: '0190b2f4-0000-7000-8000-000000000001',
    callbackUrl: null,
    sendAt: null,
  };
}

function idOf(outcome: SendOutcome): string {
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return outcome.providerMessageId;
}

/** The rungs told of each person of a text, by any of its ids. */
function rungsOf(heard: readonly Heard[], id: string): string[] {
  const about = ({ providerMessageId, groupMessageId }: OutboundFacts) =>
    providerMessageId === id || groupMessageId === id;
  const told = heard.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'outbound' && about(fact) ? fact.receipts : [])),
  );
  return told.map(({ to, rung }) => `${to.slice(-3)} ${rung}`);
}

function inboundOf(heard: readonly Heard[]): InboundMessage[] {
  return heard.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'inbound' ? [fact] : [])),
  );
}

const kinds = Object.values(providerModules).map(({ offer }) => offer.provider);

describe.each(kinds)('%s', (kind) => {
  const name = providerNames[kind];

  test(`the sign-in works at ${name}, and another key does not`, async () => {
    const { client, gateway } = await openDay(kind, join(await folder(), 'state'));
    const { lines } = await client.check();
    expect(lines.map(({ number }) => number)).toContain(line);
    await control(gateway, 'POST', '/key', { accepted: false });
    await expect(client.check()).rejects.toMatchObject({ kind: 'key-refused' });
  });

  test('texts arrive, fail and are answered, one at a time and together', async () => {
    const { client, heard } = await openDay(kind, join(await folder(), 'state'));
    const answered = idOf(await client.send(textTo(numberOf('answers'))));
    const failed = idOf(await client.send(textTo(numberOf('fails-after'))));
    await expect.poll(() => rungsOf(heard, answered)).toContain('101 carrier');
    await expect.poll(() => rungsOf(heard, failed)).toContain('106 failed');
    await expect
      .poll(() => inboundOf(heard))
      .toMatchObject([{ from: numberOf('answers'), line, text: expect.stringMatching(/\w/) }]);

    if (client.capabilities.groupSize < 2) return;
    const members = [numberOf('delivered'), numberOf('fails-after')];
    const group = idOf(await client.send(textTo(...members)));
    await expect
      .poll(() => rungsOf(heard, group))
      .toEqual(expect.arrayContaining(['103 carrier', '106 failed']));
  });

  test('a picture comes in and is there to be fetched', async () => {
    const { client, heard } = await openDay(kind, join(await folder(), 'state'));
    await client.send(textTo(numberOf('sends-picture')));
    await expect.poll(() => inboundOf(heard)).toMatchObject([{ text: 'Look at this!' }]);
    const [url = ''] = inboundOf(heard)[0]?.media ?? [];
    const headers = (await client.mediaHeaders(new URL(url))) ?? {};
    const answer = await fetch(url, { headers });
    expect(sniff(new Uint8Array(await answer.arrayBuffer()))).toBe('png');
  });

  test('a person who opted out is texted no more, where the provider keeps a list', async () => {
    const { client, heard } = await openDay(kind, join(await folder(), 'state'));
    const person = textTo(numberOf('opts-out'));
    await client.send(person);
    await expect.poll(() => inboundOf(heard)).toMatchObject([{ text: 'STOP' }]);
    const again = await client.send(person);
    if (!client.capabilities.optOuts) return;
    expect(again).toMatchObject({ kind: 'rejected' });
    expect(await client.optOuts(signal)).toMatchObject([{ person: person.to[0] }]);
  });

  test('after a restart the records tell what happened meanwhile', async () => {
    const stateFile = join(await folder(), 'state');
    const { client, gateway } = await openDay(kind, stateFile);
    const since = Date.now() - 1000;
    const id = idOf(await client.send(textTo(numberOf('delivered'))));
    await gateway.close();
    const { gateway: next } = await openDay(kind, stateFile);
    const inbound = { from: numberOf('answers'), to: line, text: 'Missed', media: ['note.txt'] };
    await control(next, 'POST', '/inbound-silent', inbound);
    const records = async (): Promise<Heard[]> => {
      const pages: Heard[] = [];
      for await (const { heard } of clientOf(kind, next).catchUp(since, signal)) pages.push(heard);
      return pages;
    };
    const inTime = { timeout: 5000 };
    await expect.poll(async () => rungsOf(await records(), id), inTime).toContain('103 carrier');
    const words = client.capabilities.records === 'with-text' ? 'Missed' : null;
    await expect
      .poll(async () => inboundOf(await records()), inTime)
      .toMatchObject([{ from: inbound.from, line, text: words }]);
  });
});
