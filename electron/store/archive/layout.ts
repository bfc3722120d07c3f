/**
 * What an archive holds, and where: docs/archive.md says the same for others.
 *
 * A table is cut into parts, so that reading never takes in more at once than a part may hold, however
 * small it was compressed. The manifest comes last: what it counts is known only then.
 */
import { createHash } from 'node:crypto';

export const names = {
  readme: 'README.txt',
  profile: 'profile.json',
  manifest: 'manifest.json',
} as const;

/** Of a part before it is compressed, bytes; one line may be longer and then is a part alone. */
export const partBytes = 4 * 1024 * 1024;
/** The most that a part may come to when it is read, bytes. */
export const mostPartBytes = 64 * 1024 * 1024;
/** The most that `profile.json` and `manifest.json` may be, bytes. */
export const mostJsonBytes = 16 * 1024 * 1024;
/** Rows cannot come to more than so many times the archive: no text of people is that repetitive. */
export const mostGrowth = 200;
/** The largest kept file that is taken back, bytes. */
export const mostFileBytes = 512 * 1024 * 1024;

export type Named =
  | { readonly kind: 'readme' | 'profile' | 'manifest' }
  | { readonly kind: 'part'; readonly table: string; readonly number: number }
  | { readonly kind: 'file'; readonly hash: string };

export function partName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}.ndjson.gz`;
}

export function fileName(hash: string): string {
  return `media/${hash}`;
}

/** Null for a name that is none of ours. */
export function namedBy(name: string): Named | null {
  for (const kind of ['readme', 'profile', 'manifest'] as const) {
    if (names[kind] === name) return { kind };
  }
  const [, table, number] = /^tables\/([a-z_]{1,60})\/(\d{6})\.ndjson\.gz$/.exec(name) ?? [];
  if (table !== undefined) return { kind: 'part', table, number: Number(number) };
  const [, hash] = /^media\/([0-9a-f]{64})$/.exec(name) ?? [];
  return hash === undefined ? null : { kind: 'file', hash };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export const readme = `This is an archive of Longcode: texts, receipts, contacts, settings and files.

tables/NAME/NUMBER.ndjson.gz  the rows of a table, one JSON object a line, compressed with gzip
profile.json                  accounts (without their keys) and settings
media/SHA-256                 a file that texts carry, named by what is in it
manifest.json                 how many rows and files there are, and what they hash to

Longcode reads it back in Settings, Storage, Import an archive.
`;
