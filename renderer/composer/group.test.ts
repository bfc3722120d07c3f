import { expect, test } from 'vitest';
import { groupOffer } from './group.ts';

const able = { canMms: null };

test.each([
  [8, able, 8, { kind: 'open' }],
  [8, able, 9, { kind: 'too-many', most: 8 }],
  [1, able, 2, { kind: 'none' }],
  [8, null, 2, { kind: 'by-profile' }],
  [8, { canMms: false }, 2, { kind: 'line' }],
])('groups of %i from %j to %i people', (groupSize, line, people, offer) => {
  expect(groupOffer({ groupSize }, line, people)).toEqual(offer);
});

test('nothing is offered before the offers are told', () => {
  expect(groupOffer(null, able, 2)).toEqual({ kind: 'none' });
});
