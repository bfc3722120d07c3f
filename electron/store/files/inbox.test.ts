/** What the user did with conversations, and drafts, come through a salvage and a backup as they were. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Draft } from '../../../shared/inbox/drafts.ts';
import { readerCalls } from '../reader.ts';
import {
  accountId,
  heard,
  inbound,
  line,
  live,
  noon,
  person,
  type Scene,
  sceneAt,
} from '../scene.ts';
import { later, look, overwrite, pagesOf, tempFolder } from './damage.ts';
import { keeperCalls } from './keeper.ts';
import { openIn } from './opened.ts';

const hour = 3_600_000;
const inOne: Draft = {
  ...{ kind: 'conversation', accountId, line, people: [person(1)], text: 'Dear' },
  media: [{ kind: 'file', hash: 'ab'.repeat(32), name: 'a.pdf' }],
};
const fresh: Draft = {
  ...{ kind: 'new', id: '019a0000-0000-7000-8000-000000000002', from: null, to: [person(9)] },
  ...{ typed: '', together: false, text: 'Hello', media: [] },
};

/** One conversation in every state. */
function fill({ write }: Scene): void {
  const told = [1, 2, 3, 4, 5, 6, 7].map((n) => inbound(`i${n}`, { from: person(n) }));
  const { conversations } = write.apply(accountId, heard(told), live);
  const of = (n: number) =>
    conversations
      .filter(({ people }) => people[0] === person(n))
      .map(({ id, lastSeq }) => ({ id, lastSeq }));
  write.act({ kind: 'pin', pinned: true, selection: of(1) });
  write.act({ kind: 'mute', muted: true, selection: of(2) });
  write.act({ kind: 'done', done: true, selection: [...of(3), ...of(5), ...of(6)] });
  write.act({ kind: 'snooze', until: noon + hour, selection: [...of(4), ...of(5)] });
  write.act({ kind: 'read', read: false, selection: of(6) });
  write.act({ kind: 'snooze', until: noon + 1, selection: of(7) });
  write.dueSnoozes(noon + 1);
  write.apply(accountId, heard([inbound('j3', { from: person(3) })]), live);
  write.saveDraft(inOne);
  write.saveDraft(fresh);
}

function shown(file: string) {
  return look(file, (db) => {
    const read = readerCalls(db);
    const kinds = ['all', 'needs-reply', 'unread', 'snoozed', 'done'] as const;
    const pages = kinds.map((kind) => read.conversations({ kind }, null, 99));
    return { pages, drafts: read.newMessages(), counts: read.counts(), kept: read.keptHashes() };
  });
}

test.each(['message_page', 'conversation_asks', 'sqlite_autoindex_conversation_1'])(
  'with %s damaged, everything is as before',
  (index) => {
    const folder = tempFolder();
    const file = join(folder, 'made.db');
    const target = join(folder, 'new.db');
    const scene = sceneAt(file);
    fill(scene);
    scene.db.close();
    const before = shown(file);
    expect(before.counts).toMatchObject({ needsReply: 4, unread: 6, snoozed: 2, done: 1 });
    expect(before.kept.size).toBe(1);
    overwrite(file, pagesOf(file, index, 'leaf'));
    keeperCalls(file).salvage(target, later);
    expect(shown(target)).toEqual(before);
  },
);

test('when conversations are lost, who waits for an answer is found out again', () => {
  const folder = tempFolder();
  const file = join(folder, 'made.db');
  const target = join(folder, 'new.db');
  const scene = sceneAt(file);
  fill(scene);
  scene.db.close();
  overwrite(file, pagesOf(file, 'conversation', 'leaf'));
  keeperCalls(file).salvage(target, later);
  const { pages, counts } = shown(target);
  expect(counts).toMatchObject({ all: 7, needsReply: 7, snoozed: 0, done: 0 });
  expect(pages[1]?.conversations.map(({ needsReply }) => needsReply?.since)).toEqual(
    Array.from({ length: 7 }, () => noon),
  );
  expect(pages[0]?.conversations.filter(({ draft }) => draft !== null)).toHaveLength(1);
});

test('a backup brings back what was done and written then', async () => {
  const { store, backUp, restore } = await openIn(tempFolder());
  const { conversations } = await store.apply(
    accountId,
    heard([inbound('i1', { from: person(1) })]),
    live,
  );
  await store.act({ kind: 'snooze', until: noon + hour, selection: conversations });
  await store.saveDraft(inOne);
  await store.saveDraft(fresh);
  const made = await backUp('asked', noon);
  await store.act({ kind: 'done', done: true, selection: conversations });
  await store.saveDraft({ ...inOne, text: '', media: [] });
  await store.saveDraft({ ...fresh, text: 'Hello again' });
  await restore(made.id, noon + 5_000);
  const page = await store.conversations({ kind: 'snoozed' }, null, 9);
  expect(page.conversations).toMatchObject([{ draft: { text: 'Dear', media: 1 } }]);
  expect(await store.newMessages()).toEqual([fresh]);
  expect((await store.dueSnoozes(noon + hour)).woken).toEqual(conversations.map(({ id }) => id));
});
