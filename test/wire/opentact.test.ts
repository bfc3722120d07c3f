/** Our Opentact client against the practice gateway over real HTTP and a real websocket. */
import { afterEach, describe, expect, test } from 'vitest';
import { type PracticeGateway, startPracticeGateway } from '../../electron/practice/gateway.ts';
import { createOpentact, socketUrlFor } from '../../electron/providers/opentact/opentact.ts';
import type { FeedClosed, Provider, Push, SendRequest } from '../../electron/providers/provider.ts';
import type { Heard, WireFact } from '../../shared/model/receipt.ts';
import { Address } from '../../shared/phone/address.ts';

const gateways: PracticeGateway[] = [];
afterEach(async () => {
  await Promise.all(gateways.splice(0).map((gateway) => gateway.close()));
});

async function start(options: Parameters<typeof startPracticeGateway>[0]) {
  const gateway = await startPracticeGateway({ speed: 50, ...options });
  gateways.push(gateway);
  const endpoint = { baseUrl: gateway.url, socketUrl: gateway.socketUrl };
  return { gateway, endpoint, provider: createOpentact(endpoint, gateway.apiKey) };
}

function pushOf({ push }: Provider): Push {
  if (push === null) throw new Error('there is nothing to listen to');
  return push;
}

/** Listens until a fact satisfies the predicate. */
async function until(provider: Provider, wanted: (fact: WireFact) => boolean, act: () => unknown) {
  const heard: Heard[] = [];
  const found = Promise.withResolvers<WireFact>();
  const feed = pushOf(provider).listen({
    opened: () => void act(),
    heard: (one) => {
      heard.push(one);
      const fact = one.facts.find(wanted);
      if (fact !== undefined) found.resolve(fact);
    },
    closed: (reason) => found.reject(new Error(reason.detail)),
  });
  try {
    return { fact: await found.promise, heard };
  } finally {
    feed.close();
  }
}

const line = Address.parse('+18382050008');
const echo = Address.parse('+12125550102');

const saying = (text: string): SendRequest => ({
  ...{ from: line, to: [echo], text, media: [] },
  ...{ localId: crypto.randomUUID(), callbackUrl: null, sendAt: null },
});

describe.each(['rest', 'plain'] as const)('dialect %s', (dialect) => {
  test('the live check finds the lines and the holder', async () => {
    const { provider } = await start({ dialect });
    const checked = await provider.check();
    expect(checked.lines.find(({ number }) => number === line)).toMatchObject({
      type: 'long-code',
      canText: true,
    });
    expect(checked.lines.some(({ canText }) => canText === false)).toBe(true);
    expect(checked.lines.some(({ type }) => type === 'toll-free')).toBe(true);
    expect(checked.name).not.toBeNull();
  });

  test('a text climbs to the carrier in order, and the answer comes in', async () => {
    const { provider } = await start({ dialect });
    await pushOf(provider).subscribe(new AbortController().signal);
    let id = '';
    const { fact, heard } = await until(
      provider,
      ({ kind }) => kind === 'inbound',
      async () => {
        const outcome = await provider.send(saying('Grüße 👋'));
        if (outcome.kind === 'answered') id = outcome.providerMessageId;
      },
    );
    expect(fact).toMatchObject({ kind: 'inbound', from: echo, line, text: 'Grüße 👋' });
    const rungs = heard
      .flatMap(({ facts }) => facts)
      .flatMap((one) => (one.kind === 'outbound' ? [one] : []))
      .filter(({ providerMessageId }) => providerMessageId === id)
      .flatMap(({ receipts }) => receipts.map(({ rung }) => rung));
    expect(rungs.filter((rung, index) => rung !== rungs[index - 1])).toEqual([
      'accepted',
      'sent',
      'carrier',
    ]);
  });

  test('catching up gives everything once more, oldest change first', async () => {
    const { provider } = await start({ dialect });
    const before = Date.now() - 1_000;
    for (let index = 0; index < 5; index += 1) {
      await provider.send(saying(`text ${index}`));
    }
    const texts: (string | null)[] = [];
    for await (const page of provider.catchUp(before, new AbortController().signal)) {
      for (const fact of page.heard.facts) if (fact.kind === 'outbound') texts.push(fact.text);
    }
    expect(new Set(texts)).toEqual(new Set(['text 0', 'text 1', 'text 2', 'text 3', 'text 4']));
  });
});

