import { expect, test } from 'vitest';
import { matcherOf, type Rule } from './phrase.ts';

const vocabulary = { texts: 'texts, text messages', me: 'me, us' };

const rule = (reads: string, notAfter?: string): Rule =>
  notAfter === undefined ? { reads, says: '' } : { reads, says: '', notAfter };

test.each([
  ['a word', rule('stop'), 'please stop now', 'stop'],
  ['not part of a word', rule('stop'), 'nonstop stopped', null],
  ['either word', rule('stop|quit it'), 'just quit it', 'quit it'],
  ['an optional word, there', rule('stop (the) {texts}'), 'stop the texts', 'stop the texts'],
  ['an optional word, not there', rule('stop (the) {texts}'), 'stop texts', 'stop texts'],
  ['an entry of several words', rule('no {texts}'), 'no text messages', 'no text messages'],
  ['a beginning', rule('envi*'), 'no envien nada', 'envien'],
  [
    'up to five words between',
    rule('stop ... {texts}'),
    'stop a b c d e texts',
    'stop a b c d e texts',
  ],
  ['not six', rule('stop ... {texts}'), 'stop a b c d e f texts', null],
  ['a word that must not follow', rule('call {me} !before'), 'call me before 9', null],
  ['another may', rule('call {me} !before'), 'call me again', 'call me'],
  ['a word that must not stand before', rule('stop', 'i|we will'), 'we will stop', null],
  ['another may stand before', rule('stop', 'i|we will'), 'you will stop', 'stop'],
  ['the start', rule('^ stop'), 'do stop', null],
  ['the end', rule('stop $'), 'stop by', null],
  ['the whole clause', rule('^ stop $'), 'stop', 'stop'],
] as const)('%s', (_name, of, clause, words) => {
  expect(matcherOf(of, vocabulary)(clause)).toBe(words);
});

test('a rule may not name a list that is not there', () => {
  expect(() => matcherOf(rule('{nothing}'), vocabulary)).toThrow('nothing');
});
