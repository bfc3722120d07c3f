/**
 * The media folder of the app, opened when it is first needed and again at every need while that fails:
 * a disk that does not let it be made costs the media and not the texts.
 */
import { type MediaFolder, openMediaFolder } from './folder.ts';

/** Every method rejects with MediaFolderError while the folder cannot be made. */
export function mediaFolderAt(path: string): MediaFolder {
  let opening: Promise<MediaFolder> | null = null;
  const opened = (): Promise<MediaFolder> => {
    opening ??= openMediaFolder(path).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    keep: async (bytes) => (await opened()).keep(bytes),
    read: async (hash) => (await opened()).read(hash),
    has: async (hash) => (await opened()).has(hash),
    remove: async (hash) => (await opened()).remove(hash),
    removeOlder: async (hash, keptBefore) => (await opened()).removeOlder(hash, keptBefore),
    hashes: async () => (await opened()).hashes(),
    size: async () => (await opened()).size(),
  };
}
