/**
 * Insight into a span: what was counted before, and the rest counted now, newest first, for about as long
 * as a user waits; what is left then is told, to be asked for again.
 */
import type { Insight, InsightQuery } from '../../../shared/insight/insight.ts';
import { findAccount } from '../accounts.ts';
import type { Database } from '../database.ts';
import { momentOf, positionAt } from '../position.ts';
import { int, intOrNull } from '../rows.ts';
import { daysBetween, midnight } from './calendar.ts';
import { countSpan } from './count.ts';
import { type CountedDay, dueOf, keptDay, type Span } from './days.ts';
import type { LineCount } from './line-count.ts';
import { summarise } from './summary.ts';

/** ms. */
const patience = 700;

export interface InsightRead {
  readonly insight: Insight;
  /** To be kept. */
  readonly fresh: readonly CountedDay[];
}

/** @param now this computer's clock, ms. */
export function readInsight(db: Database, query: InsightQuery, now: number): InsightRead {
  return db.read(() => {
    const from = query.days === null ? firstMoment(db, now) : midnight(now, query.days - 1);
    const days = daysBetween(from, now);
    const fresh: CountedDay[] = [];
    const counted = new Map<Span, readonly LineCount[]>();
    const began = performance.now();
    let left = 0;
    for (const day of days.toReversed()) {
      const known = keptDay(db, day);
      if (known !== null) counted.set(day, known);
      else if (performance.now() - began > patience) left += 1;
      else {
        const lines = countSpan(db, day.from, day.until);
        counted.set(day, lines);
        if (day.until <= now) fresh.push({ ...day, counted: lines, due: dueOf(db, day) });
      }
    }
    const open = {
      asked: openTurns(db, query, from, 'in'),
      said: openTurns(db, query, from, 'out'),
    };
    return { insight: summarise({ query, days, counted, open, left }), fresh };
  });
}

function firstMoment(db: Database, now: number): number {
  const row = db.get('SELECT min(seq) AS first FROM message');
  const first = row === null ? null : intOrNull(row, 'first');
  return first === null ? midnight(now, 6) : midnight(momentOf(first), 0);
}

/** Turns begun since then that the other side has not answered: each is the last of its conversation. */
function openTurns(
  db: Database,
  { accountId, line }: InsightQuery,
  from: number,
  direction: 'in' | 'out',
): number {
  const account = accountId === null ? null : findAccount(db, accountId);
  if (accountId !== null && account === null) return 0;
  const other = direction === 'in' ? 'out' : 'in';
  const row = db.get(open, positionAt(from), direction, account, line, other);
  return int(row ?? {}, 'n');
}

export const open = `
  SELECT count(*) AS n FROM conversation c
  WHERE c.pinned IN (0, 1) AND c.last_seq >= ?1 AND c.last_direction = ?2
    AND (?3 IS NULL OR c.account_id = ?3) AND (?4 IS NULL OR c.line = ?4)
    AND ?1 <= (SELECT min(m.seq) FROM message m
      WHERE m.conversation_id = c.id AND m.direction = ?2 AND m.seq > ifnull(
        (SELECT max(o.seq) FROM message o WHERE o.conversation_id = c.id AND o.direction = ?5), 0))`;
