/**
 * Looks through an archive without unpacking it: that it holds the files of an archive of ours and no
 * others, and what its manifest and profile say. Throws ArchiveRefused.
 */
import type { z } from 'zod';
import {
  ArchivedProfile,
  ArchiveHeader,
  ArchiveManifest,
  archiveVersion,
} from '../../../shared/archive/manifest.ts';
import { presentVersion } from '../database.ts';
import {
  mostFileBytes,
  mostJsonBytes,
  mostPartBytes,
  type Named,
  namedBy,
  sha256,
} from './layout.ts';
import { ArchiveRefused } from './refused.ts';
import type { TarReader } from './tar-file.ts';

export interface Contents {
  readonly manifest: ArchiveManifest;
  readonly profile: ArchivedProfile;
}

/** Every entry with what its name says; once each, and of a size that it may have. */
export function* entriesOf(tar: TarReader): Iterable<{
  readonly named: Named;
  readonly content: () => Buffer;
}> {
  const seen = new Set<string>();
  for (const { name, size, content } of tar.entries()) {
    const named = namedBy(name);
    if (named === null) throw new ArchiveRefused('foreign', `It holds ${name.slice(0, 60)}`);
    if (seen.has(name)) throw new ArchiveRefused('damaged', `${name} is there twice`);
    if (size > mostOf(named)) throw new ArchiveRefused('damaged', `${name} is too large`);
    seen.add(name);
    yield { named, content };
  }
}

export function contentsOf(tar: TarReader): Contents {
  let manifest: Buffer | null = null;
  let profile: Buffer | null = null;
  for (const { named, content } of entriesOf(tar)) {
    if (manifest !== null) throw new ArchiveRefused('damaged', 'Something follows the manifest');
    if (named.kind === 'manifest') manifest = content();
    if (named.kind === 'profile') profile = content();
  }
  if (manifest === null) throw new ArchiveRefused('damaged', 'It has no manifest');
  const said = parsed('foreign', ArchiveHeader, manifest);
  if (said.version > archiveVersion) {
    throw new ArchiveRefused('newer', `It has version ${said.version}`);
  }
  const read = parsed('damaged', ArchiveManifest, manifest);
  if (read.schema > presentVersion) {
    throw new ArchiveRefused('newer', `Its tables have version ${read.schema}`);
  }
  if (profile === null || sha256(profile) !== read.profile.sha256) {
    throw new ArchiveRefused('damaged', 'profile.json is not what the manifest says');
  }
  return { manifest: read, profile: parsed('damaged', ArchivedProfile, profile) };
}

function mostOf({ kind }: Named): number {
  switch (kind) {
    case 'readme':
    case 'profile':
    case 'manifest':
      return mostJsonBytes;
    case 'part':
      return mostPartBytes;
    case 'file':
      return mostFileBytes;
  }
}

function parsed<T>(refusal: 'foreign' | 'damaged', schema: z.ZodType<T>, bytes: Buffer): T {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ArchiveRefused(refusal, 'A file of it is no JSON');
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ArchiveRefused(refusal, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
