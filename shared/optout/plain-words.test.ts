import { expect, test } from 'vitest';
import { clausesOf } from './plain-words.ts';

test.each([
  ['small letters, no accents', 'ARRÊTEZ', ['arretez']],
  ['short forms', 'dont txt me plz', ['do not text me']],
  ['curly apostrophes', 'I’m not, can’t, won’t', ['i am not', 'can not', 'will not']],
  ['clauses', 'Stop. Who is this?\nOk', ['stop', 'who is this', 'ok']],
  ['a dash between words', 'no thanks - remove me', ['no', 'remove me']],
  ['a hyphen inside a word', 'opt-out', ['opt out']],
  ['manners and oaths', 'please just stop, thank you so much', ['just stop']],
  ['misspelt', 'unsuscribe unsubcribed STOOOP', ['unsubscribe unsubscribe stop']],
  ['no letters', '👍 !!!', []],
  ['nothing', '', []],
])('%s', (_name, text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses);
});
