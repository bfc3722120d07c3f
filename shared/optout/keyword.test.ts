import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keywordIn } from './keyword.ts';
import { helpWords, maybeStartWords, startWords, stopWords } from './keywords.ts';

test.each([
  ['stop', 'STOP'],
  [' Stop.\n', 'STOP'],
  ['S.T.O.P.', 'STOP'],
  ['“STOP”', 'STOP'],
  ['ＳＴＯＰ', 'STOP'],
  ['stop all', 'STOPALL'],
  ['Opt-Out', 'OPTOUT'],
  ['opt out', 'OPTOUT'],
  ['Arrêt!', 'ARRET'],
  ['¡Alto!', 'ALTO'],
  ['un-stop', 'UNSTOP'],
  ['Yes', 'YES'],
  ['help?', 'HELP'],
  [`stop${'\n'.repeat(300)}`, 'STOP'],
])('%j is %s', (text, word) => {
  expect(keywordIn(text)?.word).toBe(word);
});

describe('not a keyword', () => {
  test.each([
    ['nothing', ''],
    ['only punctuation', '...'],
    ['a question', 'Stop?'],
    ['a laugh beside it', 'stop 😂'],
    ['a time beside it', 'stop 5'],
    ['manners beside it', 'stop please'],
    ['twice', 'STOP STOP'],
    ['the opposite', "don't stop"],
    ['a longer word', 'stopped'],
    ['a shorter one', 'sto'],
    ['a plus, which is not punctuation', 'stop+'],
  ])('%s', (_name, text) => {
    expect(keywordIn(text)).toBeNull();
  });
});

const every = [...stopWords, ...startWords, ...maybeStartWords, ...helpWords];
const noise = fc.string({
  unit: fc.constantFrom(' ', '\n', '\t', '.', '!', ',', '-', '"', '’', '(', '\u00a0', '\u200b'),
  maxLength: 4,
});

test('every word is recognised in any case and among any punctuation and space', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...every),
      fc.array(fc.tuple(fc.boolean(), noise), { minLength: 12, maxLength: 12 }),
      (word, dress) => {
        const dressed = [...word]
          .map((letter, index) => {
            const [small, after] = dress[index] ?? [false, ''];
            return (small ? letter.toLowerCase() : letter) + after;
          })
          .join('');
        expect(keywordIn(dressed)?.word).toBe(word);
      },
    ),
    { numRuns: 3000 },
  );
});

test('one more letter, digit or symbol anywhere and it is a sentence', () => {
  const listed = new Set<string>(every);
  fc.assert(
    fc.property(
      fc.constantFrom(...every),
      fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789+$😂👍é字'),
      fc.nat(12),
      (word, extra, at) => {
        const text = word.slice(0, at) + extra + word.slice(at);
        fc.pre(!listed.has(text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()));
        expect(keywordIn(text)).toBeNull();
      },
    ),
    { numRuns: 3000 },
  );
});
