/** What the threads can be asked to do about scheduled texts. */
import type { ConversationPlace, DraftPlace } from '../../../shared/inbox/drafts.ts';
import type { ScheduleChange } from '../../../shared/schedule/scheduled.ts';
import { answering, changing, type Transaction } from '../changes.ts';
import type { Database } from '../database.ts';
import { addSchedules } from './adding.ts';
import { releaseDue, scheduleWork, schedulingAccounts, watchAgain } from './due.ts';
import { beginHanding, endHanding, recalled } from './handing.ts';
import { dropRow } from './leaving.ts';
import { listSchedules, scheduleStanding } from './listing.ts';
import { type ScheduleRow, scheduledOf, scheduleRow } from './rows.ts';
import type { HandingEnd, NewSchedule } from './schedule-store.ts';
import { makeWish, restore } from './wishes.ts';

export function scheduleReading(db: Database) {
  return {
    schedules: (place: ConversationPlace | null, limit: number) => listSchedules(db, place, limit),
  };
}

export function scheduleWriting(db: Database) {
  const acting = (id: string, act: (tx: Transaction, row: ScheduleRow) => void) =>
    answering(db, (tx) => {
      const row = scheduleRow(tx.db, id);
      if (row !== null) act(tx, row);
      const after = scheduleRow(tx.db, id);
      return { scheduled: after === null ? null : scheduledOf(after) };
    });
  const byUser = { why: 'user', changed: null } as const;
  return {
    scheduleStanding: () => scheduleStanding(db),
    schedulingAccounts: () => schedulingAccounts(db),
    scheduleWork: (accountId: string, now: number) => scheduleWork(db, accountId, now),
    schedule: (written: NewSchedule, draftOf?: DraftPlace) =>
      answering(db, (tx) => addSchedules(tx, written, draftOf)),
    changeSchedule: (id: string, changed: ScheduleChange, now: number) =>
      acting(id, (tx, row) => {
        if (changed.text === '' && row.media.length === 0) return;
        makeWish(tx, row, { wish: 'change', why: 'user', changed }, now);
      }),
    cancelSchedule: (id: string, now: number) =>
      acting(id, (tx, row) => makeWish(tx, row, { ...byUser, wish: 'cancel' }, now)),
    restoreSchedule: (id: string, now: number) => acting(id, (tx, row) => restore(tx, row, now)),
    sendScheduleNow: (id: string, now: number) =>
      acting(id, (tx, row) => makeWish(tx, row, { ...byUser, wish: 'send' }, now)),
    dismissSchedule: (id: string) =>
      acting(id, (tx, row) => {
        if (row.state === 'cancelled' || row.state === 'asks') dropRow(tx, row);
      }),
    beginHanding: (id: string, now: number) => answering(db, (tx) => beginHanding(tx, id, now)),
    endHanding: (id: string, end: HandingEnd, now: number) =>
      changing(db, (tx) => endHanding(tx, id, end, now)),
    recalled: (id: string, now: number) => changing(db, (tx) => recalled(tx, id, now)),
    releaseDue: (accountId: string, now: number, grace: number) =>
      answering(db, (tx) => releaseDue(tx, accountId, now, grace)),
    watchAgain: (accountId: string, providerMessageId: string, at: number | null) =>
      watchAgain(db, accountId, providerMessageId, at),
  };
}
