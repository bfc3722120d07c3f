/** Asking the provider to hold a text, written down before and after. */
import { applyFact } from '../apply.ts';
import type { Transaction } from '../changes.ts';
import { asHeard, hearing } from '../hearing.ts';
import { barRow } from './barring.ts';
import { cancelled, held } from './hearing.ts';
import { type ScheduleRow, scheduleRow } from './rows.ts';
import type { HandingEnd, ToHand } from './schedule-store.ts';
import { fulfil } from './wishes.ts';

export function toHand(row: ScheduleRow): ToHand {
  const { id, accountId, line, people, text, byProfile, messageId, due } = row;
  const media = row.media.map((one) =>
    one.kind === 'link' ? one : { kind: one.kind, hash: one.file.hash, name: one.name },
  );
  return { id, accountId, line, people, text, media, byProfile, messageId, due };
}

export function beginHanding(
  tx: Transaction,
  id: string,
  now: number,
): { readonly handed: ToHand | null } {
  const row = scheduleRow(tx.db, id);
  if (row?.state !== 'here' || row.refusal !== null) return { handed: null };
  if (barRow(tx, row)) return { handed: null };
  tx.db.run("UPDATE schedule SET state = 'handing', asked_at = ? WHERE seq = ?", now, row.seq);
  return { handed: toHand(row) };
}

export function endHanding(tx: Transaction, id: string, end: HandingEnd, now: number): void {
  const row = scheduleRow(tx.db, id);
  if (row?.state !== 'handing' && row?.state !== 'unsure') return;
  switch (end.kind) {
    case 'held': {
      held(tx, row, end.providerMessageId);
      const of = hearing(tx.db, row.account, end.heard, asHeard);
      for (const fact of end.heard.facts) applyFact(tx, of, fact);
      return;
    }
    case 'refused':
      notHeld(tx, row, end.detail, now);
      return;
    case 'again':
      notHeld(tx, row, null, now);
      return;
    case 'unknown':
      tx.db.run("UPDATE schedule SET state = 'unsure' WHERE seq = ?", row.seq);
      return;
  }
}

function notHeld(tx: Transaction, row: ScheduleRow, refusal: string | null, now: number): void {
  tx.db.run(
    "UPDATE schedule SET state = 'here', asked_at = NULL, refusal = ? WHERE seq = ?",
    refusal,
    row.seq,
  );
  if (row.wish !== null) fulfil(tx, row, now);
}

/** The provider said that it let it go. */
export function recalled(tx: Transaction, id: string, now: number): void {
  const row = scheduleRow(tx.db, id);
  if (row?.state === 'recalling') cancelled(tx, row, now);
}

/** Run once at start: whoever was asked to hold a text then may hold it. */
export function recoverHanding(tx: Transaction): void {
  tx.db.run("UPDATE schedule SET state = 'unsure' WHERE state = 'handing'");
}

/**
 * After a restored backup: what was kept here may have been handed over since, or may have left, and
 * asks. What the provider held is asked about at the provider when its time comes.
 */
export function distrustSchedules(tx: Transaction, now: number): void {
  tx.db.run(
    `UPDATE schedule SET state = 'asks', why = 'restored', ended_at = ?, wish = NULL,
       changed = NULL, provider_message_id = NULL
     WHERE state IN ('here', 'handing', 'unsure')`,
    now,
  );
}
