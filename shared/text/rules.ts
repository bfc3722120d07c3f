/**
 * What one route takes as text: the 7-bit set it encodes, and how much it carries. A provider
 * states its own where it differs; `standardRules` is what the standard allows.
 *
 * Source: 3GPP TS 23.038 6.2.1 (default alphabet and its extension table) and TS 23.040 9.2.3.24.1
 * (at most 255 parts). The national shift tables of 23.038 annex A are left out: a sender cannot
 * ask a provider for them, and a phone that does not know one shows other letters.
 */
import type { LineType } from '../model/line.ts';

export interface TextRules {
  /** Characters that cost one septet. */
  readonly basic: string;
  /** Characters that cost two: an escape and a code. */
  readonly extension: string;
  /** Most parts of one text. */
  readonly maxParts: number;
  /** Longest text taken, in UTF-16 units; null when only the parts are limited. */
  readonly maxLength: number | null;
}

/** What a provider takes from each kind of line. */
export interface TextOffer {
  readonly usual: TextRules;
  /** Where its short codes are encoded in another way; null where they are not. */
  readonly shortCode: TextRules | null;
}

export const standardRules: TextRules = {
  basic:
    '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
  extension: '\f^{}\\[~]|€',
  maxParts: 255,
  maxLength: null,
};

export function rulesFor({ usual, shortCode }: TextOffer, line: LineType): TextRules {
  return line === 'short-code' ? (shortCode ?? usual) : usual;
}

/** Whether one code point can be sent in 7 bits. */
export function inGsm(point: string, rules: TextRules): boolean {
  return setsOf(rules).inside.has(point);
}

/** Whether it is one of the 7-bit set that costs two septets. */
export function isExtension(point: string, rules: TextRules): boolean {
  return setsOf(rules).extension.has(point);
}

interface Sets {
  readonly inside: ReadonlySet<string>;
  readonly extension: ReadonlySet<string>;
}

/** Every key typed asks about every character of a text. */
const known = new WeakMap<TextRules, Sets>();

function setsOf(rules: TextRules): Sets {
  const found = known.get(rules);
  if (found !== undefined) return found;
  const inside = new Set(rules.basic + rules.extension);
  const sets = { inside, extension: new Set(rules.extension) };
  known.set(rules, sets);
  return sets;
}
