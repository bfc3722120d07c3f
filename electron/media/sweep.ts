/**
 * Removes files that no text shows any more: of removed accounts, of texts taken back, and those that
 * were picked and never sent. One that was kept within a day is left alone, since it may wait in a
 * text that is still being written.
 */
import type { MediaFolder } from './folder.ts';

const youngest = 24 * 60 * 60_000;

/** `shown`: every hash that a text shows, asked after the files were listed. `now` in ms. */
export async function sweepMedia(
  folder: Pick<MediaFolder, 'hashes' | 'removeOlder'>,
  shown: () => Promise<ReadonlySet<string>>,
  now: number,
): Promise<void> {
  const kept = await folder.hashes();
  const needed = await shown();
  for (const hash of kept) {
    if (!needed.has(hash)) await folder.removeOlder(hash, now - youngest);
  }
}
