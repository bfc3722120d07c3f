import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tablesOf } from '../archived.ts';
import {
  accountId,
  ben,
  heard,
  inbound,
  live,
  noon,
  openScene,
  person,
  sceneAt,
} from '../scene.ts';
import { decisions } from './tables.ts';
import { exportFrom, fill, importInto, keep, newDesk, openEmpty, stateOf } from './test-archive.ts';

test('every table has a decision, and no decision is about a table that is not there', () => {
  const { db } = openScene();
  const tables = db
    .all(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND name NOT LIKE 'sqlite%'`)
    .map((row) => String(row['name']));
  expect(tables.toSorted()).toEqual(Object.keys(decisions).toSorted());
  for (const { name, columns } of tablesOf(db)) {
    const decision = decisions[name];
    if (decision?.how !== 'kept') continue;
    const names = columns.map((column) => column.name);
    expect(names).toEqual(expect.arrayContaining([...decision.key]));
  }
});

test('what came from an archive into an empty profile is what was there', () => {
  const [here, there] = [newDesk(), newDesk()];
  fill(here);
  const archive = join(here.folder, 'all.tar');
  const manifest = exportFrom(here, archive);
  expect(manifest.media).toEqual({ files: 1, bytes: 3, missing: 0 });
  expect(readdirSync(here.folder)).not.toContain('all.tar.part');

  const merged = importInto(there, archive);
  expect(merged).toMatchObject({ known: 0, files: 1, waiting: 3 });
  const { deliveries, receipts, ...rest } = stateOf(there);
  const { deliveries: wereDelivered, receipts: were, ...before } = stateOf(here);
  const settled = ({ rung }: Record<string, unknown>) => Number(rung) > 2;
  expect({ ...rest, conversations: heads(rest['conversations']) }).toEqual({
    ...before,
    conversations: heads(before['conversations']),
  });
  expect(deliveries?.filter(settled)).toEqual(wereDelivered?.filter(settled));
  expect(receipts).toEqual(expect.arrayContaining([...(were ?? [])]));
});

/** What waited there is looked for here: it stands one step higher. */
const heads = (rows: readonly Record<string, unknown>[] | undefined) =>
  rows?.map((row) => ({ ...row, last_out_rung: Math.max(2, Number(row['last_out_rung'])) }));

test('the same archive again changes nothing', () => {
  const [here, there] = [newDesk(), newDesk()];
  fill(here);
  const archive = join(here.folder, 'all.tar');
  exportFrom(here, archive);
  const first = importInto(there, archive);
  const before = stateOf(there);
  const again = importInto(there, archive);
  expect(again).toMatchObject({ texts: 0, known: first.texts, waiting: 0 });
  expect(stateOf(there)).toEqual(before);
  importInto(here, archive);
  importInto(here, archive);
  expect(stateOf(here)['messages']).toHaveLength(first.texts);
});

test('nothing that came is ever sent by itself', () => {
  const [here, there] = [newDesk(), newDesk()];
  fill(here);
  const archive = join(here.folder, 'all.tar');
  exportFrom(here, archive);
  importInto(there, archive);
  const scene = sceneAt(there.file);
  const later = noon + 3_600_000;
  expect(scene.write.claim(accountId, later, 99, []).sends).toEqual([]);
  const { texts } = scene.read.waiting(0, 99);
  const looked = texts.map(({ waiting }) => waiting.kind);
  expect(looked).toEqual(['checking', 'checking', 'checking']);
  scene.write.recover(later);
  expect(scene.write.claim(accountId, later, 99, []).sends).toEqual([]);
  scene.db.close();
});

test('what is here stays, and what is new is added to it', () => {
  const [here, there] = [newDesk(), newDesk()];
  fill(here);
  const archive = join(here.folder, 'all.tar');
  exportFrom(here, archive);
  const scene = openEmpty(there);
  // The same account heard the same text here, and one more at the very position of another.
  scene.write.apply(accountId, heard([inbound('i1')]), live);
  scene.write.apply(accountId, heard([inbound('mine', { from: person(7) })]), live);
  scene.write.setLook(accountId, person(1), { label: 'Kept', swatch: 2 });
  scene.db.close();
  const mine = stateOf(there)['messages'] ?? [];

  const merged = importInto(there, archive);
  expect(merged.known).toBe(1);
  const after = stateOf(there);
  expect(after['messages']).toEqual(expect.arrayContaining([...mine]));
  const ids = new Set(after['messages']?.map(({ seq }) => seq));
  expect(ids.size).toBe((stateOf(here)['messages'] ?? []).length + 1);
  expect(after['ids']?.filter((row) => row['provider_message_id'] === 'i1')).toHaveLength(1);

  const again = sceneAt(there.file);
  const { conversations } = again.read.conversations({ kind: 'all' }, null, 99);
  for (const { id, lastSeq, lastText } of conversations) {
    const { messages } = again.read.messages(id, null, 99);
    expect([messages.at(-1)?.seq, messages.at(-1)?.text]).toEqual([lastSeq, lastText]);
  }
  again.db.close();
});

test('a file that is gone here comes back, and one that was lost is counted', () => {
  const [here, there] = [newDesk(), newDesk()];
  fill(here);
  const scene = sceneAt(here.file);
  const more = inbound('i7', { from: ben, media: ['https://example.com/b.png'] });
  const { messages } = scene.write.apply(accountId, heard([more]), live);
  const file = { state: 'kept', type: 'png', bytes: 9, dimensions: null } as const;
  scene.write.setMedia(messages[0]?.id ?? '', 0, { ...file, hash: 'ef'.repeat(32) }, null);
  scene.db.close();
  const archive = join(here.folder, 'all.tar');
  expect(exportFrom(here, archive).media).toMatchObject({ files: 1, missing: 1 });
  importInto(there, archive);
  const lost = sceneAt(there.file);
  const seq = Number(stateOf(there)['media']?.[0]?.['message_seq']);
  lost.db.run(`UPDATE media SET state = 'refused', hash = NULL WHERE message_seq = ?`, seq);
  lost.db.close();
  importInto(there, archive);
  expect(stateOf(there)['media']).toEqual(stateOf(here)['media']);
  expect(existsSync(join(there.folder, 'part', 'media', keep(there, 'png')))).toBe(true);
});
