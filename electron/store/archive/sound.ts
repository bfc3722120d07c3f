/** What the rules of the tables do not see: references, words of ours, and what is kept as JSON. Throws ArchiveRefused. */

import { readDraft, readNewMessages } from '../archived.ts';
import { attachmentsOf } from '../attachments.ts';
import type { Database } from '../database.ts';
import { allLines } from '../lines.ts';
import { allProfiles } from '../profiles.ts';
import { int, text } from '../rows.ts';
import { storeErrorFrom } from '../store-error.ts';
import { ArchiveRefused } from './refused.ts';

export function refuseUnsound(db: Database): void {
  const [broken] = db.all('PRAGMA foreign_key_check');
  if (broken !== undefined) {
    throw new ArchiveRefused('damaged', `A row of ${text(broken, 'table')} refers to nothing`);
  }
  try {
    allLines(db);
    allProfiles(db);
    readNewMessages(db);
    for (const row of db.all('SELECT DISTINCT message_seq FROM media')) {
      attachmentsOf(db, int(row, 'message_seq'));
    }
    for (const row of db.all('SELECT account_id, line, people FROM draft')) {
      readDraft(db, {
        account: int(row, 'account_id'),
        line: text(row, 'line'),
        people: text(row, 'people'),
      });
    }
  } catch (thrown) {
    const error = storeErrorFrom(thrown);
    if (error.kind !== 'corrupt') throw error;
    throw new ArchiveRefused('damaged', error.detail);
  }
}
