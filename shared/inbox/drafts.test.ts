import { expect, test } from 'vitest';
import { Address } from '../phone/address.ts';
import {
  type ConversationDraft,
  Draft,
  isEmpty,
  type NewMessageDraft,
  placeKey,
} from './drafts.ts';

const accountId = '019a0000-0000-7000-8000-000000000001';
const line = Address.parse('+13125550100');
const [ana, ben] = [Address.parse('+13125550150'), Address.parse('+13125550151')];
const inOne: ConversationDraft = {
  ...{ kind: 'conversation', accountId, line, people: [ana], text: '', media: [] },
};
const fresh: NewMessageDraft = {
  ...{ kind: 'new', id: '019a0000-0000-7000-8000-000000000002', from: null, to: [], typed: ' ' },
  ...{ together: false, text: '', media: [] },
};
const link = { kind: 'link', url: 'https://files.test/1' } as const;

test.each<[string, Draft, boolean]>([
  ['no words', inOne, true],
  ['spaces', { ...inOne, text: ' ' }, false],
  ['a file', { ...inOne, media: [link] }, false],
  ['nobody to go to', fresh, true],
  ['somebody to go to', { ...fresh, to: [ana] }, false],
  ['the beginning of a number', { ...fresh, typed: '+1312' }, false],
  ['only a wish for a group', { ...fresh, together: true }, true],
])('a draft with %s', (_, draft, empty) => {
  expect(isEmpty(draft)).toBe(empty);
  expect(Draft.parse(draft)).toEqual(draft);
});

test('the same people are the same place', () => {
  const place = (people: Address[]) => placeKey({ kind: 'conversation', accountId, line, people });
  expect(place([ana, ben])).toBe(place([ben, ana, ben]));
  expect(place([ana, ben])).not.toBe(place([ana]));
  expect(placeKey({ kind: 'new', id: fresh.id })).toBe(fresh.id);
});

test('what is no draft is refused', () => {
  const refused = [
    { ...inOne, people: [] },
    { ...inOne, text: 'x'.repeat(100_001) },
    { ...inOne, media: [{ kind: 'link', url: 'http://files.test/1' }] },
    { ...inOne, media: [{ kind: 'file', hash: '../x', name: null }] },
    { ...fresh, id: '1' },
    { ...fresh, to: ['nobody at all +'] },
    { ...fresh, extra: 1 },
  ];
  for (const one of refused) expect(Draft.safeParse(one).success).toBe(false);
});
