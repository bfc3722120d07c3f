/**
 * What the user says about a scheduled text, and what follows from a reply or an opt-out: it is
 * changed, cancelled or sent now. What the provider holds, or may hold, is let go by it first; the
 * wish is on the disk before it is asked, and is done only once it has.
 */
import { uuidv7 } from 'uuidv7';
import type {
  ScheduleChange,
  ScheduleReason,
  ScheduleWish,
} from '../../../shared/schedule/scheduled.ts';
import type { Transaction } from '../changes.ts';
import { isBarred } from '../schedule-ties.ts';
import { dropRow, leaveNow } from './leaving.ts';
import { type ScheduleRow, scheduleRow } from './rows.ts';

export interface Wished {
  readonly wish: ScheduleWish;
  readonly why: ScheduleReason;
  readonly changed: ScheduleChange | null;
}

/** A later wish takes the place of an earlier one that was not done yet. */
export function makeWish(tx: Transaction, row: ScheduleRow, wished: Wished, now: number): void {
  const { wish, why, changed } = wished;
  switch (row.state) {
    case 'here':
      fulfil(tx, { ...row, wish, why, changed }, now);
      return;
    case 'asks':
      if (wish === 'cancel') dropRow(tx, row);
      else if (!hasLeft(row)) fulfil(tx, { ...row, wish, why, changed }, now);
      return;
    case 'cancelled':
      return;
    case 'handing':
    case 'unsure':
    case 'there':
    case 'recalling':
      tx.db.run(
        `UPDATE schedule SET wish = ?, why = ?, changed = ?,
           state = iif(state = 'there', 'recalling', state) WHERE seq = ?`,
        ...[wish, why, changed === null ? null : JSON.stringify(changed), row.seq],
      );
      return;
  }
}

/** It was to be cancelled, and had left: it must not leave once more. */
function hasLeft({ why, wish }: ScheduleRow): boolean {
  return why === 'too-late' && wish === 'cancel';
}

/** It is nowhere but here. */
export function fulfil(tx: Transaction, row: ScheduleRow, now: number): void {
  const { wish, changed, seq } = row;
  tx.db.run(
    `UPDATE schedule SET state = 'here', provider_message_id = NULL, asked_at = NULL, wish = NULL,
       changed = NULL, why = NULL, message_id = ? WHERE seq = ?`,
    uuidv7(),
    seq,
  );
  if (changed !== null) {
    tx.db.run(
      `UPDATE schedule SET text = ?, due = ?, zone = ?, cancel_on_reply = ?, refusal = NULL
       WHERE seq = ?`,
      ...[changed.text, changed.due, changed.zone, changed.cancelOnReply ? 1 : 0, seq],
    );
  }
  if (wish === 'cancel') {
    tx.db.run(
      "UPDATE schedule SET state = 'cancelled', why = ?, ended_at = ? WHERE seq = ?",
      ...[row.why, now, seq],
    );
  }
  if (wish !== 'send') return;
  const fresh = scheduleRow(tx.db, row.id);
  if (fresh !== null) leaveNow(tx, fresh, now);
}

/** Puts a cancelled one back while its time is to come. */
export function restore(tx: Transaction, row: ScheduleRow, now: number): void {
  if (row.state !== 'cancelled' || row.due <= now || isBarred(tx.db, row)) return;
  tx.db.run(
    "UPDATE schedule SET state = 'here', why = NULL, ended_at = NULL WHERE seq = ?",
    row.seq,
  );
}
