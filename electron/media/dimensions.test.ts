import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dimensionsOf, longestSide, mostPoints } from './dimensions.ts';
import { Refused } from './refusals.ts';
import { files, gif, jpeg, png, webp } from './test-files.ts';

const side = fc.integer({ min: 1, max: 7000 });

test('every form of picture says its size', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = { width, height };
      expect(dimensionsOf(png(width, height), 'png')).toEqual(size);
      expect(dimensionsOf(jpeg(width, height), 'jpeg')).toEqual(size);
      expect(dimensionsOf(gif([width, height]), 'gif')).toEqual(size);
      expect(dimensionsOf(webp('VP8 ', width, height), 'webp')).toEqual(size);
      expect(dimensionsOf(webp('VP8L', width, height), 'webp')).toEqual(size);
      expect(dimensionsOf(webp('VP8X', width, height), 'webp')).toEqual(size);
    }),
  );
});

test.each([
  [1, false],
  [3, false],
  [5, true],
  [6, true],
  [8, true],
  [9, false],
])('a photo noted as orientation %i is turned: %s', (value, turned) => {
  const shown = turned ? { width: 300, height: 400 } : { width: 400, height: 300 };
  expect(dimensionsOf(jpeg(400, 300, { value, order: 'II' }), 'jpeg')).toEqual(shown);
  expect(dimensionsOf(jpeg(400, 300, { value, order: 'MM' }), 'jpeg')).toEqual(shown);
});

test('a picture that reaches beyond the screen of a GIF counts', () => {
  expect(dimensionsOf(gif([10, 10], [20, 5], [8, 8]), 'gif')).toEqual({ width: 28, height: 13 });
});

test.each([
  [12_000, 5_000, true],
  [12_001, 1, false],
  [1, 12_001, false],
  [7_746, 7_746, false],
  [4_294_967_295, 4_294_967_295, false],
])('%i x %i is kept: %s', (width, height, kept) => {
  const read = () => dimensionsOf(png(width, height), 'png');
  if (kept) expect(read()).toEqual({ width, height });
  else expect(read).toThrow(expect.objectContaining({ code: 'picture-too-big' }));
});

test('what is not shown as a picture has no size', () => {
  expect(dimensionsOf(files.pdf, 'pdf')).toBeNull();
  expect(dimensionsOf(files.heic, 'heic')).toBeNull();
});

test('no bytes lead to a size beyond the limits, or anywhere else', () => {
  const pictures = ['jpeg', 'png', 'gif', 'webp'] as const;
  const edit = fc.tuple(fc.nat(120), fc.integer({ min: 0, max: 255 }));
  const samples = [
    ...pictures.map((type) => files[type]),
    jpeg(40, 30, { value: 6, order: 'MM' }),
    webp('VP8L', 5, 5),
    webp('VP8 ', 5, 5),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...pictures),
      fc.constantFrom(...samples),
      fc.array(edit, { maxLength: 6 }),
      fc.nat(120),
      (type, sample, edits, length) => {
        const bytes = Buffer.from(sample.subarray(0, length));
        for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
        try {
          const size = dimensionsOf(bytes, type);
          if (size === null) throw new Error('a picture without a size');
          expect(size.width).toBeGreaterThan(0);
          expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(longestSide);
          expect(size.width * size.height).toBeLessThanOrEqual(mostPoints);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      },
    ),
    { numRuns: 5000 },
  );
});

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each<[string, 'jpeg' | 'gif', Buffer, Buffer]>([
  ['fill bytes', 'jpeg', latin('\xff\xd8'), latin('\xff')],
  ['segments', 'jpeg', latin('\xff\xd8'), latin('\xff\xe2\0\x02')],
  [
    'Exif that claims 65,535 entries',
    'jpeg',
    latin('\xff\xd8'),
    latin('\xff\xe1\0\x14Exif\0\0MM\0*\0\0\0\x08\xff\xff\0\0'),
  ],
  ['pictures', 'gif', gif([1, 1]).subarray(0, -1), latin(',\0\0\0\0\x01\0\x01\0\0\x02\x01\0\0')],
  ['comments', 'gif', gif([1, 1]).subarray(0, -1), latin('!\xfe\x01a\0')],
])('10 MB of %s do not hold it up', (_, type, start, unit) => {
  const bytes = Buffer.concat([start, Buffer.alloc(10_000_000, unit)]);
  const read = () => dimensionsOf(bytes, type);
  if (type === 'gif') expect(read()).toEqual({ width: 1, height: 1 });
  else expect(read).toThrow(expect.objectContaining({ code: 'picture-damaged' }));
});
