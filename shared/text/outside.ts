/**
 * Which characters force a text out of 7 bits, and what could stand for each.
 *
 * One entry per character as the reader sees it, so that "u" with a combining diaeresis becomes
 * "ü" and an emoji made of five code points is one thing to underline. A replacement is offered
 * only when every bit of it is in the set; the text itself is never changed here.
 */
import { compatible, fraction, lookAlikes, replacements } from './replacements.ts';
import { inGsm, type TextRules } from './rules.ts';

export interface Outside {
  /** Where it stands, in UTF-16 units; `end` is behind its last. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What reads the same in 7 bits, '' when it can just go, null when nothing does. */
  readonly swap: string | null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** In order; empty exactly when the text is sent as GSM-7. */
export function outsideOf(text: string, rules: TextRules): readonly Outside[] {
  if (isInside(text, rules)) return [];
  const disguised = disguisedLetters(text, rules);
  const found: Outside[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    if (isInside(segment, rules)) continue;
    const swap = disguised.has(index)
      ? (lookAlikes.get(segment) ?? segment)
      : replacementOf(segment, text.charAt(index - 1));
    found.push({
      start: index,
      end: index + segment.length,
      text: segment,
      swap: isInside(swap, rules) ? swap : null,
    });
  }
  return found;
}

function isInside(text: string, rules: TextRules): boolean {
  for (const point of text) if (!inGsm(point, rules)) return false;
  return true;
}

/** What reads the same; it may still hold characters that nothing stands for. */
function replacementOf(grapheme: string, before: string): string {
  if (grapheme === '\r\n') return '\n';
  return [...grapheme.normalize('NFC')].map((point) => plain(point, before)).join('');
}

function plain(point: string, before: string): string {
  if (fraction.test(point)) {
    const written = point.normalize('NFKC').replace('\u2044', '/');
    return /\d/.test(before) ? ` ${written}` : written;
  }
  if (compatible.test(point)) return point.normalize('NFKC');
  return replacements.get(point) ?? point;
}

/**
 * Offsets of look-alike letters in words made of Latin shapes throughout.
 * A Cyrillic word without any Latin letter is Cyrillic, whatever its letters resemble.
 */
function disguisedLetters(text: string, rules: TextRules): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const letters = [...word];
    if (!letters.every((letter) => inGsm(letter, rules) || lookAlikes.has(letter))) continue;
    if (/\p{Script=Cyrillic}/u.test(word) && !/\p{Script=Latin}/u.test(word)) continue;
    let offset = index;
    for (const letter of letters) {
      if (lookAlikes.has(letter)) offsets.add(offset);
      offset += letter.length;
    }
  }
  return offsets;
}