test('a subscription that is there is held, one that the provider dropped is made again', async () => {
  const { gateway, provider } = await start({ control: true });
  const { signal } = new AbortController();
  await fetch(`${gateway.controlUrl}/unsubscribe`, { method: 'POST' });
  expect(await pushOf(provider).subscribe(signal)).toBe('made');
  expect(await pushOf(provider).subscribe(signal)).toBe('held');
});

test('pages say how much is to come, and the newest can be had first', async () => {
  const { gateway, provider } = await start({ control: true });
  const texts = { from: echo, to: line, text: 'text', count: 230, spreadMs: 60_000 };
  const body = JSON.stringify(texts);
  await fetch(`${gateway.controlUrl}/inbound-silent`, { method: 'POST', body });
  const { signal } = new AbortController();
  const remaining: (number | null)[] = [];
  for await (const page of provider.catchUp(Date.now() - 120_000, signal)) {
    remaining.push(page.remaining);
  }
  expect(remaining).toEqual([130, 31, 0]);
  const { facts } = await provider.newest(signal);
  const said = facts.map((fact) => (fact.kind === 'inbound' ? fact.text : fact.kind));
  expect(said).toEqual(Array.from({ length: 100 }, (_, n) => `text ${n + 131}`));
});

test('no way out of this computer is told from a provider that does not answer', async () => {
  const nowhere = 'no-such-host.invalid';
  const provider = createOpentact(
    { baseUrl: `http://${nowhere}/rest`, socketUrl: `ws://${nowhere}` },
    'k',
  );
  await expect(provider.lines()).rejects.toMatchObject({ kind: 'offline' });
  expect(await provider.send(saying('x'))).toMatchObject({
    ...{ kind: 'not-sent', asked: false },
  });
  const closed = await new Promise<FeedClosed>((resolve) => {
    pushOf(provider).listen({ opened: () => undefined, heard: () => undefined, closed: resolve });
  });
  expect(closed).toMatchObject({ kind: 'lost', cause: 'network' });
});

test('more than one page is read whole, though rows change meanwhile', async () => {
  const { provider } = await start({ speed: 5 });
  const before = Date.now() - 1_000;
  for (let index = 0; index < 230; index += 1) {
    await provider.send(saying(`text ${index}`));
  }
  const ids = new Set<string>();
  for await (const page of provider.catchUp(before, new AbortController().signal)) {
    for (const fact of page.heard.facts) {
      if (fact.kind === 'outbound') ids.add(fact.providerMessageId);
    }
  }
  expect(ids.size).toBe(230);
});

test('the base URL may be written in either layout', async () => {
  const { gateway } = await start({});
  const plainly = gateway.url.replace(/\/rest$/, '');
  const provider = createOpentact(
    { baseUrl: plainly, socketUrl: socketUrlFor(plainly) },
    gateway.apiKey,
  );
  expect((await provider.check()).lines.length).toBeGreaterThan(2);
  const outcome = await provider.send(saying('x'));
  expect(outcome.kind).toBe('answered');
});

test('one text can be asked for by its id', async () => {
  const { provider } = await start({});
  const outcome = await provider.send(saying('asked for'));
  if (outcome.kind !== 'answered') throw new Error(outcome.kind);
  expect(await provider.get(outcome.providerMessageId)).toMatchObject({
    facts: [{ kind: 'outbound', providerMessageId: outcome.providerMessageId, text: 'asked for' }],
  });
  expect(await provider.get(crypto.randomUUID())).toBe(null);
});

test('a wrong key is refused everywhere, and says so', async () => {
  const { endpoint } = await start({});
  const provider = createOpentact(endpoint, 'not the key');
  await expect(provider.check()).rejects.toMatchObject({ kind: 'key-refused' });
  expect(await provider.send(saying('x'))).toMatchObject({
    kind: 'key-refused',
  });
  const closed = await new Promise<FeedClosed>((resolve) => {
    pushOf(provider).listen({ opened: () => undefined, heard: () => undefined, closed: resolve });
  });
  expect(closed.kind).toBe('refused');
});

test('a wrong address is told from a dead one', async () => {
  const { gateway } = await start({ control: true });
  const wrong = createOpentact(
    { baseUrl: `${gateway.url.replace(/\/rest$/, '')}/elsewhere`, socketUrl: gateway.socketUrl },
    gateway.apiKey,
  );
  await expect(wrong.check()).rejects.toMatchObject({ kind: 'address-wrong' });
  await gateway.close();
  gateways.length = 0;
  const dead = createOpentact({ baseUrl: gateway.url, socketUrl: gateway.socketUrl }, 'x');
  await expect(dead.check()).rejects.toMatchObject({ kind: 'unreachable' });
});
