/**
 * The size of a WebP in each of its three forms: lossy, lossless and extended, whose canvas holds
 * every frame. Source: WebP container specification; RFC 6386 and the lossless bitstream.
 */

import type { Dimensions } from '../../shared/model/media.ts';
import type { Bytes } from './bytes.ts';

export function webpDimensions(bytes: Bytes): Dimensions | null {
  switch (bytes.letters(12, 4)) {
    case 'VP8 ': {
      if (bytes.letters(23, 3) !== '\x9d\x01\x2a') return null;
      const [width, height] = [bytes.u16(26, 'little'), bytes.u16(28, 'little')];
      return { width: width & 0x3fff, height: height & 0x3fff };
    }
    case 'VP8L': {
      if (bytes.u8(20) !== 0x2f) return null;
      const packed = bytes.u32(21, 'little');
      return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
    }
    case 'VP8X':
      return { width: 1 + bytes.u24(24, 'little'), height: 1 + bytes.u24(27, 'little') };
    default:
      return null;
  }
}
