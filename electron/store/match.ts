/**
 * Finds the send of ours that an unlinked record of the provider may be. No provider can be relied
 * on to carry an id of ours, so a send without an answer is recognised by line, people, exact text
 * and time; each record resolves one send, the one that left first. What the user was asked about, or
 * gave up, is recognised just the same: it may be found late. A send whose line the pool of a profile
 * chooses may have left from any, and comes after those that can only have left from that one.
 */
import type { Address } from '../../shared/phone/address.ts';
import { clockSlack } from './clock.ts';
import type { Database } from './database.ts';
import type { Guess } from './links.ts';
import type { OwnSend } from './receipts.ts';
import { int, intOrNull, joinPeople, people, type Row, textOrNull } from './rows.ts';

const minute = 60_000;
/** A request may sit in a queue before the provider stamps it, and the two clocks differ. */
const leftAtMostBefore = 60 * minute;
const leftAtMostAfter = 10 * minute;

export interface Sought {
  readonly account: number;
  readonly line: Address;
  readonly people: readonly Address[];
  /** Whether it may be about some of a group's people only. */
  readonly piece: boolean;
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

const joined = `
  CROSS JOIN message m ON m.seq = o.message_seq
  CROSS JOIN conversation c ON c.id = o.conversation_id
  WHERE o.account_id = ?1 AND (c.line = ?3 OR m.by_profile IS NOT NULL)`;
/** To just these people; ?2 as `joinPeople` writes them. */
const whole = `FROM outbox o INDEXED BY outbox_recipient ${joined} AND o.recipient = ?2`;
/** To a group that they belong to; ?2 the same as JSON. */
const piece = `FROM outbox o INDEXED BY outbox_group ${joined}
    AND instr(o.recipient, ',') > 0 AND NOT EXISTS (SELECT 1 FROM json_each(?2) p
      WHERE instr(',' || o.recipient || ',', ',' || p.value || ',') = 0)`;

type Placed = 'whole' | 'piece';
export const ways: readonly Placed[] = ['whole', 'piece'];
export const both = (sql: (from: string) => string) =>
  ({ whole: sql(whole), piece: sql(piece) }) as const;

export function whom(way: Placed, { people }: Pick<Sought, 'people'>): string {
  return way === 'whole' ? joinPeople(people) : JSON.stringify(people);
}

/** One that left after it was heard of was stamped by a clock that was set back since. */
const inTime = (from: number) => `
  (o.submitted_at <= ?${from} AND ifnull(o.left_by, o.submitted_at) >= ?${from + 1}
    OR o.submitted_at > ?${from + 2})`;

function window({ createdAt, heardAt }: Pick<Sought, 'createdAt' | 'heardAt'>) {
  return [createdAt + leftAtMostAfter, createdAt - leftAtMostBefore, heardAt + clockSlack] as const;
}

export const oldestUnknown = both(
  (from) => `
  SELECT o.id, o.message_seq, o.attempt, o.recipient, o.submitted_at, o.left_by, m.by_profile
  ${from}
    AND o.state IN ('unknown', 'not-found', 'given-up') AND m.text = ?4 AND ${inTime(5)}
  ORDER BY m.by_profile IS NOT NULL, o.submitted_at, o.id LIMIT 1`,
);

export function findUnknown(db: Database, sought: Sought): UnknownSend | null {
  const { account, line, text } = sought;
  for (const way of ways) {
    if (way === 'piece' && !sought.piece) continue;
    const values = [account, whom(way, sought), line, text, ...window(sought)];
    const row = db.get(oldestUnknown[way], ...values);
    if (row !== null) return unknownSend(row);
  }
  return null;
}

export function unknownSend(row: Row): UnknownSend {
  return {
    outboxId: int(row, 'id'),
    send: {
      messageSeq: int(row, 'message_seq'),
      attempt: int(row, 'attempt'),
      people: people(row, 'recipient'),
    },
    left: {
      from: int(row, 'submitted_at'),
      until: intOrNull(row, 'left_by'),
      profile: textOrNull(row, 'by_profile'),
      wordlessAt: null,
    },
  };
}

export const onItsWay = both(
  (from) => `
  SELECT m.text = ?4 AS same_text ${from} AND o.state = 'submitting'
  ORDER BY same_text DESC LIMIT 1`,
);

/** Whether a request between the two is in flight, whose answer will soon name its id. */
export function inFlight(db: Database, sought: Sought): 'same-text' | 'other-text' | null {
  const { text, account, line } = sought;
  const found = ways
    .map((way) => db.get(onItsWay[way], account, whom(way, sought), line, text))
    .filter((row) => row !== null);
  if (found.length === 0) return null;
  return found.some((row) => int(row, 'same_text') === 1) ? 'same-text' : 'other-text';
}

export const open = both(
  (from) => `
  SELECT 1 ${from} AND (o.state IN ('submitting', 'unknown')
    OR o.state IN ('not-found', 'given-up') AND ${inTime(4)}) LIMIT 1`,
);

/** Whether any text between the two still waits to be told apart, or could be this one. */
export function isOpen(db: Database, sought: Omit<Sought, 'text'>): boolean {
  const { account, line } = sought;
  return ways.some(
    (way) => db.get(open[way], account, whom(way, sought), line, ...window(sought)) !== null,
  );
}
