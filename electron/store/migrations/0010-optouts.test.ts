import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { accountId, ana, ben, cleo, line, noon, person, sceneAt, tempFile } from '../scene.ts';
import { optouts } from './0010-optouts.ts';
import { migrations } from './migrate.ts';

const before = migrations.indexOf(optouts);
const dan = person(60);

function fillEarlier(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  for (const sql of migrations.slice(0, before)) db.exec(sql);
  db.exec(`
    PRAGMA user_version = ${before};
    INSERT INTO account (id, uuid) VALUES (1, '${accountId}');`);
  const wrote = [
    [ana, [' Stop. ', 'sorry']],
    [ben, ['STOP', 'start']],
    [cleo, ['please stop', 'end of the month', 'stop?']],
    [dan, ['Opt-out!']],
  ] as const;
  let at = noon;
  for (const [index, [from, texts]] of wrote.entries()) {
    db.prepare('INSERT INTO conversation (account_id, line, people) VALUES (1, ?, ?)').run(
      line,
      from,
    );
    for (const text of texts) {
      at += 1;
      db.prepare(
        `INSERT INTO message (seq, id, conversation_id, direction, origin, text, at)
         VALUES (?, ?, ?, 'in', 'news', ?, ?)`,
      ).run(at * 1024, `m${at}`, index + 1, text, at);
    }
  }
  db.close();
}

test('who wrote STOP before opt-outs were kept is opted out from then on', () => {
  const file = tempFile();
  fillEarlier(file);
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  const out = (one: typeof ana) => scene.read.isOptedOut(accountId, line, one);
  expect([ana, ben, cleo, dan].map(out)).toEqual([true, false, false, true]);
  expect(scene.read.optOuts()).toMatchObject([
    { person: dan, words: 'Opt-out!' },
    { person: ana, words: ' Stop. ', at: noon + 1, source: 'keyword' },
  ]);
});
