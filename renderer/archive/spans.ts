/** The spans of time that texts can be exported of. */
import type { ExportSpan } from '../../shared/archive/selection.ts';

export const spanNames = ['all', 'month', 'year', 'own'] as const;
export type SpanName = (typeof spanNames)[number];

const days: Readonly<Record<'month' | 'year', number>> = { month: 30, year: 365 };

/** Days as a date field has them: `2026-05-04`, or empty for no limit; the last one is part of it. */
export interface OwnSpan {
  readonly first: string;
  readonly last: string;
}

/** Null when the first day is after the last. */
export function spanOf(name: SpanName, { first, last }: OwnSpan, now: number): ExportSpan | null {
  switch (name) {
    case 'all':
      return { from: null, until: null };
    case 'month':
    case 'year':
      return { from: midnight(now, 1 - days[name]), until: null };
    case 'own': {
      const from = first === '' ? null : dayStart(first);
      const until = last === '' ? null : midnight(dayStart(last), 1);
      return from !== null && until !== null && from >= until ? null : { from, until };
    }
  }
}

function dayStart(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Math.max(0, new Date(year, month - 1, date).getTime());
}

function midnight(at: number, daysLater: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}
