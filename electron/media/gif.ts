/**
 * The size of a GIF: that of its screen, or of the first pictures in it where they reach beyond,
 * because decoders grow the screen to hold them. Source: GIF89a specification.
 */

import type { Dimensions } from '../../shared/model/media.ts';
import type { Bytes } from './bytes.ts';

const extension = 0x21;
const picture = 0x2c;

export function gifDimensions(bytes: Bytes): Dimensions | null {
  let width = bytes.u16(6, 'little');
  let height = bytes.u16(8, 'little');
  let at = 13 + colourTable(bytes.u8(10));
  for (;;) {
    const block = bytes.u8(at);
    if (block === extension) at = afterParts(bytes, at + 2);
    else if (block === picture) {
      width = Math.max(width, bytes.u16(at + 1, 'little') + bytes.u16(at + 5, 'little'));
      height = Math.max(height, bytes.u16(at + 3, 'little') + bytes.u16(at + 7, 'little'));
      at = afterParts(bytes, at + 11 + colourTable(bytes.u8(at + 9)));
    } else return { width, height };
  }
}

/** Bytes of the colour table that the flags announce. */
function colourTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

/** Parts are preceded by their length; one of length 0 ends them. */
function afterParts(bytes: Bytes, start: number): number {
  let at = start;
  for (let part = bytes.u8(at); part > 0; part = bytes.u8(at)) at += 1 + part;
  return at + 1;
}
