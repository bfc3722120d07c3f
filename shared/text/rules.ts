/**
 * What one route takes as text: the 7-bit set it encodes, and how much it carries. A provider
 * states its own where it differs; `standardRules` is what the standard allows.
 *
 * Source: 3GPP TS 23.038 6.2.1 (default alphabet and its extension table) and TS 23.040 9.2.3.24.1
 * (at most 255 parts). The national shift tables of 23.038 annex A are left out: a sender cannot
 * ask a provider for them, and a phone that does not know one shows other letters.
 */

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

export const standardRules: TextRules = {
  basic:
    '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
  extension: '\f^{}\\[~]|€',
  maxParts: 255,
  maxLength: null,
};

/** Whether one code point can be sent in 7 bits. */
export function inGsm(point: string, rules: TextRules): boolean {
  return rules.basic.includes(point) || rules.extension.includes(point);
}
