import { expect, test } from 'vitest';
import { commands as contract } from '../../shared/contract/commands.ts';
import { maxSelected } from '../../shared/contract/limits.ts';
import { placeIn } from '../../shared/inbox/views.ts';
import { ana, ben, only, start, to } from './scene.ts';

async function written() {
  const scene = await start();
  const { conversations } = await scene.commands.sendText({ ...to(ana, ben), text: 'Hi' });
  const selection = conversations.map(({ id, lastSeq }) => ({ id, lastSeq }));
  return { ...scene, conversations, selection };
}

test('each act is one change of all it was asked for, and is undone by its answer', async () => {
  const { commands, told, looks, selection, conversations } = await written();
  const until = Date.now() + 60_000;
  const before = told.length;
  const answers = [
    await commands.setPinned({ selection, pinned: true }),
    await commands.setMuted({ selection, muted: true }),
    await commands.markUnread({ selection }),
    await commands.snooze({ selection, until }),
  ];
  expect(answers.map(({ acted }) => acted)).toEqual([2, 2, 2, 2]);
  expect(told.slice(before).map((changes) => changes.conversations.length)).toEqual([2, 2, 2, 2]);
  expect(looks.length).toBeGreaterThan(0);
  const snoozed = await commands.listConversations({
    view: { kind: 'snoozed' },
    after: null,
    limit: 1,
  });
  expect(snoozed.total).toBe(2);
  const [first] = snoozed.conversations;
  expect(first).toMatchObject({
    pinned: true,
    muted: true,
    markedUnread: true,
    snoozedUntil: until,
  });
  const after = first === undefined ? null : placeIn(first, { kind: 'snoozed' });
  const rest = await commands.listConversations({ view: { kind: 'snoozed' }, after, limit: 9 });
  expect(rest.conversations).toHaveLength(1);
  expect(await commands.setRead({ selection })).toMatchObject({ acted: 2 });
  const done = await commands.setDone({ selection, done: true });
  for (const { undo } of [...answers, done].toReversed()) {
    if (undo === null) throw new Error('nothing to undo');
    await commands.undoAct(contract.undoAct.parse(undo));
  }
  for (const one of conversations) {
    const now = await commands.getConversation({ conversationId: one.id });
    expect(now).toMatchObject({ pinned: false, muted: false, done: false });
  }
});

test('what changes nothing says so', async () => {
  const { commands, selection } = await written();
  const nothing = { acted: 0, undo: null };
  expect(await commands.setPinned({ selection, pinned: false })).toEqual(nothing);
  expect(await commands.setDone({ selection: [{ id: 99, lastSeq: 0 }], done: true })).toEqual(
    nothing,
  );
});

test('the contract takes what it should and nothing else', () => {
  const one = { id: 1, lastSeq: 7 };
  const takes = (name: keyof typeof contract, input: unknown) =>
    contract[name].safeParse(input).success;
  expect(takes('setDone', { selection: [one], done: true })).toBe(true);
  expect(takes('snooze', { selection: [one], until: null })).toBe(true);
  expect(takes('listConversations', { view: { kind: 'needs-reply' }, after: null, limit: 9 })).toBe(
    true,
  );
  expect(takes('setDone', { selection: [], done: true })).toBe(false);
  const many = Array.from({ length: maxSelected + 1 }, () => one);
  expect(takes('setDone', { selection: many, done: true })).toBe(false);
  expect(takes('setDone', { selection: [1], done: true })).toBe(false);
  expect(takes('snooze', { selection: [one], until: 1e16 })).toBe(false);
  expect(takes('snooze', { selection: [one], until: '9:00' })).toBe(false);
  expect(takes('undoAct', { of: 'pin', stamp: 1, former: [{ id: 1, stamp: 0 }] })).toBe(false);
  const after = { pinned: true, key: 1, id: 1 };
  expect(takes('listConversations', { view: { kind: 'all' }, after, limit: 9 })).toBe(true);
  expect(takes('listConversations', { view: { kind: 'mine' }, after, limit: 9 })).toBe(false);
});

test('an act on texts of which news came meanwhile is for what was shown', async () => {
  const { commands, conversations } = await written();
  const one = only(conversations.slice(0, 1));
  const stale = [{ id: one.id, lastSeq: one.lastSeq - 1 }];
  expect(await commands.setDone({ selection: stale, done: true })).toMatchObject({ acted: 1 });
});
