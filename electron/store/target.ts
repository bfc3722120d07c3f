/** The sends that one word of the user is about: of one text, or of a composition to many. */

import { heightOf } from '../../shared/delivery/ladder.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import type { Database } from './database.ts';
import { isLatest } from './deliveries.ts';
import { type OutboxRow, outboxColumns, outboxRowOf } from './outbox.ts';
import { int, text } from './rows.ts';

export interface TargetRow extends OutboxRow {
  readonly accountId: string;
}

/** How many texts an act touched, and whose outbox has something to do or to leave now. */
export interface Touched {
  readonly texts: number;
  /** Null when it touched none. */
  readonly accountId: string | null;
}

const found = (where: string) => `
  SELECT ${outboxColumns}, a.uuid AS account_uuid
  FROM message m CROSS JOIN outbox o ON o.message_seq = m.seq
  CROSS JOIN account a ON a.id = o.account_id
  WHERE ${where} = ?`;

const left = (where: string) => `
  SELECT count(*) AS texts FROM message m
  WHERE ${where} = ? AND EXISTS (SELECT 1 FROM delivery d
    WHERE d.message_seq = m.seq AND d.rung <> ${heightOf('held')} AND ${isLatest})`;

export const sendsOf = { text: found('m.id'), batch: found('m.batch_id') } as const;
export const leftOf = { text: left('m.id'), batch: left('m.batch_id') } as const;

export function targetRows(db: Database, target: SendTarget): TargetRow[] {
  return db
    .all(sendsOf[target.kind], idOf(target))
    .map((row) => ({ ...outboxRowOf(row), accountId: text(row, 'account_uuid') }));
}

/** How many texts of the target have left, or are leaving. */
export function goneTexts(db: Database, target: SendTarget): number {
  const row = db.get(leftOf[target.kind], idOf(target));
  return row === null ? 0 : int(row, 'texts');
}

export function touched(rows: readonly TargetRow[]): Touched {
  return { texts: rows.length, accountId: rows[0]?.accountId ?? null };
}

function idOf(target: SendTarget): string {
  switch (target.kind) {
    case 'text':
      return target.messageId;
    case 'batch':
      return target.batchId;
  }
}
