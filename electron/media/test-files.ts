/** The smallest bytes that are what their name says, for tests. */
import type { MediaType } from '../../shared/model/media-type.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

function u16(...numbers: readonly number[]): Buffer {
  return Buffer.from(numbers.flatMap((number) => [number >> 8, number & 0xff]));
}

function u16le(...numbers: readonly number[]): Buffer {
  return Buffer.from(numbers.flatMap((number) => [number & 0xff, number >> 8]));
}

export function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([latin('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR'), size, latin('\x08\x02\0\0\0')]);
}

/** `orientation` adds an Exif segment, in the byte order given. */
export function jpeg(
  width: number,
  height: number,
  orientation?: { readonly value: number; readonly order: 'II' | 'MM' },
): Buffer {
  const frame = Buffer.concat([latin('\xff\xc2\0\x11\x08'), u16(height, width), latin('\x03')]);
  const jfif = latin('\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
  if (orientation === undefined) return Buffer.concat([latin('\xff\xd8'), jfif, frame]);
  const { value, order } = orientation;
  const short = order === 'II' ? u16le : u16;
  const long = (number: number) =>
    order === 'II'
      ? Buffer.concat([short(number), short(0)])
      : Buffer.concat([short(0), short(number)]);
  const other = Buffer.concat([short(0x010f, 2), long(1), long(0)]);
  const entry = Buffer.concat([short(0x0112, 3), long(1), short(value, 0)]);
  const tiff = Buffer.concat([latin(order), short(42), long(8), short(2), other, entry]);
  const exif = Buffer.concat([latin('Exif\0\0'), tiff]);
  const head = Buffer.concat([latin('\xff\xe1'), u16(exif.length + 2)]);
  return Buffer.concat([latin('\xff\xd8'), jfif, latin('\xff'), head, exif, frame]);
}

/** A screen with one picture of its own size in it. */
export function gif(
  screen: readonly [number, number],
  picture: readonly [number, number] = screen,
  at: readonly [number, number] = [0, 0],
): Buffer {
  const comment = latin('!\xfe\x05hello\0');
  const head = Buffer.concat([
    latin('GIF89a'),
    u16le(...screen),
    latin('\x80\0\0'),
    Buffer.alloc(6),
  ]);
  const frame = Buffer.concat([latin(','), u16le(...at, ...picture), latin('\0\x02\x01\0\0')]);
  return Buffer.concat([head, comment, frame, latin(';')]);
}

export function webp(form: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Buffer {
  const riff = latin(`RIFF\x1a\0\0\0WEBP${form}\x0a\0\0\0`);
  switch (form) {
    case 'VP8 ':
      return Buffer.concat([riff, latin('\0\0\0\x9d\x01\x2a'), u16le(width, height)]);
    case 'VP8L': {
      const packed = Buffer.alloc(5, 0x2f);
      packed.writeUInt32LE((width - 1) | ((height - 1) << 14), 1);
      return Buffer.concat([riff, packed]);
    }
    case 'VP8X': {
      const canvas = Buffer.alloc(10);
      canvas.writeUIntLE(width - 1, 4, 3);
      canvas.writeUIntLE(height - 1, 7, 3);
      return Buffer.concat([riff, canvas]);
    }
  }
}

export function iso(major: string, ...others: readonly string[]): Buffer {
  const brands = latin(`${major}\0\0\0\0${others.join('')}`);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + brands.length);
  return Buffer.concat([size, latin('ftyp'), brands, latin('\0\0\0\x08free')]);
}

export const smil = `<smil><head><layout><root-layout width="320"/><region id="Image"/></layout></head>
<body><par dur="5000ms"><img src="1.jpg" region="Image"/><text src="t.txt"/></par></body></smil>`;

/** One file of every kind. */
export const files: Readonly<Record<MediaType, Buffer>> = {
  jpeg: jpeg(640, 480),
  png: png(640, 480),
  gif: gif([640, 480]),
  webp: webp('VP8X', 640, 480),
  heic: iso('heic', 'mif1', 'heic'),
  avif: iso('mif1', 'avif', 'miaf'),
  bmp: latin('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0'),
  tiff: latin('II*\0\x08\0\0\0\0\0'),
  mp4: iso('isom', 'mp42'),
  '3gpp': iso('3gp4', 'isom'),
  quicktime: iso('qt  '),
  mp3: latin('ID3\x03\0\0\0\0\0\x0a'),
  m4a: iso('M4A ', 'isom'),
  aac: latin('\xff\xf1\x50\x80\x02\x1f\xfc'),
  amr: latin('#!AMR\n\x3c\x48'),
  ogg: latin('OggS\0\x02\0\0'),
  wav: latin('RIFF\x24\0\0\0WAVEfmt '),
  vcard: latin('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n'),
  pdf: latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
  text: Buffer.from('Hello, grüß Gott 👋\r\n'),
  layout: latin(smil),
  other: latin('PK\x03\x04\x14\0\0\0\x08\0'),
};
