/**
 * The longer words that were ever filed. A search for the beginning of one names the words it may be,
 * so that the texts of a common word are read from their end; a word whose texts are gone does no harm.
 */
import type { Database } from '../database.ts';
import { text } from '../rows.ts';

/** Letters of the longest beginning that the index knows by itself. */
const indexed = 4;
/** Naming more takes longer than having the index put their texts together. */
const most = 64;

export function noteWords(db: Database, filed: readonly string[]): void {
  for (const word of filed) {
    if (isLonger(word) && isTypeable(word))
      db.run('INSERT OR IGNORE INTO search_word VALUES (?)', word);
  }
}

export function wordsFor(db: Database): (beginning: string) => readonly string[] | null {
  return (beginning) => {
    if (!isLonger(beginning)) return null;
    const rows = db.all(beginningWith, beginning, `${beginning}\u{10ffff}`, most + 1);
    return rows.length > most ? null : rows.map((row) => text(row, 'word'));
  };
}

export const beginningWith = `
  SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?`;

/** Not one of the words that stand for a fact: those begin with a sign. */
function isTypeable(word: string): boolean {
  return /^[\p{L}\p{N}\p{RI}\p{Extended_Pictographic}]/u.test(word);
}

function isLonger(word: string): boolean {
  return word.length > indexed && [...word].length > indexed;
}
