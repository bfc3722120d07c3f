import { expect, test } from 'vitest';
import { holderOf } from './holder.ts';

const minute = 60_000;
const span = { soonest: 5 * minute, latest: 5 * 24 * 60 * minute };
const now = Date.UTC(2026, 4, 4);
const text = { people: 1, media: [], due: now + 60 * minute };

test('a provider that holds texts holds one to one person, in its span', () => {
  expect(holderOf(span, text, now)).toEqual({ kind: 'provider' });
  const far = { ...text, due: now + span.latest + 10 * minute };
  expect(holderOf(span, far, now)).toEqual({ kind: 'provider-later', from: now + 11 * minute });
});

test('this computer keeps the rest', () => {
  const kept = (why: string) => ({ kind: 'computer', why });
  expect(holderOf(null, text, now)).toEqual(kept('never'));
  expect(holderOf(span, { ...text, due: now + 5 * minute }, now)).toEqual(kept('too-soon'));
  expect(holderOf(span, { ...text, people: 3 }, now)).toEqual(kept('content'));
  expect(holderOf(span, { ...text, media: [{ kind: 'file' }] }, now)).toEqual(kept('content'));
  expect(holderOf(span, { ...text, media: [{ kind: 'link' }] }, now)).toEqual({ kind: 'provider' });
});
