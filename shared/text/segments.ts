/**
 * How a text is cut into segments, which is what a carrier bills.
 *
 * Source of the numbers: 3GPP TS 23.038 (alphabets) and TS 23.040 9.2.3.24.1 (concatenation). A
 * text whose every character is in the 7-bit set takes 160 septets alone or 153 a part; anything
 * else is UCS-2 with 70 units of 16 bits alone or 67 a part. The same clause forbids splitting a
 * character written as an escape sequence, and splitting a UCS2 character, "in the middle".
 *
 * UCS-2 proper has no surrogates. Phones and providers send UTF-16 in its place, and a phone that
 * decodes each part by itself would show two boxes for a parted pair; so a pair counts as one
 * character that may not be split. Longer clusters (letter and accent, joined emoji, CR and LF) are
 * several characters to the standard and may be parted: the phone joins the parts before it draws.
 */
import { inGsm, isExtension, standardRules, type TextRules } from './rules.ts';

export type Encoding = 'GSM-7' | 'UCS-2';

export interface Segments {
  readonly encoding: Encoding;
  /** The pieces in order; joined they are the text. Empty for an empty text. */
  readonly parts: readonly string[];
  /** Units (septets or UTF-16 units) that still fit into the last part. */
  readonly left: number;
  /** UTF-16 units at the end of the text that are more than the rules let through; 0 when it fits. */
  readonly over: number;
}

const room: Readonly<Record<Encoding, { readonly alone: number; readonly part: number }>> = {
  'GSM-7': { alone: 160, part: 153 },
  'UCS-2': { alone: 70, part: 67 },
};

/** Cuts a text as a carrier would, one code point at a time. */
export function segmentsOf(text: string, rules: TextRules = standardRules): Segments {
  const points = [...text];
  const encoding = points.every((point) => inGsm(point, rules)) ? 'GSM-7' : 'UCS-2';
  const { alone, part } = room[encoding];
  const units = points.map((point) => unitsOf(point, encoding, rules));
  const single = cut(points, units, alone);
  const { parts, left } = single.parts.length > 1 ? cut(points, units, part) : single;
  const carried = rules.maxParts > 1 ? parts : single.parts;
  const fits = Math.min(
    carried.slice(0, rules.maxParts).join('').length,
    rules.maxLength ?? text.length,
  );
  return { encoding, parts, left, over: text.length - fits };
}

/** What one character costs in septets or UTF-16 units. */
export function unitsOf(
  point: string,
  encoding: Encoding,
  rules: TextRules = standardRules,
): number {
  if (encoding === 'UCS-2') return point.length;
  return isExtension(point, rules) ? 2 : 1;
}

function cut(points: readonly string[], units: readonly number[], limit: number) {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const [index, point] of points.entries()) {
    const cost = units[index] ?? 0;
    if (used + cost > limit) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += point;
    used += cost;
  }
  if (part !== '') parts.push(part);
  return { parts, left: limit - used };
}
