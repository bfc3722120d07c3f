/**
 * Our cuts against a calculator that others publish and use: Twilio's `sms-segments-calculator`.
 *
 * Where they differ, and why the standard is on our side:
 *
 * 1. An empty text. It counts one segment. There is no message to send, and TS 23.040 has no part
 *    without one; we count none.
 * 2. A cluster of several code points across one of our cuts (letter and combining mark, joined or
 *    flagged emoji, CR and LF never). It keeps the cluster whole and leaves the part short, and
 *    lets a cluster longer than a part overflow its 140 octets. TS 23.040 9.2.3.24.1 protects "a
 *    UCS2 character" and "an escape-sequence", nothing larger, and fills parts up to 67 characters.
 *    That we are right about the sizes is shown by the same calculator on a text of the same shape
 *    without clusters.
 *
 * Everything else must agree exactly: encoding, number of parts, the text and the size of each.
 */
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, test } from 'vitest';
import { type Encoding, type Segments, segmentsOf, unitsOf } from './segments.ts';
import { texts } from './texts.ts';

interface Cuts {
  readonly encoding: string;
  readonly parts: readonly string[];
  readonly sizes: readonly number[];
}

function published(text: string): Cuts & { readonly clusters: readonly string[] } {
  const message = new SegmentedMessage(text);
  const bits = message.encodingName === 'GSM-7' ? 7 : 16;
  return {
    encoding: message.encodingName,
    parts: message.segments.map((segment) =>
      Array.from(segment, (char) => ('raw' in char ? String(char.raw) : '')).join(''),
    ),
    sizes: message.segments.map((segment) => segment.messageSizeInBits() / bits),
    clusters: message.graphemes,
  };
}

function ours({ encoding, parts }: Segments): Cuts {
  const size = (part: string) =>
    [...part].reduce((sum, point) => sum + unitsOf(point, encoding), 0);
  return { encoding, parts, sizes: parts.map(size) };
}

/** Offsets at which a list of pieces is cut. */
function cutsOf(pieces: readonly string[]): number[] {
  let offset = 0;
  return pieces.slice(0, -1).map((piece) => {
    offset += piece.length;
    return offset;
  });
}

/** Each character replaced by one of its size that joins nothing. */
function withoutClusters(text: string): string {
  return [...text].map((point) => (point.length === 1 ? 'ж' : '𠀀')).join('');
}

type Verdict = 'same' | 'empty' | 'cluster across a cut';

function compare(text: string): Verdict {
  const { clusters, ...theirs } = published(text);
  const mine = ours(segmentsOf(text));
  if (text === '') {
    expect([mine.parts.length, theirs.parts.length]).toEqual([0, 1]);
    return 'empty';
  }
  const between = new Set(cutsOf(clusters));
  if (cutsOf(mine.parts).every((cut) => between.has(cut))) {
    expect(mine).toEqual(theirs);
    return 'same';
  }
  expect(mine.encoding).toBe(theirs.encoding);
  expect(mine.encoding).toBe('UCS-2');
  const shape = withoutClusters(text);
  const { clusters: _, ...plain } = published(shape);
  expect(ours(segmentsOf(shape))).toEqual(plain);
  expect(mine.sizes).toEqual(plain.sizes);
  return 'cluster across a cut';
}

test('20,000 random texts are cut as the published calculator cuts them', () => {
  const seen: Record<Verdict, number> = { same: 0, empty: 0, 'cluster across a cut': 0 };
  const multipart: Record<Encoding, number> = { 'GSM-7': 0, 'UCS-2': 0 };
  fc.assert(
    fc.property(texts, (text) => {
      seen[compare(text)] += 1;
      const { encoding, parts } = segmentsOf(text);
      if (parts.length > 1) multipart[encoding] += 1;
    }),
    { numRuns: 20_000, seed: 23_040 },
  );
  expect(seen.same + seen.empty + seen['cluster across a cut']).toBe(20_000);
  expect(seen.same).toBeGreaterThan(16_000);
  expect(seen['cluster across a cut']).toBeGreaterThan(1000);
  expect(multipart['GSM-7']).toBeGreaterThan(2000);
  expect(multipart['UCS-2']).toBeGreaterThan(5000);
}, 120_000);

test('each character of the basic plane, and the first of each other, is sized as published', () => {
  const apart: string[] = [];
  for (let code = 0; code <= 0x10_ffff; code += code < 0xffff ? 1 : 0xffff) {
    const point = String.fromCodePoint(code);
    const { encoding, sizes } = published(point);
    const mine = ours(segmentsOf(point));
    if (mine.encoding !== encoding || mine.sizes[0] !== sizes[0]) apart.push(code.toString(16));
  }
  expect(apart).toEqual([]);
}, 60_000);

describe('every boundary, one by one', () => {
  test.each([
    ['an extension character among plain ones', 'a', '€', 330],
    ['a surrogate pair among single units', 'ж', '👍', 150],
    ['CR LF among plain characters', 'a', '\r\n', 330],
  ])('%s', (_name, run, wide, most) => {
    for (let before = 0; before < most; before += 1) {
      expect(compare(run.repeat(before) + wide + run.repeat(20))).toBe('same');
    }
  });
});

describe('where the calculator is wrong', () => {
  test('an empty text takes no segment', () => {
    expect(compare('')).toBe('empty');
  });

  test.each([
    ['an accent after the last character of a part', `${'ж'.repeat(66)}u\u0308${'ж'.repeat(9)}`],
    ['a family of eight units', `${'ж'.repeat(64)}👩‍👩‍👧${'ж'.repeat(9)}`],
    ['a flag of two pairs', `${'ж'.repeat(65)}🇨🇭${'ж'.repeat(9)}`],
  ])('%s may be parted', (_name, text) => {
    expect(compare(text)).toBe('cluster across a cut');
    expect(segmentsOf(text).parts[0]?.length).toBe(67);
  });

  test('a cluster longer than a part is not put into one part of 140 octets', () => {
    const text = `e${'\u0301'.repeat(300)}`;
    expect(published(text).sizes).toContain(301);
    expect(segmentsOf(text).parts.map((part) => part.length)).toEqual([67, 67, 67, 67, 33]);
  });
});
