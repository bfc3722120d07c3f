/**
 * Finds the send of ours that an unlinked record of the provider may be. No provider can be relied
 * on to carry an id of ours, so a send without an answer is recognised by line, recipient, exact
 * text and time; each record resolves one send, the one that left first. What the user was asked
 * about, or gave up, is recognised just the same: it may be found late.
 */
import type { Address } from '../../shared/phone/address.ts';
import { clockSlack } from './clock.ts';
import type { Database } from './database.ts';
import type { Guess, OwnSend } from './links.ts';
import { address, int, intOrNull } from './rows.ts';

const minute = 60_000;
/** A request may sit in a queue before the provider stamps it, and the two clocks differ. */
const leftAtMostBefore = 60 * minute;
const leftAtMostAfter = 10 * minute;

export interface Sought {
  readonly account: number;
  readonly line: Address;
  readonly recipient: Address;
  readonly text: string;
  /** When the provider says it was created, ms; when it was heard of, if it does not say. */
  readonly createdAt: number;
  /** This computer's clock, ms. */
  readonly heardAt: number;
}

export interface UnknownSend {
  readonly outboxId: number;
  readonly send: OwnSend;
  readonly left: Guess;
}

const between = `
  FROM outbox o
  CROSS JOIN message m ON m.seq = o.message_seq
  CROSS JOIN conversation c ON c.id = o.conversation_id
  WHERE o.account_id = ? AND o.recipient = ? AND c.line = ?`;

/** One that left after it was heard of was stamped by a clock that was set back since. */
const inTime = `
  (o.submitted_at <= ? AND ifnull(o.left_by, o.submitted_at) >= ? OR o.submitted_at > ?)`;

function window({ createdAt, heardAt }: Pick<Sought, 'createdAt' | 'heardAt'>) {
  return [createdAt + leftAtMostAfter, createdAt - leftAtMostBefore, heardAt + clockSlack] as const;
}

export const oldestUnknown = `
  SELECT o.id, o.message_seq, o.attempt, o.recipient, o.submitted_at, o.left_by ${between}
    AND o.state IN ('unknown', 'not-found', 'given-up') AND m.text = ? AND ${inTime}
  ORDER BY o.submitted_at, o.id LIMIT 1`;

export function findUnknown(db: Database, sought: Sought): UnknownSend | null {
  const { account, recipient, line, text } = sought;
  const row = db.get(oldestUnknown, account, recipient, line, text, ...window(sought));
  if (row === null) return null;
  return {
    outboxId: int(row, 'id'),
    send: {
      messageSeq: int(row, 'message_seq'),
      attempt: int(row, 'attempt'),
      recipient: address(row, 'recipient'),
    },
    left: { from: int(row, 'submitted_at'), until: intOrNull(row, 'left_by') },
  };
}

export const onItsWay = `
  SELECT m.text = ? AS same_text ${between} AND o.state = 'submitting'
  ORDER BY same_text DESC LIMIT 1`;

/** Whether a request between the two is in flight, whose answer will soon name its id. */
export function inFlight(db: Database, sought: Sought): 'same-text' | 'other-text' | null {
  const { text, account, recipient, line } = sought;
  const row = db.get(onItsWay, text, account, recipient, line);
  if (row === null) return null;
  return int(row, 'same_text') === 1 ? 'same-text' : 'other-text';
}

export const open = `
  SELECT 1 ${between} AND (o.state IN ('submitting', 'unknown')
    OR o.state IN ('not-found', 'given-up') AND ${inTime}) LIMIT 1`;

/** Whether any text between the two still waits to be told apart, or could be this one. */
export function isOpen(db: Database, sought: Omit<Sought, 'text'>): boolean {
  const { account, recipient, line } = sought;
  return db.get(open, account, recipient, line, ...window(sought)) !== null;
}
