/** Days and months as the marks of a plot and the rows of its table name them. */
import type { Insight } from '../../shared/insight/insight.ts';
import { locale } from '../words/page.ts';

const day = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' });
const shortDay = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long' });
const shortMonth = new Intl.DateTimeFormat(locale, { year: '2-digit', month: 'short' });

export function nameOf(at: number, each: Insight['each']): string {
  return (each === 'day' ? day : month).format(at);
}

export function shortNameOf(at: number, each: Insight['each']): string {
  return (each === 'day' ? shortDay : shortMonth).format(at);
}
