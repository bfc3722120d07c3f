/**
 * How well a name fits what was typed: every word typed must be in it, as the beginning of a word, else
 * inside of one, else as letters in their order. Case and accents do not count.
 */

/** Higher is better; null when it does not fit. */
export function scoreOf(typed: string, name: string): number | null {
  const target = plain(name);
  let sum = 0;
  for (const word of plain(typed).split(/\s+/)) {
    if (word === '') continue;
    const score = wordScore(word, target);
    if (score === null) return null;
    sum += score;
  }
  return sum;
}

/** The best first; equals stay in their order. */
export function ranked<T>(
  all: readonly T[],
  typed: string,
  namesOf: (one: T) => readonly string[],
): readonly T[] {
  const found = all.flatMap((one) => {
    const scores = namesOf(one).flatMap((name, index) => {
      const score = scoreOf(typed, name);
      return score === null ? [] : [score - index];
    });
    return scores.length === 0 ? [] : [{ one, score: Math.max(...scores) }];
  });
  return found.toSorted((a, b) => b.score - a.score).map(({ one }) => one);
}

function wordScore(word: string, target: string): number | null {
  const at = target.indexOf(word);
  if (at === 0) return 100;
  if (target.includes(` ${word}`)) return 80;
  if (at > 0) return 50;
  return inOrder(word, target) ? 10 : null;
}

/** Each letter begins a word, or follows the one before. */
function inOrder(word: string, target: string): boolean {
  if (word.length < 2) return false;
  let ends: readonly number[] = [-1];
  for (const [index, letter] of [...word].entries()) {
    const earliest = ends[0] ?? target.length;
    const before = new Set(index === 0 ? [] : ends);
    ends = [...target].flatMap((found, at) => {
      const begins = at > earliest && (at === 0 || target[at - 1] === ' ');
      return found === letter && (begins || before.has(at - 1)) ? [at] : [];
    });
  }
  return ends.length > 0;
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
