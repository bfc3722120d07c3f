/**
 * What may stand for a character outside the 7-bit set without changing what the reader reads:
 * punctuation that an editor made pretty, spaces and line breaks of other widths, marks that draw
 * nothing. Accents are never dropped: "papa" is not "papá". An empty replacement removes.
 */

const listed: readonly (readonly [to: string, from: string])[] = [
  ["'", '\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02b9\u02bb\u02bc\u02bd\u275b\u275c`\u00b4'],
  ['"', '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u02ba\u275d\u275e\u301d\u301e'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u2022\u25e6\u2023\u2219'],
  ['...', '\u2026'],
  ['/', '\u2044\u2215\u00f7'],
  ['x', '\u00d7'],
  ['|', '\u00a6\u2223'],
  ['*', '\u2217\u204e'],
  ['->', '\u2192'],
  ['<-', '\u2190'],
  ['(c)', '\u00a9'],
  ['(R)', '\u00ae'],
  ['(TM)', '\u2122'],
  ['No.', '\u2116'],
  ['\u0394', '\u2206'],
  ['\u03a3', '\u2211'],
  ['\u03a0', '\u220f'],
  [' ', '\t\u00a0\u1680\u202f\u205f\u3000'],
  [' ', '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
  ['\n', '\r\u000b\u0085\u2028\u2029'],
  ['', '\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f'],
  ['', '\u200e\u200f\u202a\u202c\u2066\u2068\u2069'],
];

/** By one code point. */
export const replacements: ReadonlyMap<string, string> = new Map(
  listed.flatMap(([to, from]) => [...from].map((point) => [point, to])),
);

/**
 * Ranges that Unicode only kept for old encodings or for show, where its compatibility form (NFKC)
 * reads the same: full width, ligatures, Roman numerals, doubled marks, mathematical letters.
 */
export const compatible =
  /[\uff01-\uff5e\ufb00-\ufb06\u2160-\u217f\u203c\u2047-\u2049\u{1d400}-\u{1d7ff}]/u;

/** One character that stands for a numerator, a bar and a denominator. */
export const fraction = /[\u00bc-\u00be\u2150-\u215e\u2189]/;

const pairs =
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo ' +
  'АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS аa еe оo рp сc хx уy іi јj ѕs';

/**
 * Greek and Cyrillic letters drawn as a Latin one. The 7-bit set itself relies on this: it holds
 * only the Greek capitals that have no Latin twin.
 */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
