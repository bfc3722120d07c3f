/** What scheduled texts share with drafts and with opt-outs. */
import type { Database } from './database.ts';
import { lastMoment, placeOf, type Sending } from './optout/ledger.ts';

export { dropDraft } from './inbox/drafts.ts';
export { isBarred } from './optout/ledger.ts';

/** When the latest word about texting any of them was said, ms; 0 where none was. */
export function lastWord(db: Database, { account, line, people }: Sending): number {
  const place = placeOf(db, account, line);
  return Math.max(...people.map((person) => lastMoment(db, place, person)));
}
