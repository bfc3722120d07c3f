/**
 * Writes everything into one archive, as it is at one moment, while the database is in use. The file
 * has its name only once it is whole and on the disk; until then it ends in `.part`.
 */

import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type ArchiveManifest,
  archiveFormat,
  archiveVersion,
} from '../../../shared/archive/manifest.ts';
import { type Database, presentVersion } from '../database.ts';
import { keptHashes } from '../fetching.ts';
import { int } from '../rows.ts';
import type { Beat } from './beat.ts';
import { fileName, names, partBytes, partName, readme, sha256 } from './layout.ts';
import { columnNames, keptTables, toldTables } from './shape.ts';
import { type TarWriter, writeTar } from './tar-file.ts';

export interface ArchiveOrder {
  readonly target: string;
  readonly mediaFolder: string;
  /** `profile.json`, as it is to be written. */
  readonly profile: string;
  /** ms since the epoch. */
  readonly madeAt: number;
  readonly madeBy: string;
}

type TableEntry = ArchiveManifest['tables'][number];

/** Throws StoreError and what the system throws; nothing is left behind then. */
export function writeArchive(db: Database, order: ArchiveOrder, beat: Beat): ArchiveManifest {
  const part = `${order.target}.part`;
  const tar = writeTar(part, order.madeAt);
  try {
    tar.add(names.readme, Buffer.from(readme));
    const tables = db.read(() => writeTables(db, tar, beat));
    const profile = Buffer.from(order.profile);
    tar.add(names.profile, profile);
    const media = writeFiles(db, tar, order.mediaFolder, beat);
    const manifest: ArchiveManifest = {
      format: archiveFormat,
      version: archiveVersion,
      madeBy: order.madeBy,
      madeAt: order.madeAt,
      schema: presentVersion,
      tables,
      profile: { sha256: sha256(profile) },
      media,
    };
    tar.add(names.manifest, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    beat.phase('finishing', 0);
    tar.finish();
    renameSync(part, order.target);
    return manifest;
  } catch (error) {
    tar.abandon();
    throw error;
  }
}

function writeTables(db: Database, tar: TarWriter, beat: Beat): TableEntry[] {
  const tables = [...keptTables(db).map(({ name }) => name), ...toldTables()];
  const counts = tables.map((table) =>
    int(db.get(`SELECT count(*) AS n FROM ${table}`) ?? {}, 'n'),
  );
  beat.phase(
    'texts',
    counts.reduce((sum, rows) => sum + rows, 0),
  );
  return tables.map((table) => writeTable(db, table, tar, beat));
}

function writeTable(db: Database, name: string, tar: TarWriter, beat: Beat): TableEntry {
  const hash = createHash('sha256');
  let rows = 0;
  let number = 0;
  let lines: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    const bytes = Buffer.from(lines.join(''));
    number += 1;
    hash.update(bytes);
    tar.add(partName(name, number), gzipSync(bytes, { level: 4 }));
    beat.step(lines.length);
    rows += lines.length;
    lines = [];
    length = 0;
  };
  for (const row of db.each(`SELECT ${columnNames(db, name).join(', ')} FROM ${name}`)) {
    const line = `${JSON.stringify(row)}\n`;
    if (length + line.length > partBytes) flush();
    lines.push(line);
    length += line.length;
  }
  flush();
  return { name, rows, sha256: hash.digest('hex') };
}

/** After the rows: whatever one of them shows is still kept. */
function writeFiles(
  db: Database,
  tar: TarWriter,
  folder: string,
  beat: Beat,
): ArchiveManifest['media'] {
  const hashes = [...keptHashes(db)].toSorted();
  const told = { files: 0, bytes: 0, missing: 0 };
  beat.phase('media', hashes.length);
  for (const hash of hashes) {
    const bytes = fileAt(folder, hash);
    if (bytes === null) told.missing += 1;
    else {
      tar.add(fileName(hash), bytes);
      told.files += 1;
      told.bytes += bytes.length;
    }
    beat.step();
  }
  return told;
}

/** Null when it is not there, or no longer what it was. */
function fileAt(folder: string, hash: string): Buffer | null {
  try {
    const bytes = readFileSync(join(folder, hash.slice(0, 2), hash.slice(2)));
    return sha256(bytes) === hash ? bytes : null;
  } catch {
    return null;
  }
}
