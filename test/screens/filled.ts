/**
 * Fills a practice inbox with something of everything: answers, files, texts that failed, wait or leave
 * later, people who opted out, contacts, templates, and a text to many. It goes by commands, because it
 * is the way there that is slow, not the screens.
 */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { Address } from '../../shared/phone/address.ts';
import { sendAtOnce } from '../e2e/scene.ts';
import { button, patience } from './moves.ts';
import { batchSize } from './on/many.ts';
import type { Desk } from './screen.ts';

const templates = [
  ['Opening hours', 'Hello {first name}, we are open from nine to five.'],
  ['Quote', 'Your quote is {amount}, valid until {day}.'],
  ['Directions', 'The door is around the corner, next to the bakery. Ring twice, please.'],
] as const;

const contacts = [
  ['Alma Okafor', 'Okafor Dental', '+13125550121', 'Prefers mornings.'],
  ['Hugo Stein', 'Stein & Daughters Plumbing', '+13125550131', ''],
  ['Ida Novak', '', '+13125550132', ''],
  ['Jonas Beck', 'Beck Bikes', '+13125550133', 'Two bikes in repair.'],
] as const;

/** Who, and what is written to them; the list shows the last one first. */
const texts = [
  ['+12125550109', 'Your order is ready to pick up until six.'],
  ['+12125550106', 'Your table for two is booked for Friday at seven.'],
  ['+12125550113', 'The plumber comes between two and four.'],
  ['+12125550118', 'Could you send me your card?'],
  ['+12125550102', 'Thank you, see you at the shop!'],
  ['+12125550108', 'Our summer sale begins on Monday.'],
  ['+12125550103', 'The invoice for May is in your mailbox.'],
  ['+12125550117', 'How does the garden look now?'],
  ['+12125550116', 'We moved your appointment to Thursday, 10:30.'],
] as const;

const withAna = [
  'Hello Ana, is Tuesday at nine still good for you?',
  'Wonderful. Please bring the signed form along, and a photo if you have one.',
  'The door is around the corner, next to the bakery.',
  'And a good weekend, Ana.',
] as const;

/** Numbers for fiction, some of which always end badly. */
const many = [
  ...Array.from({ length: 13 }, (_, n) => `+12125550${150 + n}`),
  ...Array.from({ length: batchSize - 13 }, (_, n) => `+13125550${100 + n}`),
];

/** Of the many, and Ruth’s and Faye’s. */
const failures = 14;

interface Sent {
  readonly conversationId: number;
  readonly messageId: string;
}

/** Adds the practice accounts to an empty profile and fills them; resolves when all has ended as it ends. */
export async function fill(desk: Desk): Promise<void> {
  const { page } = desk;
  await addAccounts(desk);
  await keep(page);
  await send(page, many, 'We close at noon on Monday. Orders by Friday, please.');
  const sent = new Map<string, Sent>();
  for (const [to, text] of texts) sent.set(to, await send(page, [to], text));
  await send(page, ['+12125550104'], 'Welcome back! Your locker is number 12.', 'bandwidth');
  await send(page, ['+12125550111', '+12125550112'], 'Who brings the cake?', 'bandwidth');
  await holdBack(page);
  await schedule(page, '+12125550116', 'Do not forget the signed form.');
  await schedule(page, '+12125550103', 'The invoice for June will come on Friday.');
  for (const [at, text] of withAna.entries()) {
    const { conversationId } = await send(page, ['+12125550101'], text);
    await answered(page, conversationId, Math.min(at + 1, 3));
  }
  for (const who of ['+12125550108', '+12125550117', '+12125550118', '+12125550102']) {
    await answered(page, sent.get(who)?.conversationId ?? 0, 1);
  }
  const failed = async () => {
    const listed = await window.longcode.listFailed({ beforeSeq: null, limit: 50 });
    return listed.ok ? listed.value.failed.length : 0;
  };
  await until(async () => (await page.evaluate(failed)) >= failures);
  await sort(page);
}

async function addAccounts({ page, words }: Desk): Promise<void> {
  await button(page, words.onboarding.practice).click();
  await page.locator('.rail-numbers').first().waitFor();
  await button(page, words.app.dismiss).click();
  await page.evaluate(async () => {
    const added = await window.longcode.addPracticeAccount({ provider: 'bandwidth' });
    if (!added.ok) throw new Error(added.failure.code);
  });
  await page.locator('.rail-numbers').nth(1).waitFor();
  await sendAtOnce(page);
}

