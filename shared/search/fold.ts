/**
 * What a word is and when two words are the same to a search. The index, the marks in hits and the
 * parsing of what is typed all use this file: a change of these rules needs a migration that has
 * everything indexed anew.
 *
 * A word is a run of letters, digits and combining marks, with apostrophes inside left out ("don't" is
 * dont). In scripts that put no spaces between words every character is a word, and so is every
 * emoji, whatever its skin tone. Words are the same when they are the same letters without case, without
 * diacritics and in any width or ligature (Unicode NFKD). Only the first 64 letters count.
 */
export interface FoundWord {
  /** Never empty; ASCII letters and digits, and anything that is not ASCII. */
  readonly folded: string;
  /** Where it stands in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const longest = 64;
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `(?![${unspaced}])[\\p{L}\\p{N}]`;
const words = new RegExp(
  `[${unspaced}]\\p{M}*|\\p{RI}{2}|\\p{Extended_Pictographic}|${letter}(?:${letter}|\\p{M}|['’](?=${letter}))*`,
  'gu',
);

export function* wordsIn(text: string): Generator<FoundWord> {
  for (const { 0: found, index } of text.matchAll(words)) {
    const folded = foldWord(found);
    if (folded !== '') yield { folded, start: index, end: index + found.length };
  }
}

export function foldWord(word: string): string {
  const plain = /^[a-z0-9]*$/.test(word) ? word : foldLetters(word);
  return plain.length <= longest ? plain : [...plain].slice(0, longest).join('');
}

/** Letters that Unicode does not take apart and that people type without their stroke or ligature. */
const kin: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ς: 'σ', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe' },
};

function foldLetters(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßςıłøđðþæœ]/g, (one) => kin[one] ?? one)
    .replace(/\p{M}|[^\p{L}\p{N}\p{RI}\p{Extended_Pictographic}]/gu, '');
}
