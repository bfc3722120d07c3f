import { expect, test } from 'vitest';
import type { HitPlaces } from '../../shared/search/result.ts';
import { answered, nothing, stepped } from './atHit.ts';

const hits = (...seqs: number[]): HitPlaces => ({ seqs, more: false, searchedBackTo: null });
const parcel = hits(360, 320, 280);

test('the newest hit is shown first, and steps go round', () => {
  let shown = answered(nothing, 'parcel', parcel);
  expect(shown.at).toBe(0);
  const ways = ([1, 1, 1, -1] as const).map((by) => {
    shown = stepped(shown, 'parcel', by);
    return shown.at;
  });
  expect(ways).toEqual([1, 2, 0, 2]);
});

test('a step before the hits of the last letter are here counts from them', () => {
  const before = answered(nothing, 'parce', hits(361, 360, 320, 280));
  const early = stepped(before, 'parcel', 1);
  expect([early.of, early.at]).toEqual(['parce', 0]);
  const shown = answered(early, 'parcel', parcel);
  expect(shown.at).toBe(1);
  expect(stepped(shown, 'parcel', 1).at).toBe(2);
});

test('steps for words that were typed over are forgotten', () => {
  const early = stepped(nothing, 'parce', 1);
  expect(answered(early, 'parcel', parcel).at).toBe(0);
});

test('hits in between leave early steps for those they were meant for', () => {
  const early = stepped(nothing, 'parcel', 1);
  const between = answered(early, 'parce', parcel);
  expect(between.at).toBe(0);
  expect(answered(between, 'parcel', parcel).at).toBe(1);
});

test('when a text came or went, the shown hit stays the same text', () => {
  const shown = stepped(answered(nothing, 'parcel', parcel), 'parcel', 1);
  expect(answered(shown, 'parcel', hits(400, 360, 320, 280)).at).toBe(2);
  expect(answered(shown, 'parcel', hits(360, 280)).at).toBe(0);
});

test('without hits there is nowhere to go', () => {
  const shown = answered(nothing, 'parcel', hits());
  expect(stepped(shown, 'parcel', 1).at).toBe(0);
});
