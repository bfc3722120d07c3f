import { expect, test } from 'vitest';
import { matcherOf } from './phrase.ts';
import { clausesOf } from './plain-words.ts';
import { invitations, refusals } from './refusals.ts';
import { refusalsElsewhere } from './refusals-elsewhere.ts';
import { vocabulary } from './vocabulary.ts';

const every = [...refusals, ...refusalsElsewhere, ...invitations];

test.each(every)('$reads reads "$says"', (rule) => {
  expect(matcherOf(rule, vocabulary)(rule.says)).not.toBeNull();
});

test.each(every)('"$says" is in plain words', ({ says }) => {
  expect(clausesOf(says)).toEqual([says]);
});
