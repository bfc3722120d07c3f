import { describe, expect, test } from 'vitest';
import { ladder, type Rung } from '../../shared/delivery/ladder.ts';
import { type Glyph, isShown, lookOf, type Tone } from './status.ts';

const about = { provider: 'Acme', reason: null };

const table: readonly (readonly [Rung, Glyph, string, Tone])[] = [
  ['held', 'clock', 'Waiting', 'unfinished'],
  ['submitting', 'arrow', 'Sending', 'unfinished'],
  ['unknown', 'ring', 'Checking whether this went', 'doubt'],
  ['accepted', 'dot', 'With Acme', 'success'],
  ['sent', 'tick', 'Sent to carrier', 'success'],
  ['unconfirmed', 'tick-question', 'No receipt – may have arrived', 'doubt'],
  ['carrier', 'ticks', 'Carrier took it', 'success'],
  ['handset', 'ticks-filled', 'On the phone', 'success'],
  ['failed', 'octagon', 'Not delivered', 'trouble'],
];

describe('lookOf', () => {
  test.each(table)('%s', (rung, glyph, words, tone) => {
    expect(lookOf(rung, about)).toEqual({ glyph, words, aloud: words, tone });
  });

  test('covers the ladder, and no two rungs share a shape or words', () => {
    expect(table.map(([rung]) => rung)).toEqual(ladder);
    expect(new Set(table.map(([, glyph]) => glyph)).size).toBe(ladder.length);
    expect(new Set(table.map(([, , words]) => words)).size).toBe(ladder.length);
  });

  test.each([
    ['The carrier blocked this text as spam.', 'the carrier blocked this text as spam'],
    ['T-Mobile’s limit is used up.', 'T-Mobile’s limit is used up'],
    ['Unreachable handset', 'Unreachable handset'],
    [`${'far too long '.repeat(9)}.`, `${'far too long '.repeat(6)}far too…`],
  ])('a failure says why: %s', (reason, words) => {
    expect(lookOf('failed', { provider: 'Acme', reason }).words).toBe(`Not delivered – ${words}`);
  });
});

test.each([
  ['success', true, true],
  ['success', false, false],
  ['unfinished', false, true],
  ['doubt', false, true],
  ['trouble', false, true],
  ['ended', false, true],
] as const)('%s on the newest text (%s) is shown: %s', (tone, newest, shown) => {
  expect(isShown(tone, newest)).toBe(shown);
});
