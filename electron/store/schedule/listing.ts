/** Scheduled texts as the page lists them. */
import type { ConversationPlace } from '../../../shared/inbox/drafts.ts';
import type { ScheduledPage } from '../../../shared/schedule/scheduled.ts';
import { findAccount } from '../accounts.ts';
import type { Database } from '../database.ts';
import { int, joinPeople, text } from '../rows.ts';
import { rowOf, scheduledOf, selected } from './rows.ts';
import type { ScheduleStanding } from './schedule-store.ts';

const inOrder = "ORDER BY s.state = 'cancelled', s.due, s.seq LIMIT ?";

export const all = `${selected} ${inOrder}`;
export const inPlace = `
  ${selected} WHERE s.account_id = ? AND s.line = ? AND s.people = ? ${inOrder}`;
export const standing = `
  SELECT count(*) FILTER (WHERE state <> 'cancelled') AS texts,
    format('%d %d %d', count(*), total(seq), total(revision)) AS stamp
  FROM schedule`;

export function listSchedules(
  db: Database,
  place: ConversationPlace | null,
  limit: number,
): ScheduledPage {
  return db.read(() => {
    const { total } = scheduleStanding(db);
    if (place === null) return { scheduled: pageOf(db.all(all, limit)), total };
    const account = findAccount(db, place.accountId);
    if (account === null) return { scheduled: [], total };
    const rows = db.all(inPlace, account, place.line, joinPeople(place.people), limit);
    return { scheduled: pageOf(rows), total };
  });
}

export function scheduleStanding(db: Database): ScheduleStanding {
  const row = db.get(standing);
  return row === null
    ? { total: 0, stamp: '' }
    : { total: int(row, 'texts'), stamp: text(row, 'stamp') };
}

function pageOf(rows: ReturnType<Database['all']>): ScheduledPage['scheduled'] {
  return rows.map((row) => scheduledOf(rowOf(row)));
}
