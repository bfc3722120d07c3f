/**
 * Writes scheduled texts down: several people are several private texts, as when they are sent now.
 * What an opt-out forbids is written down as well, and is cancelled.
 */
import { uuidv7 } from 'uuidv7';
import type { DraftPlace } from '../../../shared/inbox/drafts.ts';
import type { Scheduled } from '../../../shared/schedule/scheduled.ts';
import { accountFor } from '../accounts.ts';
import type { Transaction } from '../changes.ts';
import { joinPeople } from '../rows.ts';
import { dropDraft } from '../schedule-ties.ts';
import { barRow } from './barring.ts';
import { scheduledOf, scheduleRow } from './rows.ts';
import type { NewSchedule } from './schedule-store.ts';

export function addSchedules(
  tx: Transaction,
  written: NewSchedule,
  draftOf?: DraftPlace,
): { readonly scheduled: readonly Scheduled[] } {
  const account = accountFor(tx.db, written.accountId);
  const texts = new Map(written.texts.map((one) => [joinPeople(one.to), one]));
  const ids = [...texts.values()].map(({ id }) => id);
  if (ids.every((id) => scheduleRow(tx.db, id) === null)) {
    const batchId = texts.size > 1 ? uuidv7() : null;
    const { text, media, byProfile, due, zone, cancelOnReply, now } = written;
    for (const [people, { id, line }] of texts) {
      tx.db.run(
        `INSERT INTO schedule (id, account_id, line, people, text, media, by_profile, batch_id, due,
           zone, cancel_on_reply, created_at, message_id, state)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'here')`,
        ...[id, account, line, people, text, JSON.stringify(media), byProfile, batchId, due],
        ...[zone, cancelOnReply ? 1 : 0, now, uuidv7()],
      );
    }
    for (const id of ids) {
      const row = scheduleRow(tx.db, id);
      if (row !== null) barRow(tx, row);
    }
    if (draftOf !== undefined) dropDraft(tx, draftOf);
  }
  const rows = ids.map((id) => scheduleRow(tx.db, id)).filter((row) => row !== null);
  return { scheduled: rows.map(scheduledOf) };
}
