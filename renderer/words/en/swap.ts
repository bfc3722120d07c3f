import { count, plural } from './plural.ts';

/** Characters that make a text long, and what may stand for them. */
export const swap = {
  offer: (n: number, before: number, after: number) =>
    before === after
      ? `${plural(n, 'character leaves', 'characters leave')} room for fewer letters in each segment.`
      : `${plural(n, 'character makes', 'characters make')} this ${plural(before, 'segment', 'segments')} instead of ${count(after)}.`,
  show: (keys: string | null) => (keys === null ? 'Show swaps' : `Show swaps (${keys})`),
  title: (n: number) => `Swap ${plural(n, 'character', 'characters')}`,
  parts: (n: number) => plural(n, 'segment', 'segments'),
  becomes: 'becomes',
  from: (text: string) => `${named(text)}, `,
  to: (text: string) => (text === '' ? 'goes, ' : `becomes ${named(text)}, `),
  agree: 'Swap',
  leave: 'Keep as it is',
  done: (n: number, parts: number) =>
    `${plural(n, 'character', 'characters')} swapped, ${plural(parts, 'segment', 'segments')} now.`,
};

const names: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
  '\u00a0': 'a wide space',
  "'": 'an apostrophe',
  '"': 'a quotation mark',
  '-': 'a hyphen',
  '...': 'three dots',
  '\u2018': 'an opening single quotation mark',
  '\u2019': 'a typographic apostrophe',
  '\u201c': 'an opening quotation mark',
  '\u201d': 'a closing quotation mark',
  '\u2013': 'a dash',
  '\u2014': 'a long dash',
  '\u2026': 'an ellipsis',
  '\u200b': 'an unseen character',
  '\ufe0f': 'an unseen character',
};

function named(text: string): string {
  return names[text] ?? text;
}
