/**
 * Reads an archive whole into a database of its own, beside the one in use: of the version it was made
 * with, whose rules (types, CHECK, UNIQUE, references) its rows have to meet, and then brought up to the
 * present one. Files are put beside it. Nothing of what is there already is touched, and whatever does
 * not hold ends it.
 */
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ArchiveManifest } from '../../../shared/archive/manifest.ts';
import { createEmpty, type Database, openWriter } from '../database.ts';
import { keptHashes } from '../fetching.ts';
import { storeErrorFrom } from '../store-error.ts';
import type { Beat } from './beat.ts';
import { type Contents, contentsOf, entriesOf } from './contents.ts';
import { mostGrowth, mostPartBytes, sha256 } from './layout.ts';
import { ArchiveRefused } from './refused.ts';
import { type RowWriter, rowWriter } from './row-writer.ts';
import { keptTables, toldTables } from './shape.ts';
import { refuseUnsound } from './sound.ts';
import type { TarReader } from './tar-file.ts';

export interface Staged extends Contents {
  /** The database. */
  readonly file: string;
  /** The files, each named by its hash. */
  readonly media: string;
  readonly hashes: readonly string[];
}

/** Throws ArchiveRefused, StoreError, and what the system throws. */
export function stageArchive(tar: TarReader, folder: string, beat: Beat): Staged {
  const contents = contentsOf(tar);
  const file = join(folder, 'archive.db');
  const media = join(folder, 'media');
  mkdirSync(media, { recursive: true, mode: 0o700 });
  const db = createEmpty(file, contents.manifest.schema);
  let hashes: string[];
  try {
    hashes = unpack(db, tar, contents.manifest, media, beat);
  } finally {
    db.close();
  }
  const present = openWriter(file);
  try {
    beat.phase('checking', 0);
    refuseUnsound(present);
  } finally {
    present.close();
  }
  return { ...contents, file, media, hashes };
}

function unpack(
  db: Database,
  tar: TarReader,
  manifest: ArchiveManifest,
  media: string,
  beat: Beat,
): string[] {
  const tables = tableReaders(db, manifest);
  const hashes: string[] = [];
  let wanted: ReadonlySet<string> | null = null;
  let files = 0;
  let grown = 0;
  // One transaction for all rows, which makes it fast; an error ends the whole database.
  db.exec('BEGIN');
  beat.phase(
    'texts',
    manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  );
  for (const { named, content } of entriesOf(tar)) {
    if (named.kind === 'part') {
      const table = tables.get(named.table);
      if (table === undefined || wanted !== null) throw unexpected(named.table);
      const lines = unzipped(content());
      grown += lines.length;
      if (grown > mostGrowth * tar.bytes) throw new ArchiveRefused('damaged', 'It grows too much');
      beat.step(table.take(named.number, lines));
    } else if (named.kind === 'file') {
      if (wanted === null) {
        db.exec('COMMIT');
        wanted = keptHashes(db);
        beat.phase('media', manifest.media.files);
      }
      const bytes = content();
      if (sha256(bytes) !== named.hash) throw new ArchiveRefused('damaged', 'A file was changed');
      files += 1;
      beat.step();
      if (!wanted.has(named.hash)) continue;
      writeFileSync(join(media, named.hash), bytes, { mode: 0o600, flag: 'wx', flush: true });
      hashes.push(named.hash);
    }
  }
  if (wanted === null) db.exec('COMMIT');
  for (const table of tables.values()) table.finish();
  if (files !== manifest.media.files) throw new ArchiveRefused('damaged', 'Files are missing');
  return hashes;
}

interface TableReader {
  /** How many rows the part had. */
  take(number: number, lines: Buffer): number;
  finish(): void;
}

function tableReaders(db: Database, manifest: ArchiveManifest): Map<string, TableReader> {
  const kept = new Map(keptTables(db).map((table) => [table.name, table]));
  const told = toldTables();
  const names = new Set(manifest.tables.map(({ name }) => name));
  for (const name of kept.keys()) if (!names.has(name)) throw unexpected(name);
  return new Map(
    manifest.tables.map((entry) => {
      const table = kept.get(entry.name);
      if (table === undefined && !told.includes(entry.name)) throw unexpected(entry.name);
      const write = table === undefined ? null : rowWriter(db, table);
      return [entry.name, tableReader(entry, write)];
    }),
  );
}

function tableReader(
  { name, rows, sha256: hash }: ArchiveManifest['tables'][number],
  write: RowWriter | null,
): TableReader {
  const seen: Hash = createHash('sha256');
  let parts = 0;
  let count = 0;
  return {
    take: (number, lines) => {
      parts += 1;
      if (number !== parts) throw new ArchiveRefused('damaged', `A part of ${name} is missing`);
      seen.update(lines);
      const before = count;
      for (const line of linesIn(lines)) {
        count += 1;
        if (write !== null) put(write, line);
      }
      return count - before;
    },
    finish: () => {
      if (count !== rows || seen.digest('hex') !== hash) {
        throw new ArchiveRefused('damaged', `${name} is not what the manifest says`);
      }
    },
  };
}

function put(write: RowWriter, line: string): void {
  try {
    write(JSON.parse(line));
  } catch (thrown) {
    if (thrown instanceof ArchiveRefused) throw thrown;
    if (thrown instanceof SyntaxError) throw new ArchiveRefused('damaged', 'A row is no JSON');
    const error = storeErrorFrom(thrown);
    if (error.fault === 'storage') throw error;
    throw new ArchiveRefused('damaged', error.detail);
  }
}

function* linesIn(bytes: Buffer): Iterable<string> {
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from);
    if (end === -1) throw new ArchiveRefused('damaged', 'A row ends in the middle');
    yield bytes.toString('utf8', from, end);
    from = end + 1;
  }
}

function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostPartBytes });
  } catch {
    throw new ArchiveRefused('damaged', 'A part cannot be unpacked');
  }
}

function unexpected(table: string): ArchiveRefused {
  return new ArchiveRefused('damaged', `The table ${table} is not where it belongs`);
}
