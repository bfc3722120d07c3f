import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MediaType, mediaTypes } from '../../shared/model/media-type.ts';
import { hashIn, mayBeShown, served } from './served.ts';

const hash = 'ab'.repeat(32);
const types = Object.keys(mediaTypes).filter((key): key is MediaType => key in mediaTypes);

test('a hash is read from its own address only', () => {
  expect(hashIn(`app://longcode/media/${hash}`)).toBe(hash);
  for (const url of [
    `app://other/media/${hash}`,
    `https://longcode/media/${hash}`,
    `app://longcode/media/${hash}/`,
    `app://longcode/media/${hash}?x`,
    `app://longcode/media/x/../../${hash}`,
    `app://longcode/${hash}`,
    'app://longcode/media/..%2f..%2fetc%2fpasswd',
    'app://longcode/media/',
    'nothing',
  ]) {
    expect(hashIn(url)).toBeNull();
  }
});

test('only what Chromium can draw or play is shown in the page', () => {
  expect(types.filter(mayBeShown)).toEqual([
    ...['jpeg', 'png', 'gif', 'webp', 'mp4', '3gpp', 'quicktime'],
    ...['mp3', 'm4a', 'aac', 'ogg', 'wav'],
  ]);
});

test.each(types)('%s cannot act', (type) => {
  const { headers } = served(type, 10, null);
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'content-disposition': mayBeShown(type) ? 'inline' : 'attachment',
  });
  expect(headers['content-type']).not.toMatch(/html|xml|svg|script|smil/);
});

test.each([
  [null, 200, 0, 100, undefined],
  ['bytes=0-', 206, 0, 100, 'bytes 0-99/100'],
  ['bytes=10-19', 206, 10, 20, 'bytes 10-19/100'],
  ['bytes=90-200', 206, 90, 100, 'bytes 90-99/100'],
  ['bytes=-5', 206, 95, 100, 'bytes 95-99/100'],
  ['bytes=-500', 206, 0, 100, 'bytes 0-99/100'],
  ['bytes=99-99', 206, 99, 100, 'bytes 99-99/100'],
  ['bytes=100-', 416, 0, 0, 'bytes */100'],
  ['bytes=-0', 416, 0, 0, 'bytes */100'],
  ['bytes=20-10', 200, 0, 100, undefined],
  ['bytes=0-1,5-6', 200, 0, 100, undefined],
  ['bytes=-', 200, 0, 100, undefined],
  ['lines=1-2', 200, 0, 100, undefined],
])('%s of 100 bytes', (range, status, start, end, said) => {
  const answer = served('mp4', 100, range);
  expect(answer).toMatchObject({ status, start, end });
  expect(answer.headers['content-range']).toBe(said);
  expect(answer.headers['content-length']).toBe(String(end - start));
});

test('no range leads outside of the file', () => {
  const number = fc.oneof(fc.constant(''), fc.nat(200).map(String), fc.constant('9'.repeat(30)));
  fc.assert(
    fc.property(number, number, fc.nat(100), (first, last, size) => {
      const { status, start, end } = served('mp3', size, `bytes=${first}-${last}`);
      expect(0 <= start && start <= end && end <= size).toBe(true);
      if (status === 206) expect(start).toBeLessThan(end);
    }),
  );
});
