/** What the tests of salvage and repair stand on: a database with something of everything, and damage. */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { MediaState } from '../../../shared/model/media.ts';
import { Address } from '../../../shared/phone/address.ts';
import { createEmpty, Database, openReader } from '../database.ts';
import { int, text } from '../rows.ts';
import {
  accepted,
  accountId,
  foundLine,
  heard,
  inbound,
  line,
  live,
  noon,
  outbound,
  type Scene,
  sceneAt,
} from '../scene.ts';

export const later = noon + 10_000;
export const people = 8;
export const longText = Array.from({ length: 1500 }, (_, n) => `word${n}`).join(' ');

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'longcode-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const person = (n: number) => Address.parse(`+1312555${String(n).padStart(4, '0')}`);

const kept: MediaState = {
  ...{ state: 'kept', hash: 'cd'.repeat(32), type: 'pdf', bytes: 9, dimensions: null },
};
const link = { kind: 'link', url: 'https://media.example/own' } as const;

/**
 * Texts in turn with eight people: heard, sent, and from `count` less eight on waiting. The long one
 * is longer than several pages.
 */
export function fillWith({ write }: Scene, count: number): void {
  write.setLines(accountId, [foundLine]);
  sayOptOuts(write);
  for (let n = 0; n < count; n += 1) {
    const from = person(n % people);
    const at = noon + n;
    if (n % 3 > 0) {
      const media = n % 30 === 1 ? [`https://media.example/${n}`] : [];
      const fact = inbound(`i${n}`, { from, text: `inbound ${n} ${'x'.repeat(80)}`, media });
      const { messages } = write.apply(accountId, heard([fact], { receivedAt: at }), live);
      for (const { id } of media.length > 0 ? messages : []) write.setMedia(id, 0, kept, 'a.pdf');
      continue;
    }
    const waits = n >= count - people;
    const words = waits ? `waits ${n} ${longText}` : `outbound ${n} ${'y'.repeat(80)}`;
    const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const texts = [{ id, line, to: [from] }];
    write.compose({
      accountId,
      texts,
      text: words,
      media: [link],
      byProfile: null,
      undoFor: 0,
      now: at,
    });
    if (waits) continue;
    for (const { outboxId } of write.claim(accountId, at, 1, []).sends) {
      write.settle(outboxId, accepted(`p${n}`, words), at);
    }
    write.apply(accountId, heard([outbound(`p${n}`, null, ['carrier'], { to: from })]), live);
  }
}

/** About somebody who is in none of the texts. */
function sayOptOuts(write: Scene['write']): void {
  const outsider = { accountId, line, person: person(90) };
  write.sayOptOut(outsider, 'out', 'asked on the phone', noon);
  write.setOptOutList(
    accountId,
    [{ person: outsider.person, line: null, profileId: 'profile-1', keyword: 'STOP', at: noon }],
    noon,
  );
}

/** A filled database without a log, at that path. */
export function makeSound(file: string, count: number): void {
  const scene = sceneAt(file);
  fillWith(scene, count);
  scene.db.close();
}

/** The same texts as a database of an earlier version held them. */
export function makeOlder(file: string, version: number): void {
  const present = `${file}.present`;
  renameSync(file, present);
  const db = createEmpty(file, version);
  db.exec(`ATTACH '${present}' AS present`);
  const tables = db.all("SELECT name FROM main.sqlite_schema WHERE type = 'table'");
  for (const name of tables.map((row) => text(row, 'name'))) {
    if (name === 'tally' || name.startsWith('sqlite_')) continue;
    const sql = 'SELECT name FROM pragma_table_info(?1) ORDER BY cid';
    const columns = db.all(sql, name).map((row) => text(row, 'name'));
    const list = columns.join(', ');
    db.run(`INSERT INTO main.${name} (${list}) SELECT ${list} FROM present.${name}`);
  }
  db.close();
  rmSync(present);
}

/** Without most remains of earlier states, which a scan of the bytes would take for texts. */
export function compact(from: string, to: string): void {
  const db = new DatabaseSync(from);
  db.prepare('VACUUM INTO ?').run(to);
  db.close();
}

/** Without looking at the version. */
export function peek<T>(file: string, work: (db: Database) => T): T {
  const db = new Database(new DatabaseSync(file, { readOnly: true }));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

export function look<T>(file: string, work: (db: Database) => T): T {
  const db = openReader(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

export function idsIn(file: string): Set<string> {
  return new Set(
    peek(file, (db) => db.all('SELECT id FROM message').map((row) => text(row, 'id'))),
  );
}

/** Numbers of the pages of a table or index, of one type: `internal`, `leaf` or `overflow`. */
export function pagesOf(file: string, name: string, type: string): number[] {
  const sql = 'SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno';
  return peek(file, (db) => db.all(sql, name, type).map((row) => int(row, 'pageno')));
}

export function pageSizeOf(file: string): number {
  return peek(file, (db) => int(db.get('PRAGMA page_size') ?? {}, 'page_size'));
}

/** The file with those pages overwritten. */
export function withPages(bytes: Buffer, size: number, pages: readonly number[]): Buffer {
  const damaged = Buffer.from(bytes);
  for (const page of pages) noise(page, size).copy(damaged, (page - 1) * size);
  return damaged;
}

export function overwrite(file: string, pages: readonly number[]): void {
  writeFileSync(file, withPages(readFileSync(file), pageSizeOf(file), pages));
}

/** The same bytes for the same seed in every run. */
export function noise(seed: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = Math.imul(seed + 1, 2_654_435_761);
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
