/**
 * The size of a JPEG, as it is to be shown: phones store what the sensor saw and note in Exif how to
 * turn it, and browsers turn it. Sources: ITU T.81, annex B; Exif 2.3, tag 0x0112.
 */

import type { Dimensions } from '../../shared/model/media.ts';
import type { ByteOrder, Bytes } from './bytes.ts';

const startOfScan = 0xda;
const exifSegment = 0xe1;
const orientationTag = 0x0112;
/** More than any camera writes; what has more is made to be slow to read. */
const mostSegments = 1000;
const mostEntries = 200;

export function jpegDimensions(bytes: Bytes): Dimensions | null {
  let turned: boolean | null = null;
  let at = 2;
  for (let segment = 0; segment < mostSegments; segment += 1) {
    if (bytes.u8(at) !== 0xff) return null;
    const marker = bytes.u8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (Number.isNaN(marker) || marker === startOfScan) return null;
    if (isFrame(marker)) {
      const [height, width] = [bytes.u16(at + 5), bytes.u16(at + 7)];
      return turned === true ? { width: height, height: width } : { width, height };
    }
    if (marker === exifSegment) turned ??= isTurned(bytes, at + 4);
    const length = bytes.u16(at + 2);
    if (!(length >= 2)) return null;
    at += 2 + length;
  }
  return null;
}

/** Start of frame in each of its kinds; 0xc4, 0xc8 and 0xcc between them are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether width and height are exchanged (orientations 5 to 8); null when it is no Exif. */
function isTurned(bytes: Bytes, at: number): boolean | null {
  if (bytes.letters(at, 6) !== 'Exif\0\0') return null;
  const tiff = at + 6;
  const order: ByteOrder = bytes.letters(tiff, 2) === 'II' ? 'little' : 'big';
  const directory = tiff + bytes.u32(tiff + 4, order);
  const entries = Math.min(bytes.u16(directory, order), mostEntries);
  for (let entry = 0; entry < entries; entry += 1) {
    const from = directory + 2 + 12 * entry;
    if (bytes.u16(from, order) !== orientationTag) continue;
    const orientation = bytes.u16(from + 8, order);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}
