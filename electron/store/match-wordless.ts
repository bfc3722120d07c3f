/**
 * Which sends of ours the records may be that hold no words. Bandwidth's never do, and Telnyx's only
 * where a webhook is set. Only line, people, segments and time are left to compare, and the window is
 * narrow: both providers stamp a text when they take it, not when it leaves their queue, so a text of
 * ours is stamped within seconds of its request. Two minutes before are for clocks that differ; five
 * after, for those too and for a request that was repeated below us or sat in a buffer.
 *
 * Sends and records that could be one another make a knot. What holds in it is decided by counting:
 *
 *   as many records as sends -> every send did go: the first record is the first send's
 *   more records             -> every send did go, but which record is whose is less clear
 *   fewer                    -> one at least did not go, or is not on record yet: nothing is proven
 */
import { segmentsOf } from '../../shared/text/segments.ts';
import { clockSlack } from './clock.ts';
import type { Database } from './database.ts';
import { both, type Sought, type UnknownSend, unknownSend, ways, whom } from './match.ts';
import { type Unlinked, wordlessOrphans } from './orphans.ts';
import { int, type Row, text } from './rows.ts';

const minute = 60_000;
const stampedBefore = 2 * minute;
const stampedAfter = 5 * minute;

/** Latest and earliest moment (ms) at which the request for it can have left. */
export function narrowWindow({ createdAt, heardAt }: Pick<Sought, 'createdAt' | 'heardAt'>) {
  return [
    Math.min(createdAt + stampedBefore, heardAt + clockSlack),
    createdAt - stampedAfter,
  ] as const;
}

export interface DoubtfulSend extends UnknownSend {
  /** At this moment (ms) at the latest. */
  readonly leftBy: number;
  readonly isLeaving: boolean;
}

/** One text on record; of a group that has an id for each of its people, all of them. */
export interface WordlessRecord {
  readonly told: Unlinked;
  readonly createdAt: number;
  readonly others: readonly Unlinked[];
}

export interface Knot {
  /** In the order they left. */
  readonly sends: readonly DoubtfulSend[];
  readonly records: readonly WordlessRecord[];
  /** Whether a record can be taken for a send, and not only for a part of it. */
  readonly fits: (send: DoubtfulSend, record: WordlessRecord) => boolean;
}

export type Pair = readonly [DoubtfulSend, WordlessRecord];

/** All there are. */
export function knots(db: Database, account: number): Knot[] {
  const fitting = new Set<string>();
  const fits: Knot['fits'] = (send, record) => fitting.has(edge(send, record));
  let found: Knot[] = [];
  for (const record of recordsIn(wordlessOrphans(db, account))) {
    const possible = sendsFor(db, record);
    for (const { send, isWhole } of possible) if (isWhole) fitting.add(edge(send, record));
    if (possible.length === 0) continue;
    const ids = new Set(possible.map(({ send }) => send.outboxId));
    const touched = found.filter(({ sends }) => sends.some(({ outboxId }) => ids.has(outboxId)));
    const sends = [...touched.flatMap((knot) => knot.sends), ...possible.map(({ send }) => send)];
    const records = [...touched.flatMap((knot) => knot.records), record];
    found = found.filter((knot) => !touched.includes(knot));
    found.push({ sends: inOrder(sends), records, fits });
  }
  return found;
}

/**
 * A record of its own for each of the sends: in order where there are as many, and otherwise, as far
 * as that goes, the one that was created closest to the request. Null when there are too few.
 */
