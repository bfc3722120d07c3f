/**
 * A kept file with what it is. That is read from the bytes every time and remembered nowhere, so that
 * nothing but the bytes ever decides how a file is shown or handed on.
 */
import type { Dimensions } from '../../shared/model/media.ts';
import type { MediaType } from '../../shared/model/media-type.ts';
import type { MediaFolder } from './folder.ts';
import { inspect } from './inspect.ts';
import { Refused } from './refusals.ts';

export interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: MediaType;
  readonly dimensions: Dimensions | null;
}

/** Null when there is none, or none that would be kept. Rejects with MediaFolderError. */
export async function keptFile(
  folder: Pick<MediaFolder, 'read'>,
  hash: string,
): Promise<Kept | null> {
  const bytes = await folder.read(hash);
  if (bytes === null) return null;
  try {
    return { bytes, ...inspect(bytes, undefined) };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
