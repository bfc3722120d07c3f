/**
 * What an archive of everything says about itself, as its last file `manifest.json`. Written down for
 * others in docs/archive.md; a change that an older Longcode could not read needs a new version.
 */
import { z } from 'zod';
import { Limits } from '../model/account.ts';
import { isProviderKind } from '../model/providers.ts';
import { Address } from '../phone/address.ts';

/** The version that this Longcode writes. */
export const archiveVersion = 1;
export const archiveFormat = 'longcode-archive';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** Read first: an archive of another version need not look like this one in anything else. */
export const ArchiveHeader = z.object({
  format: z.literal(archiveFormat),
  version: z.int().min(1),
});

export const ArchiveManifest = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  /** The program that wrote it. */
  madeBy: z.string().max(100),
  /** ms since the epoch. */
  madeAt: z.int().min(0),
  /** The version of the database whose tables these are. */
  schema: z.int().min(1),
  /** `sha256` is that of all lines of the table, as they are before they are compressed. */
  tables: z.array(
    z.strictObject({ name: z.string().regex(/^[a-z_]{1,60}$/), rows: count, sha256: Sha256 }),
  ),
  profile: z.strictObject({ sha256: Sha256 }),
  /** `missing`: files that a text shows and that were not here, or no longer what they were. */
  media: z.strictObject({ files: count, bytes: count, missing: count }),
});
export type ArchiveManifest = z.infer<typeof ArchiveManifest>;

export const ArchivedAccount = z.strictObject({
  id: z.uuid(),
  provider: z.string().refine(isProviderKind),
  name: z.string().max(200),
  practice: z.boolean(),
  baseUrl: z.string().max(2048).nullable(),
  socketUrl: z.string().max(2048).nullable(),
  ownNumbers: z.array(Address),
  createdAt: z.number(),
  limits: Limits,
});
export type ArchivedAccount = z.infer<typeof ArchivedAccount>;

/** `profile.json`: the accounts without what opens them, and the user's choices. */
export const ArchivedProfile = z.strictObject({
  accounts: z.array(ArchivedAccount).max(1000),
  settings: z.record(z.string(), z.unknown()),
});
export type ArchivedProfile = z.infer<typeof ArchivedProfile>;
