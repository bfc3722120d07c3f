import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newBeat } from './beat.ts';
import { archiveCalls } from './calls.ts';
import { mostPartBytes } from './layout.ts';
import { readTar, writeTar } from './tar-file.ts';
import { type Desk, done, exportFrom, fill, newDesk, stateOf } from './test-archive.ts';

interface Entry {
  name: string;
  content: Buffer;
}

function archived(): { readonly desk: Desk; readonly archive: string; readonly entries: Entry[] } {
  const desk = newDesk();
  fill(desk);
  const archive = join(desk.folder, 'all.tar');
  exportFrom(desk, archive);
  const tar = readTar(archive);
  const entries = [...tar.entries()].map(({ name, content }) => ({ name, content: content() }));
  tar.close();
  return { desk, archive, entries };
}

/** What becomes of an archive of these entries. */
function staged(desk: Desk, entries: readonly Entry[]) {
  const archive = join(desk.folder, 'hostile.tar');
  const tar = writeTar(archive, 0);
  for (const { name, content } of entries) tar.add(name, content);
  tar.finish();
  return stagedFile(desk, archive);
}

function stagedFile(desk: Desk, archive: string) {
  const folder = join(desk.folder, 'part');
  return archiveCalls(desk.file).stageArchive(archive, folder, newBeat().shared);
}

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The table's rows are others, and the manifest agrees with them. */
function withRows(entries: readonly Entry[], table: string, change: (line: string) => string) {
  const part = entries.find(({ name }) => name.startsWith(`tables/${table}/`));
  const lines = gunzipSync(part?.content ?? Buffer.alloc(0))
    .toString()
    .trimEnd()
    .split('\n')
    .map(change);
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  return entries.map((entry) => {
    if (entry === part) return { ...entry, content: gzipSync(bytes) };
    if (entry.name !== 'manifest.json') return entry;
    const manifest = JSON.parse(entry.content.toString());
    for (const one of manifest.tables) if (one.name === table) one.sha256 = sha(bytes);
    return { ...entry, content: Buffer.from(JSON.stringify(manifest)) };
  });
}

test('an archive as it was written is taken', () => {
  const { desk, entries } = archived();
  expect(staged(desk, entries).kind).toBe('done');
  expect(
    staged(
      desk,
      withRows(entries, 'message', (line) => line),
    ).kind,
  ).toBe('done');
});

test('names that are none of ours are refused, and nothing is written under them', () => {
  const { desk, entries } = archived();
  for (const name of [
    '../escaped',
    '/escaped',
    'media/../../x',
    'media/abc',
    'tables/x/1.ndjson.gz',
  ]) {
    const ended = staged(desk, [...entries.slice(0, 2), { name, content: Buffer.from('x') }]);
    expect(ended).toMatchObject({ kind: 'refused', refusal: 'foreign' });
  }
  expect(existsSync(join(desk.folder, 'escaped'))).toBe(false);
});

