/** Says so while there are older texts that were not looked through. */

import { daysBetween, fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';

/**
 * @param back ms since the epoch, up to where texts were read; null when all were
 * @param today any moment of the present day
 */
export function readingWords(back: number | null, today: number): string | null {
  if (back === null) return null;
  // Texts with a clock ahead of this one stand after today.
  const shown = daysBetween(today, back) > 0 ? today : back;
  return words.search.reading(fullDate(shown));
}
