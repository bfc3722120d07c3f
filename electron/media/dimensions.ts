/**
 * How large a picture is, read from its header without decoding it, so that the page can reserve its
 * space and so that a small file that unfolds to gigabytes is never given to a decoder.
 *
 * A camera of 50 megapixels is the largest in common phones; 60 megapixels are 240 MB once decoded.
 */
import type { Dimensions } from '../../shared/model/media.ts';
import type { MediaType } from '../../shared/model/media-type.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import { gifDimensions } from './gif.ts';
import { jpegDimensions } from './jpeg.ts';
import { Refused } from './refusals.ts';
import { webpDimensions } from './webp.ts';

export const longestSide = 12_000;
export const mostPoints = 60_000_000;

/** Null for what is no picture the page may show. Throws Refused. */
export function dimensionsOf(raw: Uint8Array, type: MediaType): Dimensions | null {
  const read = readers[type];
  if (read === undefined) return null;
  const dimensions = read(bytesOf(raw));
  if (dimensions === null || !(dimensions.width > 0 && dimensions.height > 0)) {
    throw new Refused('picture-damaged', `No size in its header (${type}).`);
  }
  const { width, height } = dimensions;
  if (width > longestSide || height > longestSide || width * height > mostPoints) {
    throw new Refused('picture-too-big', `${width} x ${height}`);
  }
  return { width, height };
}

const readers: Partial<Record<MediaType, (bytes: Bytes) => Dimensions | null>> = {
  jpeg: jpegDimensions,
  png: pngDimensions,
  gif: gifDimensions,
  webp: webpDimensions,
};

/** The first chunk must be IHDR (PNG specification, 11.2.1). */
function pngDimensions(bytes: Bytes): Dimensions | null {
  if (bytes.letters(12, 4) !== 'IHDR') return null;
  return { width: bytes.u32(16), height: bytes.u32(20) };
}
