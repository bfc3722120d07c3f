/** The request arrives, its answer does not: what was taken is never asked for a second time. */
import { afterEach, expect, test } from 'vitest';
import { people } from '../e2e/scene.ts';
import { expectAllWentOnce } from './evidence.ts';
import { openStage, type Stage, stranger } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const requests = async (): Promise<number> => (await stage.gateway().log()).attempts.length;

test('answer dropped after acceptance: 200 texts, 50 of them the same words to the same person', async () => {
  stage = await openStage();
  await stage.gateway().fault({ kind: 'drop-answer', on: 'send', times: 200 });
  const texts: string[] = [];
  for (let n = 0; n < 200; n++) {
    const same = n % 4 === 0;
    texts.push(same ? 'On my way' : `Dropped ${n}`);
    await stage.write(same ? people.delivered : stranger(n % 30), texts.at(-1) ?? '');
  }
  await expectAllWentOnce(stage, texts, 45_000);
  expect(await requests()).toBe(200);
});

test.each([
  ['connection reset mid-body', 'reset-mid-body'],
  ['200 with a truncated body', 'truncate-body'],
] as const)('%s: taken once, and known to be', async (_, kind) => {
  stage = await openStage();
  await stage.gateway().fault({ kind, on: 'send', times: 12 });
  const texts = Array.from({ length: 12 }, (_item, n) => `Spoiled ${n % 6}`);
  for (const text of texts) await stage.write(people.delivered, text);
  await expectAllWentOnce(stage, texts);
  expect(await requests()).toBe(12);
});

test.each(['reset-mid-body', 'truncate-body'] as const)(
  'records that end in a %s are read again, and nothing in them is lost or doubled',
  async (kind) => {
    stage = await openStage();
    const many = { from: people.delivered, to: '+18382050008', text: 'Page', count: 250 };
    await stage.gateway().inboundSilent(many);
    await stage.gateway().fault({ kind, on: 'search', times: 2 });
    await stage.gateway().fault({ kind: 'close-sockets' });
    const texts = Array.from({ length: 250 }, (_item, n) => `Page ${n + 1}`);
    await expect
      .poll(() => stage.stored('in').map(({ text }) => text), { timeout: 40_000 })
      .toEqual(texts);
    await stage.until('live');
  },
);

test('an answer that never comes, and the app is closed meanwhile: taken once, known afterwards', async () => {
  stage = await openStage();
  await stage.gateway().fault({ kind: 'hang', on: 'send' });
  await stage.write(people.delivered, 'Hanging');
  await expect.poll(requests).toBe(1);
  await stage.app.quit();
  await stage.scene.app();
  await expectAllWentOnce(stage, ['Hanging']);
  expect(await requests()).toBe(1);
});

test('taken, dropped and in no record: the user is asked, and nothing is sent by itself', async () => {
  stage = await openStage();
  await stage.gateway().fault({ kind: 'hide' });
  const [messageId = ''] = await stage.write(people.delivered, 'Nobody knows');
  const waits = () => stage.stored('out').map((one) => [one.rung, one.waits]);
  await expect.poll(waits, { timeout: 45_000 }).toEqual([['unknown', 'not-found']]);
  expect(await requests()).toBe(1);

  const decision = { messageId, decision: 'give-up' } as const;
  await stage.app.page.evaluate((asked) => window.longcode.resolveUnknown(asked), decision);
  expect(waits()).toEqual([['unknown', 'given-up']]);
  await stage.write(people.delivered, 'Afterwards');
  await expect.poll(requests).toBe(2);
  expect((await stage.gateway().log()).sends.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['Nobody knows', true],
    ['Afterwards', false],
  ]);
});