export function pairs({ sends, records, fits }: Knot): Pair[] | null {
  const equal = sends.length === records.length;
  const choices = (send: DoubtfulSend): WordlessRecord[] => {
    const fitting = records.filter((record) => fits(send, record));
    return fitting.toSorted((a, b) => (equal ? a.createdAt - b.createdAt : away(send, a, b)));
  };
  const taken = new Map<WordlessRecord, DoubtfulSend>();
  const settle = (send: DoubtfulSend, asked: Set<WordlessRecord>): boolean => {
    const wanted = choices(send);
    const free = wanted.find((record) => !taken.has(record));
    const given = free ?? wanted.find((record) => gives(record, asked));
    if (given !== undefined) taken.set(given, send);
    return given !== undefined;
  };
  const gives = (record: WordlessRecord, asked: Set<WordlessRecord>): boolean => {
    const holder = taken.get(record);
    if (holder === undefined || asked.has(record)) return false;
    asked.add(record);
    return settle(holder, asked);
  };
  if (!sends.every((send) => settle(send, new Set()))) return null;
  return [...taken].map(([record, send]) => [send, record]);
}

function away({ left }: DoubtfulSend, a: WordlessRecord, b: WordlessRecord): number {
  return Math.abs(a.createdAt - left.from) - Math.abs(b.createdAt - left.from);
}

function edge({ outboxId }: DoubtfulSend, { told }: WordlessRecord): string {
  return `${outboxId} ${told.providerMessageId}`;
}

function inOrder(sends: readonly DoubtfulSend[]): DoubtfulSend[] {
  const once = [...new Map(sends.map((send) => [send.outboxId, send])).values()];
  return once.toSorted((a, b) => a.left.from - b.left.from || a.outboxId - b.outboxId);
}

function recordsIn(orphans: readonly Unlinked[]): WordlessRecord[] {
  const byGroup = Map.groupBy(
    orphans,
    ({ groupMessageId, providerMessageId }) => groupMessageId ?? providerMessageId,
  );
  return [...byGroup.values()]
    .flatMap(([told, ...others]) =>
      told === undefined ? [] : [{ told, createdAt: told.createdAt ?? told.heardAt, others }],
    )
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

interface Possible {
  readonly send: DoubtfulSend;
  readonly isWhole: boolean;
}

export const couldBe = both(
  (from) => `
  SELECT o.id, o.message_seq, o.attempt, o.recipient, o.submitted_at, o.left_by, m.by_profile,
    o.state = 'submitting' AS is_leaving, ifnull(o.left_by, o.submitted_at) AS latest, m.text,
    EXISTS (SELECT 1 FROM media f WHERE f.message_seq = m.seq) AS has_media
  ${from}
    AND o.state IN ('submitting', 'unknown', 'not-found', 'given-up') AND o.submitted_at <= ?4
    AND ifnull(o.left_by, o.submitted_at) >= ?5`,
);

function sendsFor(db: Database, { told, createdAt, others }: WordlessRecord): Possible[] {
  const receipts = [told, ...others].flatMap((one) => one.receipts);
  const people = [...new Set(receipts.map(({ recipient }) => recipient))];
  if (people.length === 0) return [];
  const { account, line, heardAt, groupMessageId } = told;
  const segments = receipts.find(({ particulars }) => particulars.segments !== null);
  const moments = narrowWindow({ createdAt, heardAt });
  return ways.flatMap((way) =>
    db
      .all(couldBe[way], account, whom(way, { people }), line, ...moments)
      .filter((row) => canHave(row, segments?.particulars.segments ?? null))
      .map((row) => ({
        send: doubtful(row),
        isWhole: way === 'whole' || groupMessageId !== null || people.length > 1,
      })),
  );
}

/**
 * Whether a text of ours can have been counted as so many segments. A provider may spell a text that
 * is not in the GSM alphabet with fewer; what carries files, or goes to a group, is counted as one.
 */
function canHave(row: Row, segments: number | null): boolean {
  if (segments === null || int(row, 'has_media') === 1) return true;
  if (text(row, 'recipient').includes(',')) return true;
  const { encoding, parts } = segmentsOf(text(row, 'text'));
  return encoding === 'GSM-7' ? segments === parts.length : segments <= parts.length;
}

function doubtful(row: Row): DoubtfulSend {
  const isLeaving = int(row, 'is_leaving') === 1;
  return { ...unknownSend(row), leftBy: int(row, 'latest'), isLeaving };
}
