/**
 * A small language for the phrases of refusals.ts, read against a clause of plain words:
 *
 *   stop        that word            text*      a word that begins so
 *   stop|quit   either word          {texts}    any entry of the vocabulary
 *   (please)    there or not         ...        up to five words, whichever
 *   !until|at   not one of these     ^  $       start and end of the clause
 */

export interface Rule {
  readonly reads: string;
  /** A clause of plain words that it reads. */
  readonly says: string;
  /** Does not count right after one of these. */
  readonly notAfter?: string;
}

/** By name, entries parted by a comma; an entry may be several words. */
export type Vocabulary = Readonly<Record<string, string>>;

/** Finds the words of a clause that a rule reads; throws on a name that the vocabulary lacks. */
export function matcherOf(rule: Rule, vocabulary: Vocabulary): (clause: string) => string | null {
  const after = rule.notAfter ? `(?<!(?<![^ ])${oneOf(rule.notAfter, vocabulary)} )` : '';
  const words = rule.reads.split(' ').map((token) => source(token, vocabulary));
  const pattern = new RegExp(`(?<![^ ])${after}${words.join('')}`);
  return (clause) => pattern.exec(`${clause} `)?.[0].trim() ?? null;
}

function source(token: string, vocabulary: Vocabulary): string {
  if (token === '^' || token === '$') return token;
  if (token === '...') return '(?:[^ ]+ ){0,5}?';
  if (token.startsWith('!')) return `(?!${oneOf(token.slice(1), vocabulary)} )`;
  const optional = /^\((.*)\)$/.exec(token)?.[1];
  return optional === undefined
    ? `${oneOf(token, vocabulary)} `
    : `(?:${oneOf(optional, vocabulary)} )?`;
}

function oneOf(words: string, vocabulary: Vocabulary): string {
  const entries = words.split('|').flatMap((word) => {
    const name = /^\{(.*)\}$/.exec(word)?.[1];
    if (name === undefined) return [word];
    const listed = vocabulary[name];
    if (listed === undefined) throw new Error(`The vocabulary has no "${name}".`);
    return listed.split(', ');
  });
  return `(?:${entries.map((entry) => entry.replaceAll('*', '\\S*')).join('|')})`;
}
