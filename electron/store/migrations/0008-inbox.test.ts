import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { accountId, ana, ben, cleo, line, noon, sceneAt, tempFile } from '../scene.ts';
import { inbox } from './0008-inbox.ts';
import { migrations } from './migrate.ts';

const before = migrations.indexOf(inbox);
const seqOf = (at: number) => at * 1024;

/** One person waits for an answer to two texts after ours, one has it, and one wrote alone. */
function fillEarlier(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  for (const sql of migrations.slice(0, before)) db.exec(sql);
  db.exec(`
    PRAGMA user_version = ${before};
    INSERT INTO account (id, uuid) VALUES (1, '${accountId}');`);
  const told = [
    [ana, 'in', 'out', 'in', 'in'],
    [ben, 'in', 'out'],
    [cleo, 'in'],
  ] as const;
  let at = noon;
  for (const [index, [person, ...directions]] of told.entries()) {
    db.exec(
      `INSERT INTO conversation (account_id, line, people) VALUES (1, '${line}', '${person}')`,
    );
    for (const direction of directions) {
      at += 1;
      const seq = seqOf(at);
      const out = direction === 'out' ? `, last_out_seq = ${seq}, last_out_rung = 8` : '';
      db.exec(`
        INSERT INTO message (seq, id, conversation_id, direction, origin, text, at) VALUES (${seq},
          'm${at}', ${index + 1}, '${direction}', '${direction === 'in' ? 'news' : 'elsewhere'}', 'x', ${at});
        UPDATE conversation SET last_seq = ${seq}, last_at = ${at}, last_direction = '${direction}',
          unread = ${direction === 'in' ? 1 : 0} ${out} WHERE id = ${index + 1};`);
    }
  }
  db.close();
}

test('an earlier database knows at once who waits and since when, and counts on', () => {
  const file = tempFile();
  fillEarlier(file);
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  const { conversations, total } = scene.read.conversations({ kind: 'needs-reply' }, null, 9);
  expect(total).toBe(2);
  expect(conversations.map(({ people, needsReply }) => [people[0], needsReply?.since])).toEqual([
    [ana, noon + 3],
    [cleo, noon + 7],
  ]);
  const counts = { all: 3, needsReply: 2, unread: 2, snoozed: 0, done: 0 };
  expect(scene.read.counts()).toMatchObject(counts);
  const { conversations: all } = scene.read.conversations({ kind: 'all' }, null, 9);
  expect(all.map(({ people }) => people[0])).toEqual([cleo, ben, ana]);
  const untouched = { pinned: false, muted: false, done: false, markedUnread: false, draft: null };
  for (const one of all) expect(one).toMatchObject(untouched);

  const selection = all.map(({ id, lastSeq }) => ({ id, lastSeq }));
  scene.write.act({ kind: 'done', done: true, selection });
  expect(scene.read.counts()).toMatchObject({ all: 3, needsReply: 0, unread: 0, done: 3 });
});
