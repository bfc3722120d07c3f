import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  accountId,
  claimOne,
  composeOne,
  foundLine,
  foundProfile,
  heard,
  inbound,
  line,
  live,
  newText,
  outbound,
  sceneAt,
  tempFile,
} from './scene.ts';

const otherAccount = '019a0000-0000-7000-8000-000000000002';

test('a removed account leaves nothing, not even in the bytes of the file', () => {
  const file = tempFile();
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  const { write, read, db } = scene;
  const secret = 'a very private sentence';
  for (const account of [accountId, otherAccount]) {
    write.setLines(account, [foundLine]);
    write.setLook(account, line, { label: 'Shop', swatch: null });
    write.setProfiles(account, [foundProfile]);
    const text = account === accountId ? secret : 'stays';
    write.compose({ ...newText(text), accountId: account });
    const facts = [inbound('i1', { text, media: ['https://a/1'] }), outbound('p1', null, ['sent'])];
    const odd = { kind: 'unrecognised', reason: 'odd' } as const;
    write.apply(account, heard([...facts, odd]), { ...live, cursor: 7 });
  }
  claimOne(scene);
  // The times to be counted again are nobody's.
  const tables = db
    .all(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'insight_due'
         AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_%'`,
    )
    .map((row) => String(row['name']));
  const rows = () => tables.map((name) => [name, db.all(`SELECT 1 FROM ${name}`).length] as const);
  const full = rows();
  write.removeAccount(accountId);
  for (const [index, [name, left]] of rows().entries()) {
    expect([name, left * 2]).toEqual([name, name === 'outbox' ? 2 : full[index]?.[1]]);
  }
  expect(read.lines().map((found) => found.accountId)).toEqual([otherAccount]);
  expect(read.counts()).toMatchObject({ all: 1, unread: 1 });
  expect([read.cursor(accountId), read.cursor(otherAccount)]).toEqual([null, 7]);
  for (const name of readdirSync(dirname(file))) {
    expect(readFileSync(join(dirname(file), name)).includes(secret)).toBe(false);
  }
  composeOne(scene, 'a new start');
  expect(read.conversation(1)).toBeNull();
});
