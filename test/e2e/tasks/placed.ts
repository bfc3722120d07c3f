/** Virtual lists hold what is on screen only, so every entry has to say which of how many it is. */
import type { Locator } from 'playwright';

/** Throws when one does not; -1 is a size nobody knows yet. */
export async function placed(entries: Locator): Promise<void> {
  await entries.first().waitFor();
  const places = await entries.evaluateAll((all) =>
    all.map((one) => ({
      at: Number(one.getAttribute('aria-posinset')),
      of: Number(one.getAttribute('aria-setsize')),
    })),
  );
  const wrong = places.filter(({ at, of }) => at < 1 || (of < at && of !== -1));
  if (wrong.length > 0) throw new Error(`Entries without a place: ${JSON.stringify(places)}`);
}
