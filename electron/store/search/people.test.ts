import { expect, test } from 'vitest';
import { Address } from '../../../shared/phone/address.ts';
import { namesLookup } from '../../../shared/search/names.ts';
import { parseSearch } from '../../../shared/search/parse.ts';
import { readerCalls } from '../reader.ts';
import {
  accountId,
  ana,
  ben,
  cleo,
  composeOne,
  fromLine,
  groupText,
  heard,
  inbound,
  live,
  newText,
  noon,
  openScene,
  otherLine,
  person,
} from '../scene.ts';
import { groups, lettered, newest, withDigits, withNumbers } from './people.ts';

const typist = { now: noon, locale: 'en-US', country: 'US' } as const;
const names = namesLookup([
  { name: 'Ana López', number: ana },
  { name: 'Ben Smith', number: ben },
  { name: 'Anna Smith', number: person(9000) },
]);

/** A thousand conversations with others are newer than those asked for. */
function crowded(strangers: number) {
  const scene = openScene();
  composeOne(scene, 'to Ana', ana);
  composeOne(scene, 'to Ben', ben);
  scene.write.compose(fromLine(newText('from elsewhere', [ana]), otherLine));
  scene.write.compose(groupText('to all', [ana, ben, cleo]));
  const shop = inbound('shop', { from: Address.parse('Acme Bank'), text: 'Your code' });
  scene.write.apply(accountId, heard([shop]), live);
  composeOne(scene, 'to London', Address.parse('+442079460018'));
  const people = Array.from({ length: strangers }, (_, n) => person(1000 + n));
  if (people.length > 0) scene.write.compose(newText('hello', people));
  const read = readerCalls(scene.db, names);
  const find = (typed: string, limit = 9) => {
    const query = parseSearch(typed, typist);
    const found = read.searchPeople({ query, conversationId: null }, limit);
    return { texts: found.conversations.map(({ lastText }) => lastText), more: found.more };
  };
  return { scene, find };
}

test.each([0, 2_500])('people are found by name and number, behind %i others', (strangers) => {
  const { find } = crowded(strangers);
  const all = ['to all', 'from elsewhere', 'to Ana'];
  expect(find('ana')).toEqual({ texts: all, more: false });
  expect(find('ana lop')).toEqual({ texts: all, more: false });
  expect(find('lopez')).toEqual({ texts: all, more: false });
  expect(find('"ana smith"').texts).toEqual([]);
  expect(find('smith').texts).toEqual(['to all', 'to Ben']);
  expect(find('ana ben').texts).toEqual(['to all']);
  expect(find('5550150').texts).toEqual(all);
  expect(find('0151').texts).toEqual(['to all', 'to Ben']);
  expect(find('(312) 555-0151').texts).toEqual(['to all', 'to Ben']);
  expect(find('312 555 0152').texts).toEqual(['to all']);
  expect(find('+44 20 7946').texts).toEqual(['to London']);
  expect(find('acme').texts).toEqual(['Your code']);
  expect(find('ana 0151').texts).toEqual(['to all']);
});

test('no more than asked for, the latest first, and that there are more is said', () => {
  const { find } = crowded(2_500);
  expect(find('ana', 2)).toEqual({ texts: ['to all', 'from elsewhere'], more: true });
  const many = find('312555', 5);
  expect([many.texts, many.more]).toEqual([Array(5).fill('hello'), true]);
});

test('a search for more than people finds nobody', () => {
  const { find } = crowded(0);
  for (const typed of ['ana is:failed', 'ana -ben', 'from:ana', '  ', 'nobody']) {
    expect([typed, find(typed).texts]).toEqual([typed, []]);
  }
});

test('what is looked through is the end of an index, or an index with the numbers in it', () => {
  const { db } = openScene();
  const planOf = (sql: string) =>
    db.all(`EXPLAIN QUERY PLAN ${sql}`).map((row) => String(row['detail']));
  expect(planOf(newest)).toEqual([
    'SEARCH conversation USING INDEX conversation_recent (pinned=?)',
  ]);
  expect(planOf(withDigits)).toEqual([
    'SCAN conversation USING COVERING INDEX sqlite_autoindex_conversation_1',
  ]);
  expect(planOf(groups)).toEqual(['SCAN conversation USING COVERING INDEX conversation_group']);
  const ofOneLine = 'SEARCH c USING COVERING INDEX sqlite_autoindex_conversation_1';
  expect(planOf(lettered).filter((step) => step.startsWith('SEARCH'))).toEqual([
    `${ofOneLine} (account_id=? AND line=? AND people<?)`,
    `${ofOneLine} (account_id=? AND line=? AND people>?)`,
  ]);
  expect(planOf(withNumbers).at(-1)).toBe(
    'SEARCH c USING COVERING INDEX sqlite_autoindex_conversation_1 (account_id=? AND line=? AND people=?)',
  );
});
