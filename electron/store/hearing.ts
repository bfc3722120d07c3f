/**
 * One frame or answer while it is being applied. Its exact text is stored the first time a fact in
 * it turns out to be new, so that pages heard again in an overlap leave nothing behind.
 */
import type {
  Heard,
  OutboundFacts,
  ReceiptFact,
  ReceiptSource,
} from '../../shared/model/receipt.ts';
import type { Database } from './database.ts';
import { wordsOnly } from './particulars.ts';
import type { Receipt } from './receipts.ts';
import type { ApplyOptions } from './store.ts';

export interface Hearing {
  readonly account: number;
  readonly source: ReceiptSource;
  /** This computer's clock, ms. */
  readonly receivedAt: number;
  /** The exact text. */
  readonly raw: string;
  readonly placing: Placing;
  readonly rawId: () => number | null;
}

/** Which messages stand where they were sent, and not where they were heard of. */
export type Placing = Pick<ApplyOptions, 'historyBefore' | 'byTime'>;

/** An answer is to a request just made. */
export const asHeard: Placing = { historyBefore: 0, byTime: false };

export function hearing(
  db: Database,
  account: number,
  heard: Pick<Heard, 'source' | 'receivedAt' | 'raw'>,
  placing: Placing,
): Hearing {
  const { source, receivedAt, raw } = heard;
  return { account, source, receivedAt, raw, placing, rawId: keep(db, account, raw, receivedAt) };
}

/** Empty words are no words: they must not make a second receipt of the same fact. */
export function receiptOf(of: Hearing, fact: ReceiptFact): Receipt {
  return {
    recipient: fact.to,
    rung: fact.rung,
    source: of.source,
    occurredAt: wholeMs(fact.occurredAt),
    receivedAt: of.receivedAt,
    code: fact.code || null,
    detail: fact.detail || null,
    particulars: wordsOnly(fact.particulars),
    rawId: of.rawId,
  };
}

export function receiptsIn(of: Hearing, facts: OutboundFacts): Receipt[] {
  return facts.receipts.map((fact) => receiptOf(of, fact));
}

/** Whether a message is history: there before the account was. */
export function isHistory({ placing }: Hearing, sentAt: number | null): boolean {
  return sentAt !== null && sentAt < placing.historyBefore;
}

/** A provider's clock may speak in fractions; the columns are whole ms. */
export function wholeMs(at: number | null): number | null {
  return at === null || !Number.isFinite(at) ? null : Math.round(at);
}

function keep(
  db: Database,
  account: number,
  body: string,
  receivedAt: number,
): () => number | null {
  let id: number | null = null;
  return () => {
    if (body === '') return null;
    const sql = 'INSERT INTO raw (account_id, received_at, body) VALUES (?, ?, ?)';
    id ??= db.insert(sql, account, receivedAt, body);
    return id;
  };
}