test('whatever byte was changed, and wherever it ends, it is not taken', () => {
  const { desk, archive } = archived();
  const whole = readFileSync(archive);
  const hostile = join(desk.folder, 'changed.tar');
  const expected = stateOf({ file: done(stagedFile(desk, archive)).file });
  fc.assert(
    fc.property(fc.nat(whole.length - 1025), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ by;
      writeFileSync(hostile, changed);
      const ended = stagedFile(desk, hostile);
      // Of some bytes nothing depends: those of padding, and times of the container.
      if (ended.kind === 'done') expect(stateOf({ file: ended.value.file })).toEqual(expected);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(fc.nat(whole.length - 1025), (end) => {
      writeFileSync(hostile, whole.subarray(0, end));
      expect(stagedFile(desk, hostile).kind).toBe('refused');
    }),
    { numRuns: 15 },
  );
});

test('other files are refused with the reason', () => {
  const { desk, entries } = archived();
  const other = join(desk.folder, 'other');
  const refusalOf = (content: string | Buffer) => {
    writeFileSync(other, content);
    return stagedFile(desk, other);
  };
  expect(refusalOf('')).toMatchObject({ refusal: 'foreign' });
  expect(refusalOf('{"format":"something"}')).toMatchObject({ refusal: 'foreign' });
  expect(refusalOf(Buffer.alloc(4096))).toMatchObject({ kind: 'refused' });
  const manifest = (change: (read: Record<string, unknown>) => void) =>
    entries.map((entry) => {
      if (entry.name !== 'manifest.json') return entry;
      const read = JSON.parse(entry.content.toString());
      change(read);
      return { ...entry, content: Buffer.from(JSON.stringify(read)) };
    });
  const newer = manifest((read) => {
    read['version'] = 2;
  });
  expect(staged(desk, newer)).toMatchObject({ refusal: 'newer' });
  const later = manifest((read) => {
    read['schema'] = 9999;
  });
  expect(staged(desk, later)).toMatchObject({ refusal: 'newer' });
  const foreign = manifest((read) => {
    read['format'] = 'zip';
  });
  expect(staged(desk, foreign)).toMatchObject({ refusal: 'foreign' });
  expect(staged(desk, [...entries, ...entries.slice(0, 1)])).toMatchObject({ refusal: 'damaged' });
  expect(staged(desk, entries.slice(0, -1))).toMatchObject({ refusal: 'damaged' });
});

test('rows that no Longcode wrote are refused', () => {
  const { desk, entries } = archived();
  const changes: [string, (row: Record<string, unknown>) => unknown][] = [
    ['conversation', (row) => ({ ...row, line: '<script>' })],
    ['conversation', (row) => ({ ...row, people: '+13125550150,;DROP' })],
    ['conversation', (row) => ({ ...row, unread: 'many' })],
    ['conversation', (row) => ({ ...row, account_id: 77 })],
    ['message', (row) => ({ ...row, extra: 1 })],
    ['message', ({ text, ...row }) => row],
    ['message', (row) => ({ ...row, direction: 'sideways' })],
    ['message', (row) => ({ ...row, text: { $ne: null } })],
    ['media', (row) => ({ ...row, hash: '../../../etc/passwd' })],
    ['media', (row) => ({ ...row, type: 'exe' })],
    ['draft', (row) => ({ ...row, media: '[{"kind":"file"}]' })],
    ['receipt', (row) => ({ ...row, rung: 99 })],
  ];
  for (const [table, change] of changes) {
    const rows = withRows(entries, table, (line) => JSON.stringify(change(JSON.parse(line))));
    expect([table, staged(desk, rows)]).toMatchObject([table, { refusal: 'damaged' }]);
  }
  const noJson = withRows(entries, 'message', (line) => `${line}}`);
  expect(staged(desk, noJson)).toMatchObject({ refusal: 'damaged' });
});

test('what grows without end is refused before it does', () => {
  const { desk, entries } = archived();
  const bomb = gzipSync(Buffer.alloc(mostPartBytes + 1));
  const at = entries.findIndex(({ name }) => name.startsWith('tables/message/'));
  const bombed = entries.map((entry, index) =>
    index === at ? { ...entry, content: bomb } : entry,
  );
  expect(staged(desk, bombed)).toMatchObject({ refusal: 'damaged' });
});

test('the user can end it at any step, and no file is left under the name', () => {
  const { desk } = archived();
  const target = join(desk.folder, 'ended.tar');
  const beat = newBeat();
  beat.cancel();
  const order = { target, mediaFolder: desk.media, profile: '{}', madeAt: 0, madeBy: 'x' };
  const ended = archiveCalls(desk.file).archiveEverything(order, beat.shared);
  expect(ended).toEqual({ kind: 'cancelled' });
  expect([existsSync(target), existsSync(`${target}.part`)]).toEqual([false, false]);
  mkdirSync(target);
  const free = archiveCalls(desk.file);
  expect(() => free.archiveEverything(order, newBeat().shared)).toThrow();
  expect(existsSync(`${target}.part`)).toBe(false);
});
