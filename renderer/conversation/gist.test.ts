import { expect, test } from 'vitest';
import { gistOf } from './gist.ts';
import { sampleKept } from './media/samples.ts';
import { sampleInbound } from './samples.ts';

test('words, what is carried, or both', () => {
  const media = [sampleKept('jpeg')];
  expect(gistOf(sampleInbound(1, { text: 'Look' }))).toBe('Look');
  expect(gistOf(sampleInbound(1, { text: 'Look', media }))).toBe('Look, 1 picture');
  expect(gistOf(sampleInbound(1, { text: '', media }))).toBe('1 picture');
  expect(gistOf(sampleInbound(1, { text: '', wordless: true, media }))).toBe(
    'A text without its words, 1 picture',
  );
});
