/** Groups, files, texts without words and by profile come through a salvage as they were. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KeptFile } from '../../../shared/model/media.ts';
import type { Message } from '../../../shared/model/message.ts';
import { readerCalls } from '../reader.ts';
import { text } from '../rows.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  cleo,
  groupText,
  heard,
  inbound,
  live,
  lost,
  newText,
  noon,
  outbound,
  type Scene,
  sceneAt,
} from '../scene.ts';
import { later, look, overwrite, pagesOf, tempFolder } from './damage.ts';
import { keeperCalls } from './keeper.ts';

const kept: KeptFile = {
  ...{ hash: 'ab'.repeat(32), type: 'jpeg', bytes: 9 },
  dimensions: { width: 2, height: 3 },
};

function fill({ write }: Scene): void {
  const all = { ...groupText('to all', [ana, ben, cleo]), byProfile: 'profile-1' };
  const media = [{ kind: 'file', file: kept, name: 'me.jpg' } as const];
  write.compose({ ...all, media });
  write.compose({ ...groupText('known', [ana, ben]), now: noon + 1 });
  write.compose(newText('private', [ana], noon + 2));
  const { sends } = write.claim(accountId, noon + 2, 9, []);
  const result = [lost, accepted('g1', 'known'), accepted('p1', 'private')];
  for (const [index, { outboxId }] of sends.entries()) {
    write.settle(outboxId, result[index] ?? lost, noon + 3);
  }
  const piece = outbound('g1 of Ben', null, ['failed'], { to: ben, groupMessageId: 'g1' });
  const texts = [
    inbound('i1', { text: null, from: cleo }),
    inbound('i2', { text: '', media: ['https://a/1', 'https://a/2'], from: ben, others: [ana] }),
  ];
  const { messages } = write.apply(accountId, heard([piece, ...texts]), live);
  const last = messages.at(-1)?.id ?? '';
  write.setMedia(last, 0, { state: 'kept', ...kept }, 'photo.jpg');
  const late = { state: 'later', code: 'busy', detail: '429', until: noon + 9 } as const;
  write.setMedia(last, 1, late, null);
}

function shown(file: string): (Message | null)[] {
  return look(file, (db) => {
    const read = readerCalls(db);
    return db
      .all('SELECT id FROM message ORDER BY seq')
      .map((row) => read.message(text(row, 'id')));
  });
}

function heads(file: string) {
  return look(file, (db) => readerCalls(db).conversations({ kind: 'all' }, null, 9).conversations);
}

test('with an index damaged, they are shown as before', () => {
  const folder = tempFolder();
  const file = join(folder, 'made.db');
  const expected = join(folder, 'expected.db');
  const target = join(folder, 'new.db');
  for (const path of [file, expected]) {
    const scene = sceneAt(path);
    fill(scene);
    if (path === expected) scene.write.distrust(later);
    scene.db.close();
  }
  overwrite(file, pagesOf(file, 'message_page', 'leaf'));
  expect(keeperCalls(file).salvage(target, later)).toEqual({ kept: 5, refused: 0 });
  const unnamed = (messages: readonly (Message | null)[]) =>
    messages.map((message) => ({ ...message, id: '' }));
  expect(unnamed(shown(target))).toEqual(unnamed(shown(expected)));
  expect(heads(target)).toEqual(heads(expected));
  expect(heads(target).map(({ lastKind }) => lastKind)).toContain('media');
  look(target, (db) => {
    expect(readerCalls(db).keptHashes()).toEqual(new Set([kept.hash]));
    expect(readerCalls(db).nextMediaDue()).toBe(noon + 9);
  });
});
