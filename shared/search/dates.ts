/**
 * Days, weeks, months and years as people write them after `before:` and `after:`, read as the span of
 * time they name, in this computer's time zone:
 *
 * - 2026-11-01, 2026-11, 2026; 11/2026; 1.11.2026
 * - 11/1/2026 and 11/1, in the order of the reader's country, or in the only possible one
 * - today, yesterday, a weekday or a month, in English and in the reader's language: the last one
 *   that has begun
 * - 12h, 3d, 2w, 6m, 1y ago: from that hour, or the beginning of that day, on
 *
 * A year that is not written is the last in which the day has begun.
 */
export interface Span {
  /** ms since the epoch; `until` is the first moment after it. */
  readonly from: number;
  readonly until: number;
}

export interface Today {
  /** ms since the epoch. */
  readonly now: number;
  /** BCP 47. */
  readonly locale: string;
}

/** Null for what is no date. */
export function readDate(typed: string, today: Today): Span | null {
  const word = typed.trim().toLowerCase();
  return written(word, today) ?? ago(word, today) ?? named(word, today);
}

function written(word: string, today: Today): Span | null {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(word);
  if (iso !== null) return spanOf(iso[1], iso[2], iso[3]);
  const ofYear = /^(\d{1,2})[/.-](\d{4})$/.exec(word);
  if (ofYear !== null) return spanOf(ofYear[2], ofYear[1], undefined);
  const day = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?$/.exec(word);
  if (day === null) return null;
  const [, first, between, second, year] = day;
  const dayFirst = between === '.' || Number(first) > 12 || writesDayFirst(today.locale);
  const swapped = dayFirst && Number(second) <= 12;
  const [month, date] = swapped ? [second, first] : [first, second];
  if (year !== undefined) return spanOf(year.length === 2 ? `20${year}` : year, month, date);
  const thisYear = new Date(today.now).getFullYear();
  const spans = [thisYear, thisYear - 1].map((one) => spanOf(String(one), month, date));
  return spans.find((span) => span !== null && span.from <= today.now) ?? null;
}

function spanOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Span | null {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (y < 1970 || y > 9999 || m < 1 || m > 12 || d < 1 || d > new Date(y, m, 0).getDate())
    return null;
  if (day !== undefined) return span(new Date(y, m - 1, d), new Date(y, m - 1, d + 1));
  if (month !== undefined) return span(new Date(y, m - 1), new Date(y, m));
  return span(new Date(y, 0), new Date(y + 1, 0));
}

function ago(word: string, { now }: Today): Span | null {
  const [, count = '', unit = ''] = /^(\d{1,4})([hdwmy])$/.exec(word) ?? [];
  if (unit === '') return null;
  const n = Number(count);
  if (unit === 'h') return { from: now - n * 3_600_000, until: now - (n - 1) * 3_600_000 };
  const day = new Date(now);
  const [y, m, d] = [day.getFullYear(), day.getMonth(), day.getDate()];
  if (unit === 'd') return dayAt(new Date(y, m, d - n));
  if (unit === 'w') return dayAt(new Date(y, m, d - n * 7));
  const first = unit === 'm' ? new Date(y, m - n) : new Date(y - n, m);
  const last = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  return dayAt(new Date(first.getFullYear(), first.getMonth(), Math.min(d, last)));
}

function named(word: string, today: Today): Span | null {
  const day = new Date(today.now);
  const [y, m, d] = [day.getFullYear(), day.getMonth(), day.getDate()];
  for (const locale of ['en', today.locale]) {
    for (const back of [0, 1]) {
      const name = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-back, 'day');
      if (name.toLowerCase() === word) return dayAt(new Date(y, m, d - back));
    }
    for (const length of ['long', 'short'] as const) {
      const weekday = new Intl.DateTimeFormat(locale, { weekday: length });
      for (let back = 0; back < 7; back += 1) {
        const then = new Date(y, m, d - back);
        if (same(weekday.format(then), word)) return dayAt(then);
      }
      const month = new Intl.DateTimeFormat(locale, { month: length });
      for (let back = 0; back < 12; back += 1) {
        const then = new Date(y, m - back);
        if (same(month.format(then), word)) return span(then, new Date(y, m - back + 1));
      }
    }
  }
  return null;
}

function same(name: string, word: string): boolean {
  return name.toLowerCase().replace(/\.$/, '') === word.replace(/\.$/, '');
}

function writesDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month');
}

function dayAt(day: Date): Span {
  return span(day, new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1));
}

function span(from: Date, until: Date): Span {
  return { from: from.getTime(), until: until.getTime() };
}
