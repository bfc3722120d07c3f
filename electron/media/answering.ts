/** Answers the page's requests for kept files. A file that cannot be read is one that is not there. */
import type { MediaFolder } from './folder.ts';
import { MediaFolderError } from './folder-error.ts';
import { keptFile } from './kept.ts';
import { hashIn, served } from './served.ts';

/** Null where the address is none of a kept file. `range` is the request's Range header. */
export async function mediaAnswer(
  folder: Pick<MediaFolder, 'read'>,
  url: string,
  range: string | null,
): Promise<Response | null> {
  const hash = hashIn(url);
  if (hash === null) return null;
  try {
    const file = await keptFile(folder, hash);
    if (file === null) return new Response(null, { status: 404 });
    const { status, headers, start, end } = served(file.type, file.bytes.length, range);
    const body = status === 416 ? null : file.bytes.subarray(start, end);
    return new Response(body, { status, headers });
  } catch (error) {
    if (error instanceof MediaFolderError) return new Response(null, { status: 404 });
    throw error;
  }
}