async function keep(page: Page): Promise<void> {
  await page.evaluate(
    async (all) => {
      for (const [name, text] of all.templates) {
        await window.longcode.saveTemplate({ id: crypto.randomUUID(), name, text });
      }
      for (const [name, organization, number, notes] of all.contacts) {
        const numbers = [{ text: number, label: 'mobile' }];
        const emails = organization === '' ? [] : [`${name.split(' ')[0]}@example.com`];
        const form = { name, organization, numbers, emails, notes };
        await window.longcode.saveContact({ before: null, form, country: 'US' });
      }
    },
    { templates, contacts },
  );
}

async function send(
  page: Page,
  to: readonly string[],
  text: string,
  provider: 'opentact' | 'bandwidth' = 'opentact',
): Promise<Sent> {
  return page.evaluate(
    async (asked) => {
      const { longcode } = window;
      const started = await longcode.start();
      if (!started.ok) throw new Error(started.failure.code);
      const { accounts, lines } = started.value;
      const own = accounts.find(({ account }) => account.provider === asked.provider);
      const accountId = own?.account.id ?? '';
      const line = lines.find((one) => one.accountId === accountId)?.number ?? asked.line;
      const together = asked.provider === 'bandwidth' && asked.to.length > 1;
      const { to: people, text: words } = asked;
      const content = { text: words, media: [], together };
      const answer = await longcode.sendText({ accountId, line, to: people, ...content });
      if (!answer.ok) throw new Error(answer.failure.code);
      return {
        conversationId: answer.value.conversations[0]?.id ?? 0,
        messageId: answer.value.messages[0]?.id ?? '',
      };
    },
    { provider, line, to: to.map((number) => Address.parse(number)), text },
  );
}

/** One text that waits until the user lets it go. */
async function holdBack(page: Page): Promise<void> {
  await page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 30 }));
  const { messageId } = await send(page, ['+12125550114'], 'I will call you at noon.');
  await page.evaluate(async (id) => {
    await window.longcode.pauseSending({ kind: 'text', messageId: id });
    await window.longcode.updateSettings({ undoSeconds: 0 });
  }, messageId);
}

async function schedule(page: Page, to: string, text: string): Promise<void> {
  await page.evaluate(
    async (asked) => {
      const started = await window.longcode.start();
      const accountId = (started.ok ? started.value.accounts[0]?.account.id : undefined) ?? '';
      const answer = await window.longcode.scheduleText({
        ...{ accountId, to: [asked.to], text: asked.text, media: [], together: false },
        ...{ from: { kind: 'line', line: asked.line }, zone: null, cancelOnReply: true },
        due: Date.now() + 26 * 60 * 60_000,
      });
      if (!answer.ok) throw new Error(answer.failure.code);
    },
    { line, to: Address.parse(to), text },
  );
}

/** Waits until so many texts have come in there. */
async function answered(page: Page, conversationId: number, n: number): Promise<void> {
  const came = async (id: number) => {
    const where = { conversationId: id, beforeSeq: null, limit: 20 };
    const listed = await window.longcode.listMessages(where);
    if (!listed.ok) return 0;
    return listed.value.messages.filter(({ direction }) => direction === 'in').length;
  };
  await until(async () => (await page.evaluate(came, conversationId)) >= n);
}

/** Asks again and again, which may take as long as the network of practice takes. */
async function until(agreed: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 4 * patience;
  while (!(await agreed())) {
    if (Date.now() > end) throw new Error('The practice inbox does not fill.');
    await setTimeout(150);
  }
}

/** Something for every view: one snoozed, one done, one pinned, some read. */
async function sort(page: Page): Promise<void> {
  await page.evaluate(async (numbers) => {
    const { longcode } = window;
    const listed = await longcode.listConversations({
      view: { kind: 'all' },
      after: null,
      limit: 100,
    });
    if (!listed.ok) return;
    const of = (number: string) =>
      listed.value.conversations
        .filter(({ people }) => people.length === 1 && people[0] === number)
        .map(({ id, lastSeq }) => ({ id, lastSeq }));
    await longcode.setPinned({ selection: of(numbers.mina), pinned: true });
    await longcode.setMuted({ selection: of(numbers.eli), muted: true });
    await longcode.setRead({ selection: [...of(numbers.eli), ...of(numbers.stan)] });
    await longcode.setDone({ selection: of(numbers.una), done: true });
    await longcode.snooze({ selection: of(numbers.tess), until: Date.now() + 20 * 60 * 60_000 });
  }, named);
}

const line = Address.parse('+18382050008');

const named = {
  mina: '+12125550117',
  eli: '+12125550102',
  stan: '+12125550108',
  una: '+12125550109',
  tess: '+12125550113',
} as const;
