/**
 * What the details panel, the card of a composition and the Failed view show: each recipient's
 * attempts with every receipt behind them, and the sentence the catalogue has for where it stands.
 */
import type { CauseName } from '../delivery/catalogue/causes.ts';
import type { Billed, Retry } from '../delivery/catalogue/entry.ts';
import type { Rung } from '../delivery/ladder.ts';
import type { Address } from '../phone/address.ts';
import type { Message } from './message.ts';
import type { Particulars, ReceiptSource } from './receipt.ts';
import type { Waiting, WaitingKind } from './waiting.ts';

/** The catalogue's words for where one attempt stands. */
export interface Verdict {
  readonly reason: string;
  readonly nextStep: string;
  readonly retry: Retry;
  readonly billed: Billed;
  readonly final: boolean;
  /** Name or address of the provider's page the words rest on. */
  readonly source: string;
  readonly cause: CauseName | null;
}

export interface ReceiptDetail extends Particulars {
  readonly id: number;
  readonly rung: Rung;
  readonly source: ReceiptSource;
  /** Provider's clock, ms; null when it did not say. */
  readonly occurredAt: number | null;
  /** This computer's clock, ms. */
  readonly receivedAt: number;
  readonly code: string | null;
  readonly detail: string | null;
  /** Whether the exact text received is kept; fetched by `rawReceipt`. */
  readonly hasRaw: boolean;
}

export interface AttemptDetail {
  readonly attempt: number;
  readonly rung: Rung;
  readonly at: number;
  readonly code: string | null;
  readonly detail: string | null;
  readonly verdict: Verdict;
  /** In the order they happened. */
  readonly receipts: readonly ReceiptDetail[];
  /** Only while held or unknown. */
  readonly waiting: Waiting | null;
}

export interface RecipientDetail {
  readonly to: Address;
  /** Oldest first; the last one counts. */
  readonly attempts: readonly AttemptDetail[];
}

export interface MessageDetails {
  readonly message: Message;
  readonly recipients: readonly RecipientDetail[];
}

/** What a card can be narrowed to, worst first. */
export const outcomes = [
  'failed',
  'unknown',
  'no-receipt',
  'opted-out',
  'stopped',
  'waiting',
  'with-provider',
  'carrier',
] as const;

export type Outcome = (typeof outcomes)[number];

export function outcomeOf(rung: Rung, waiting: Waiting | null): Outcome {
  switch (rung) {
    case 'held':
      return waiting?.kind === 'stopped' || waiting?.kind === 'opted-out'
        ? waiting.kind
        : 'waiting';
    case 'submitting':
      return 'waiting';
    case 'unknown':
      return 'unknown';
    case 'accepted':
    case 'sent':
      return 'with-provider';
    case 'unconfirmed':
      return 'no-receipt';
    case 'carrier':
    case 'handset':
      return 'carrier';
    case 'failed':
      return 'failed';
  }
}

/** One text of a composition to many, as a row of its card. */
export interface BatchRow {
  readonly messageId: string;
  readonly conversationId: number;
  readonly to: Address;
  readonly rung: Rung;
  readonly at: number;
  readonly attempt: number;
  readonly code: string | null;
  readonly verdict: Verdict;
  /** Only while held or unknown. */
  readonly waiting: Waiting | null;
}

export interface BatchCause {
  readonly cause: CauseName;
  readonly label: string;
  readonly action: string;
  readonly count: number;
  /** How many of them were charged, as far as the provider says. */
  readonly billed: number;
  /** How many of them are worth a retry. */
  readonly retryable: number;
}

export interface BatchCard {
  readonly batchId: string;
  readonly accountId: string;
  /** That of its first text. */
  readonly line: Address;
  /** How many lines it is sent from: several when it was sent by profile. */
  readonly lines: number;
  readonly text: string;
  /** When it was written, ms. */
  readonly at: number;
  readonly total: number;
  /** By rung; those ended before they left are not among them. */
  readonly counts: Readonly<Partial<Record<Rung, number>>>;
  /** Why those not gone have not gone; kinds nobody is in are left out. */
  readonly waiting: Readonly<Partial<Record<WaitingKind, number>>>;
  /** Until when all of it can be taken back, ms; null once something left or the time is over. */
  readonly undoUntil: number | null;
  /** Worst first, by count. */
  readonly causes: readonly BatchCause[];
  readonly retryable: number;
}

export interface BatchPage {
  readonly rows: readonly BatchRow[];
  readonly total: number;
}

/** One undelivered text of the Failed view. */
export interface FailedText extends BatchRow {
  readonly seq: number;
  readonly accountId: string;
  readonly line: Address;
  readonly text: string;
}

export interface FailedPage {
  /** Newest first. */
  readonly failed: readonly FailedText[];
  readonly total: number;
}
