/**
 * Kinds of files that announce themselves in their first bytes. `program` stands for everything an
 * operating system or a runtime would run. Archives are not listed: they are `other`, as is all that
 * is not known. Sources: the formats' specifications; for MP3 and AAC the header of the first frame.
 */

import type { MediaType } from '../../shared/model/media-type.ts';
import type { Bytes } from './bytes.ts';
import { isoMediaIn } from './iso-media.ts';

type Found = MediaType | 'program';

/** The first letters of a file, one for each byte. */
const beginnings: readonly (readonly [string, Found])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['ID3\x02', 'mp3'],
  ['ID3\x03', 'mp3'],
  ['ID3\x04', 'mp3'],
  ['#!AMR\n', 'amr'],
  ['#!AMR-WB\n', 'amr'],
  ['OggS\0', 'ogg'],
  ['%PDF-', 'pdf'],
  ['\x7fELF', 'program'],
  ['\xfe\xed\xfa\xce', 'program'],
  ['\xfe\xed\xfa\xcf', 'program'],
  ['\xce\xfa\xed\xfe', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  // A Java class or a Mach-O program for several processors.
  ['\xca\xfe\xba\xbe', 'program'],
  ['\xca\xfe\xba\xbf', 'program'],
  ['\0asm', 'program'],
  ['dex\n', 'program'],
  ['\x1bLua', 'program'],
  // A Windows shortcut.
  ['L\0\0\0\x01\x14\x02\0', 'program'],
  // Packages that an installer runs: Debian, RPM, macOS, compiled help.
  ['!<arch>\n', 'program'],
  ['\xed\xab\xee\xdb', 'program'],
  ['xar!\0', 'program'],
  ['ITSF\x03', 'program'],
];

/** What the bytes announce, or null when they announce nothing known. */
export function binaryIn(bytes: Bytes): Found | null {
  const start = bytes.letters(0, 16);
  const beginning = beginnings.find(([letters]) => start.startsWith(letters));
  return beginning?.[1] ?? riffIn(bytes) ?? isoMediaIn(bytes) ?? bitmapIn(bytes) ?? framesIn(bytes);
}

function riffIn(bytes: Bytes): MediaType | null {
  if (bytes.letters(0, 4) !== 'RIFF') return null;
  const form = bytes.letters(8, 4);
  if (form === 'WEBP') return 'webp';
  return form === 'WAVE' ? 'wav' : null;
}

/** BMP begins with two letters only; the length of its second header tells it from a text. */
function bitmapIn(bytes: Bytes): MediaType | null {
  const header = bytes.u32(14, 'little');
  return bytes.letters(0, 2) === 'BM' && header >= 12 && header <= 124 ? 'bmp' : null;
}

/** Sound without a container: twelve bits of ones, then the layer (MP3 has III, AAC has none). */
function framesIn(bytes: Bytes): MediaType | null {
  const sync = bytes.u16(0);
  const rates = bytes.u8(2);
  if ((sync & 0xfff6) === 0xfff0 && ((rates >> 2) & 0xf) < 13) return 'aac';
  const layer3 = (sync & 0xffe6) === 0xffe2 && (sync & 0x18) !== 0x08;
  const bitRate = rates >> 4;
  return layer3 && bitRate > 0 && bitRate < 15 && (rates & 0xc) !== 0xc ? 'mp3' : null;
}
