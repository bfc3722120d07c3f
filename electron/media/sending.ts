/** Takes in a file that the user wants to send: the same kinds that would be taken from a stranger. */
import type { KeptFile } from '../../shared/model/media.ts';
import type { MediaType } from '../../shared/model/media-type.ts';
import type { MediaFolder } from './folder.ts';
import { inspect } from './inspect.ts';
import { Refused } from './refusals.ts';

/** Throws Refused, and MediaFolderError. */
export async function keepToSend(
  folder: Pick<MediaFolder, 'keep'>,
  bytes: Uint8Array,
): Promise<KeptFile> {
  const { type, dimensions } = inspect(bytes, undefined);
  if (unsendable.has(type)) throw new Refused('not-sendable', `It is of kind "${type}".`);
  return { hash: await folder.keep(bytes), type, bytes: bytes.length, dimensions };
}

/** What no phone opens: bytes of no known kind, and layouts, which mean nothing on their own. */
const unsendable: ReadonlySet<MediaType> = new Set(['other', 'layout']);
