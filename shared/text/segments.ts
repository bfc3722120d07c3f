/**
 * How a text is cut into segments, which is what a carrier bills.
 *
 * Source of the numbers: 3GPP TS 23.038 (alphabets) and 23.040 (concatenation header). A text
 * whose every character is in the GSM 7-bit alphabet takes 160 septets alone or 153 a part;
 * anything else is UCS-2 with 70 UTF-16 units alone or 67 a part. Characters of the extension
 * table cost two septets, an escape and a code, which may not be parted; nor may the two halves
 * of a surrogate pair.
 */

export type Encoding = 'GSM-7' | 'UCS-2';

export interface Segments {
  readonly encoding: Encoding;
  /** The pieces in order; joined they are the text. Empty for an empty text. */
  readonly parts: readonly string[];
  /** Units (septets or UTF-16 units) that still fit into the last part. */
  readonly left: number;
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extension = new Set('\f^{}\\[~]|€');

const room: Readonly<Record<Encoding, { readonly alone: number; readonly part: number }>> = {
  'GSM-7': { alone: 160, part: 153 },
  'UCS-2': { alone: 70, part: 67 },
};

/** Cuts a text as a carrier would, one code point at a time. */
export function segmentsOf(text: string): Segments {
  const points = [...text];
  const encoding = points.every((point) => basic.has(point) || extension.has(point))
    ? 'GSM-7'
    : 'UCS-2';
  const total = points.reduce((sum, point) => sum + unitsOf(point, encoding), 0);
  if (total === 0) return { encoding, parts: [], left: room[encoding].alone };
  if (total <= room[encoding].alone) {
    return { encoding, parts: [text], left: room[encoding].alone - total };
  }
  return cut(points, encoding);
}

/** What one character costs in septets or UTF-16 units. */
export function unitsOf(point: string, encoding: Encoding): number {
  if (encoding === 'UCS-2') return point.length;
  return extension.has(point) ? 2 : 1;
}

function cut(points: readonly string[], encoding: Encoding): Segments {
  const limit = room[encoding].part;
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const point of points) {
    const units = unitsOf(point, encoding);
    if (used + units > limit) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += point;
    used += units;
  }
  parts.push(part);
  return { encoding, parts, left: limit - used };
}
