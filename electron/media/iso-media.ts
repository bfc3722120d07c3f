/**
 * The family of ISO base media files (ISO/IEC 14496-12): a box `ftyp` names a major brand and the
 * brands the file is compatible with. Old QuickTime movies have no such box and begin with one of
 * their own.
 */

import type { MediaType } from '../../shared/model/media-type.ts';
import type { Bytes } from './bytes.ts';

const heicBrands = /^(heic|heix|heim|heis|hevc|hevx|hevm|hevs)$/;
const anyImage = /^(mif1|msf1)$/;
const avifBrands = /^(avif|avis)$/;
const quickTimeBoxes: ReadonlySet<string> = new Set(['moov', 'mdat', 'wide', 'pnot']);
/** More brands than any real file has. */
const mostBrands = 64;

export function isoMediaIn(bytes: Bytes): MediaType | null {
  // A box begins with its length; a first byte this small also tells it from a text.
  if (!(bytes.u8(0) < 0x20)) return null;
  const box = bytes.letters(4, 4);
  if (quickTimeBoxes.has(box)) return 'quicktime';
  if (box !== 'ftyp') return null;
  const major = bytes.letters(8, 4);
  const others = compatible(bytes);
  if (anyImage.test(major)) return others.some((brand) => avifBrands.test(brand)) ? 'avif' : 'heic';
  return typeOf(major) ?? others.map(typeOf).find((type) => type !== null) ?? null;
}

function typeOf(brand: string): MediaType | null {
  if (heicBrands.test(brand)) return 'heic';
  if (avifBrands.test(brand)) return 'avif';
  if (brand === 'qt  ') return 'quicktime';
  if (/^M4[ABP] $/.test(brand)) return 'm4a';
  if (/^3g[a-z2][0-9a-z]$/.test(brand)) return '3gpp';
  return /^(iso[m2-9]|mp4[12]|avc1|M4V[ HP]|MSNV|dash|mmp4|f4v )$/.test(brand) ? 'mp4' : null;
}

function compatible(bytes: Bytes): readonly string[] {
  const end = Math.min(bytes.u32(0), bytes.length, 16 + 4 * mostBrands);
  const brands: string[] = [];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.letters(at, 4));
  return brands;
}
