/**
 * All of many texts, from one profile into an empty one: counts, hashes and conversations are the same.
 * The suite takes few; LONGCODE_ARCHIVE_TEXTS=100000 takes as many as a user of some years has.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  accountId,
  heard,
  inbound,
  line,
  live,
  noon,
  outbound,
  person,
  sceneAt,
} from '../scene.ts';
import { exportFrom, importInto, keep, newDesk, type State, stateOf } from './test-archive.ts';

const wanted = Number(process.env['LONGCODE_ARCHIVE_TEXTS'] ?? 600);
const page = 500;

function fillMany(file: string, picture: string): void {
  const scene = sceneAt(file);
  for (let first = 0; first < wanted; first += page) {
    const facts = Array.from({ length: Math.min(page, wanted - first) }, (_, index) => {
      const n = first + index;
      const [from, sentAt] = [person(n % Math.ceil(wanted / 20)), noon - (wanted - n) * 1_000];
      if (n % 2 === 0) return inbound(`in-${n}`, { from, text: `Text ${n} ✓`, sentAt });
      const rungs =
        n % 7 === 0 ? (['accepted', 'failed'] as const) : (['accepted', 'carrier'] as const);
      return outbound(`out-${n}`, `Answer ${n}`, rungs, { to: from, createdAt: sentAt });
    });
    // Each page of records has its exact text, which all of its receipts refer to.
    const told = heard(facts, { raw: `page ${first} ${'·'.repeat(500)}` });
    scene.write.apply(accountId, told, { ...live, byTime: true });
  }
  const { messages } = scene.write.apply(
    accountId,
    heard([inbound('picture', { media: ['https://example.com/a.png'], line })]),
    live,
  );
  const kept = { state: 'kept', type: 'png', bytes: 3, dimensions: null, hash: picture } as const;
  scene.write.setMedia(messages[0]?.id ?? '', 0, kept, null);
  scene.db.close();
}

const digest = (state: State): Record<string, string> =>
  Object.fromEntries(
    Object.entries(state).map(([name, rows]) => [
      name,
      `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`,
    ]),
  );

test('counts, hashes and conversations are identical, and again after a second import', () => {
  const [here, there] = [newDesk(), newDesk()];
  fillMany(here.file, keep(here, 'png'));
  const archive = join(here.folder, 'all.tar');
  const began = performance.now();
  const manifest = exportFrom(here, archive);
  const exported = performance.now();
  const merged = importInto(there, archive);
  const imported = performance.now();
  expect(merged).toMatchObject({ texts: wanted + 1, known: 0, files: 1, waiting: 0 });
  expect(manifest.media).toEqual({ files: 1, bytes: 3, missing: 0 });
  const before = digest(stateOf(here));
  expect(digest(stateOf(there))).toEqual(before);
  expect(importInto(there, archive)).toMatchObject({ texts: 0, known: wanted + 1 });
  expect(digest(stateOf(there))).toEqual(before);
  const again = exportFrom(there, join(there.folder, 'again.tar'));
  const rows = (made: typeof manifest) => made.tables.map(({ name, rows: n }) => [name, n]);
  expect(rows(again)).toEqual(rows(manifest));
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  process.stdout.write(
    `${wanted} texts: exported in ${seconds(exported - began)} s, imported in ${seconds(imported - exported)} s\n`,
  );
}, 600_000);
