/**
 * The receiver and media in the whole app, at the practice account of each provider: what is posted
 * arrives, a picture is shown by the page, and quitting with all of it running ends cleanly.
 */
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { type ProviderKind, providerKinds } from '../../shared/model/providers.ts';
import { Address } from '../../shared/phone/address.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const mina = Address.parse('+12125550117');

/** A practice account that sends at once, and the receiver on any port; the account's id. */
async function set(page: Page, provider: ProviderKind): Promise<string> {
  return await page.evaluate(async (wanted) => {
    const { longcode } = window;
    const added = await longcode.addPracticeAccount({ provider: wanted });
    if (!added.ok) throw new Error(JSON.stringify(added.failure));
    await longcode.updateSettings({ undoSeconds: 0 });
    const on = await longcode.setReceiver({ enabled: true, port: 0, publicUrl: null });
    if (!on.ok || on.value.status.state !== 'listening') throw new Error(JSON.stringify(on));
    return added.value.account.id;
  }, provider);
}

const stateOf = (page: Page, accountId: string) =>
  page.evaluate(async (id) => {
    const started = await window.longcode.start();
    if (!started.ok) throw new Error(started.failure.code);
    const { accounts, receiver } = started.value;
    return {
      account: accounts.find(({ account }) => account.id === id),
      receiver: receiver.accounts.find((one) => one.accountId === id),
    };
  }, accountId);

/** Texts somebody from the account's first line. */
const say = (page: Page, accountId: string, to: Address) =>
  page.evaluate(
    async ({ id, person }) => {
      const started = await window.longcode.start();
      if (!started.ok) throw new Error(started.failure.code);
      const line = started.value.lines.find((one) => one.accountId === id && one.canText !== false);
      if (line === undefined) throw new Error('no line');
      const sent = await window.longcode.sendText({
        ...{ accountId: id, line: line.number, to: [person], together: false },
        ...{ text: 'Hello', media: [] },
      });
      if (!sent.ok) throw new Error(JSON.stringify(sent.failure));
      return sent.value.messages[0]?.conversationId ?? 0;
    },
    { id: accountId, person: to },
  );

const inboundFiles = (page: Page, conversationId: number) =>
  page.evaluate(async (id) => {
    const found = await window.longcode.listMessages({
      ...{ conversationId: id, beforeSeq: null, limit: 20 },
    });
    if (!found.ok) throw new Error(found.failure.code);
    const theirs = found.value.messages.filter(({ direction }) => direction === 'in');
    return theirs.flatMap(({ media }) => media.map(({ file }) => file));
  }, conversationId);

/** The width of a kept file as the page draws it; null when it cannot. */
const widthOf = (page: Page, hash: string) =>
  page.evaluate(async (named) => {
    const picture = new Image();
    picture.src = `/media/${named}`;
    return await picture.decode().then(
      () => picture.naturalWidth,
      () => null,
    );
  }, hash);

test('an account that is removed lets nothing in any more', async () => {
  scene = await openScene();
  const { page } = await scene.app();
  const accountId = await set(page, 'telnyx');
  const known = async () => (await stateOf(page, accountId)).receiver;
  await expect.poll(async () => (await known())?.provable).toBe(true);
  const address = (await known())?.address ?? '';
  const knock = async (): Promise<number> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(address, { method: 'POST', headers, body: '{}' })).status;
  };
  expect(await knock()).toBe(403);
  await page.evaluate((id) => window.longcode.removeAccount({ accountId: id }), accountId);
  expect(await known()).toBeUndefined();
  expect(await knock()).toBe(404);
});

describe.each(providerKinds)('%s', (provider) => {
  test('what is posted arrives, with its picture, and quitting ends it all', async () => {
    scene = await openScene();
    const app = await scene.app();
    const { page } = app;
    const accountId = await set(page, provider);
    await expect
      .poll(async () => (await stateOf(page, accountId)).receiver?.address, { timeout: 10_000 })
      .toMatch(/^http:\/\/127\.0\.0\.1:\d+\/hooks\//);
    await expect.poll(async () => (await stateOf(page, accountId)).receiver?.provable).toBe(true);
    const tested = await page.evaluate(
      (id) => window.longcode.testReceiver({ accountId: id }),
      accountId,
    );
    expect(tested).toEqual({ ok: true, value: null });

    const conversationId = await say(page, accountId, mina);
    await expect
      .poll(async () => (await inboundFiles(page, conversationId)).map(({ state }) => state), {
        timeout: 40_000,
      })
      .toContain('kept');
    const file = (await inboundFiles(page, conversationId)).find(({ state }) => state === 'kept');
    if (file?.state !== 'kept') throw new Error('no picture');
    expect(file.type).toBe('png');
    expect(await widthOf(page, file.hash)).toBe(file.dimensions?.width);
    expect(await widthOf(page, 'a'.repeat(64))).toBeNull();
    const { account, receiver } = await stateOf(page, accountId);
    const accepted = receiver?.counts.accepted ?? 0;
    if (account?.receiving.by !== 'socket') {
      expect(account?.receiving.by).toBe('webhook');
      expect(accepted).toBeGreaterThan(0);
    }
    expect(receiver?.counts.lastRefused).toBeNull();

    expect(await app.quit()).toEqual({ code: 0, signal: null });
    expect(app.logs.filter((line) => line.startsWith('longcode:'))).toEqual([]);
  });
});
