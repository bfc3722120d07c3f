/**
 * How many parts a carrier bills for a text: 160 GSM-7 units in one part or 153 in each of several,
 * 70 or 67 UTF-16 units once a single character falls outside GSM 03.38. The gateway counts for itself
 * so that a mistake in the client's own counter shows.
 */
import type { Outbound } from './records.ts';
import { prices } from './settings.ts';

const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]$/u;
const extended = /^[\f^{}\\[~\]|€]$/u;

export function countParts(text: string): number {
  const units = countGsmUnits(text);
  return units === null ? partsOf(text.length, 70, 67) : partsOf(units, 160, 153);
}

/** As Telnyx names it. */
export function encodingOf(text: string): 'GSM-7' | 'UCS-2' {
  return countGsmUnits(text) === null ? 'UCS-2' : 'GSM-7';
}

/** Dollars the account pays when the text is handed to the carrier. */
export function costOf(text: string): number {
  return countParts(text) * prices.part;
}

/** Dollars for a text with all it carries; one with media or to a group is a picture message. */
export function priceOf({
  text,
  media,
  group,
}: Pick<Outbound, 'text' | 'media' | 'group'>): number {
  return media.length > 0 || group !== null ? prices.picture : costOf(text);
}

/** Null where a character is outside GSM 03.38. */
function countGsmUnits(text: string): number | null {
  let units = 0;
  for (const character of text) {
    if (basic.test(character)) units += 1;
    else if (extended.test(character)) units += 2;
    else return null;
  }
  return units;
}

function partsOf(units: number, single: number, each: number): number {
  return units <= single ? 1 : Math.ceil(units / each);
}
