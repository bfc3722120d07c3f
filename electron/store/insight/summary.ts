/** Puts the counts of days together into what is shown. */
import { type CauseName, causes } from '../../../shared/delivery/catalogue/causes.ts';
import type { Insight, InsightQuery, Replies, Volume } from '../../../shared/insight/insight.ts';
import { Address } from '../../../shared/phone/address.ts';
import { monthOf } from './calendar.ts';
import type { Span } from './days.ts';
import { addFates, fateCounts, type LineCount, noFates } from './line-count.ts';

/** More days than this are told by month. */
const mostDays = 120;

interface Parts {
  readonly query: InsightQuery;
  readonly days: readonly Span[];
  /** Days that are not in it are not counted yet. */
  readonly counted: ReadonlyMap<Span, readonly LineCount[]>;
  readonly open: { readonly asked: number; readonly said: number };
  readonly left: number;
}

export function summarise({ query, days, counted, open, left }: Parts): Insight {
  const of = (day: Span): readonly LineCount[] => (counted.get(day) ?? []).filter(isAsked(query));
  const all = days.flatMap(of);
  const each = days.length > mostDays ? 'month' : 'day';
  const fates = noFates();
  const byCarrier = new Map<string, ReturnType<typeof noFates>>();
  const byLine = new Map<string, { line: LineCount; fates: ReturnType<typeof noFates> }>();
  const byCause = new Map<string, number>();
  const spent = new Map<string, [amount: number, priced: number]>();
  for (const line of all) {
    const key = `${line.account} ${line.line}`;
    const row = byLine.get(key) ?? { line, fates: noFates() };
    byLine.set(key, row);
    for (const [carrier, told] of line.carriers) {
      const known = byCarrier.get(carrier) ?? noFates();
      byCarrier.set(carrier, known);
      for (const sum of [fates, known, row.fates]) addFates(sum, told);
    }
    for (const [cause, n] of line.causes) byCause.set(cause, (byCause.get(cause) ?? 0) + n);
    for (const [currency, amount, n] of line.spend) {
      const [sum, priced] = spent.get(currency) ?? [0, 0];
      spent.set(currency, [Math.round((sum + amount) * 1e6) / 1e6, priced + n]);
    }
  }
  const total = fateCounts(fates);
  return {
    from: days[0]?.from ?? 0,
    until: days.at(-1)?.until ?? 0,
    each,
    volume: volumeOf(days, of, each),
    yours: replies(
      sumOf(all, ({ asked }) => asked),
      open.asked,
      all.flatMap(({ yours }) => yours),
    ),
    theirs: replies(
      sumOf(all, ({ said }) => said),
      open.said,
      all.flatMap(({ theirs }) => theirs),
    ),
    fates: total,
    carriers: [...byCarrier]
      .toSorted(([, a], [, b]) => sum(b) - sum(a))
      .map(([carrier, told]) => ({ carrier: carrier || null, counts: fateCounts(told) })),
    lines: [...byLine.values()]
      .filter((row) => sum(row.fates) > 0)
      .toSorted((a, b) => sum(b.fates) - sum(a.fates))
      .map(({ line, fates: told }) => ({
        accountId: line.account,
        line: Address.parse(line.line),
        counts: fateCounts(told),
      })),
    causes: [...byCause]
      .toSorted(([, a], [, b]) => b - a)
      .map(([cause, count]) => ({ cause: isCause(cause) ? cause : null, count })),
    spend: [...spent].map(([currency, [amount, priced]]) => ({
      currency: currency || null,
      amount,
      priced,
    })),
    gone: sum(fates) - total['not-gone'],
    left,
  };
}

function isAsked({ accountId, line }: InsightQuery): (one: LineCount) => boolean {
  return (one) =>
    (accountId === null || one.account === accountId) && (line === null || one.line === line);
}

function volumeOf(
  days: readonly Span[],
  of: (day: Span) => readonly LineCount[],
  each: Insight['each'],
): Volume[] {
  const groups = Map.groupBy(days, ({ from }) => (each === 'day' ? from : monthOf(from)));
  return [...groups.values()].map((group) => {
    const lines = group.flatMap(of);
    return {
      from: group[0]?.from ?? 0,
      until: group.at(-1)?.until ?? 0,
      received: sumOf(lines, ({ received }) => received),
      sent: sumOf(lines, ({ sent }) => sent),
    };
  });
}

/** @param seconds how long each answer took. */
function replies(begun: number, open: number, seconds: readonly number[]): Replies {
  const sorted = seconds.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  const median = upper === undefined || lower === undefined ? null : ((upper + lower) / 2) * 1000;
  return { begun, answered: Math.max(0, begun - open), median };
}

function sumOf(lines: readonly LineCount[], of: (line: LineCount) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, n) => total + n, 0);
}

function isCause(name: string): name is CauseName {
  return Object.hasOwn(causes, name);
}
