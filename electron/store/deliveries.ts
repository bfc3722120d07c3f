/**
 * Where one text to one recipient stands. A delivery row is a projection and never a truth of its
 * own: the fold of its receipts or, while nothing was heard, the state of its outbox row. Whoever
 * changes either calls `refreshDelivery`; `rebuild.ts` can make all rows again.
 */
import { foldReceipts, type ReceiptPoint } from '../../shared/delivery/fold.ts';
import { heightOf, type Rung, rungAt } from '../../shared/delivery/ladder.ts';
import type { Database } from './database.ts';
import { outboxStates } from './outbox.ts';
import { dialectOf } from './particulars.ts';
import { int, intOrNull, oneOf, type Row, textOrNull } from './rows.ts';
import { StoreError } from './store-error.ts';

export interface DeliveryKey {
  readonly messageSeq: number;
  readonly attempt: number;
  readonly recipient: string;
}

/** True when the row changed. */
export function projectDelivery(db: Database, key: DeliveryKey): boolean {
  const { rung, at, code, detail, dialect, state, title } = derive(db, key);
  const changed = db.run(
    `INSERT INTO delivery
       (message_seq, recipient, attempt, rung, at, code, detail, dialect, state, title)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (message_seq, recipient, attempt) DO UPDATE SET
       rung = excluded.rung, at = excluded.at, code = excluded.code, detail = excluded.detail,
       dialect = excluded.dialect, state = excluded.state, title = excluded.title
     WHERE (rung, at, code, detail, dialect, state, title) IS NOT
       (excluded.rung, excluded.at, excluded.code, excluded.detail,
        excluded.dialect, excluded.state, excluded.title)`,
    key.messageSeq,
    key.recipient,
    key.attempt,
    heightOf(rung),
    at,
    code,
    detail,
    dialect,
    state,
    title,
  );
  return changed > 0;
}

/** Narrows rows of `delivery d` to the latest attempt for each recipient. */
export const isLatest = `
  NOT EXISTS (SELECT 1 FROM delivery n
    WHERE n.message_seq = d.message_seq AND n.recipient = d.recipient AND n.attempt > d.attempt)`;

export const latestRungs = `SELECT d.rung FROM delivery d WHERE d.message_seq = ? AND ${isLatest}`;

/** Where a message stands as a whole: its latest attempts. */
export function rungOfMessage(db: Database, messageSeq: number): Rung | null {
  return worstRung(
    db.all(latestRungs, messageSeq).map((row) => ({ rung: rungAt(int(row, 'rung')) })),
  );
}

/**
 * One rung for a message to several: failed when any failed, otherwise the lowest, so that one
 * success never speaks for the others. Null when there is no recipient.
 */
export function worstRung(deliveries: readonly { readonly rung: Rung }[]): Rung | null {
  const heights = deliveries.map(({ rung }) => heightOf(rung));
  if (heights.length === 0) return null;
  return heights.includes(heightOf('failed')) ? 'failed' : rungAt(Math.min(...heights));
}

function derive(db: Database, key: DeliveryKey): ReceiptPoint {
  const { messageSeq, attempt, recipient } = key;
  const heard = foldReceipts(db.all(receiptsOf, messageSeq, attempt, recipient).map(pointOf));
  if (heard !== null) return heard;
  const row = db.get(outboxOf, messageSeq, attempt);
  if (row === null) throw new StoreError('failed', 'A delivery has neither receipts nor a send');
  return queuePoint(row);
}

export const receiptsOf = `
  SELECT rung, occurred_at, received_at, code, detail, dialect, state, title FROM receipt
  WHERE message_seq = ? AND attempt = ? AND recipient = ?`;

export const outboxOf = `
  SELECT o.state, o.submitted_at, ifnull(o.queued_at, m.at) AS queued_at
  FROM outbox o CROSS JOIN message m ON m.seq = o.message_seq
  WHERE o.message_seq = ? AND o.attempt = ?`;

function pointOf(row: Row): ReceiptPoint {
  return {
    rung: rungAt(int(row, 'rung')),
    at: intOrNull(row, 'occurred_at') ?? int(row, 'received_at'),
    code: textOrNull(row, 'code'),
    detail: textOrNull(row, 'detail'),
    dialect: dialectOf(row),
    state: textOrNull(row, 'state'),
    title: textOrNull(row, 'title'),
  };
}

function queuePoint(row: Row): ReceiptPoint {
  const said = { code: null, detail: null, dialect: null, state: null, title: null };
  switch (oneOf(row, 'state', outboxStates)) {
    case 'queued':
    case 'paused':
    case 'stale':
    case 'stopped':
      return { rung: 'held', at: int(row, 'queued_at'), ...said };
    case 'submitting':
      return { rung: 'submitting', at: int(row, 'submitted_at'), ...said };
    case 'unknown':
    case 'not-found':
    case 'given-up':
      return { rung: 'unknown', at: int(row, 'submitted_at'), ...said };
  }
}
