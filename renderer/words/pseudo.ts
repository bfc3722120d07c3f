/**
 * A language made of the English one, to see what a real one would do: longer by a third with accents,
 * or from right to left. What is not a word of the interface stays as it is and stands out.
 */
import type { Said } from '../../shared/words/said.ts';

const plain = 'aceinorsuyACEINORSUY';
const accents = 'áçéîñöřšûýÁÇÉÎÑÖŘŠÛÝ';

/** `[Ñéw méššágé one]` */
export function accented(text: string): string {
  const letters = [...text].map((letter) => accents[plain.indexOf(letter)] ?? letter).join('');
  const more = ' one two three four five six seven eight nine ten eleven twelve';
  return text.trim() === '' ? text : `[${letters}${more.slice(0, Math.ceil(text.length / 3))}]`;
}

/** The same letters, read from right to left. */
export function mirrored(text: string): string {
  return text.trim() === '' ? text : `\u202e${text}\u202c`;
}

/** All words of a language, each turned into another. */
export function everyWord<T extends object>(words: T, turn: (text: string) => string): Said<T>;
export function everyWord(words: object, turn: (text: string) => string): object {
  const of = (said: unknown): unknown => {
    if (typeof said === 'string') return turn(said);
    if (typeof said === 'function') {
      return (...parameters: readonly unknown[]) => of(said(...parameters));
    }
    if (Array.isArray(said)) return said.map(of);
    if (typeof said === 'object' && said !== null) return everyWord(said, turn);
    return said;
  };
  return Object.fromEntries(Object.entries(words).map(([name, said]) => [name, of(said)]));
}
