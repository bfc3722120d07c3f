/** Which part of a number, as it is shown, the digits are that were typed. */
import type { Mark } from './marks.ts';
import type { SearchQuery } from './query.ts';

export function digitMarks(shown: string, { parts }: SearchQuery): Mark[] {
  const places = [...shown.matchAll(/\d/g)].map(({ index }) => index);
  const digits = shown.replace(/\D/g, '');
  for (const part of parts) {
    const typed = part.kind === 'term' ? part.term.digits : part.number.digits;
    if (typed === null) continue;
    const wanted = [typed.digits, typed.digits.replace(/^1/, '')];
    for (const one of wanted) {
      const at = digits.startsWith(one) ? 0 : digits.lastIndexOf(one);
      const [first, last] = [places[at], places[at + one.length - 1]];
      if (first !== undefined && last !== undefined) return [{ start: first, end: last + 1 }];
    }
  }
  return [];
}
