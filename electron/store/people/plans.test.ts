import { expect, test } from 'vitest';
import { openScene } from '../scene.ts';
import { afterContact, numbersOfContact } from './contact-rows.ts';
import { all } from './listing.ts';
import { nameOfNumber, numbersByWord } from './names.ts';
import { counted, first, inGroups, privately } from './number-facts.ts';

/** What is asked for every row on screen or for one person, and the index that must carry it. */
const statements: readonly (readonly [name: string, sql: string, index: RegExp])[] = [
  ['a name', nameOfNumber, /SEARCH n USING PRIMARY KEY/],
  ['a word of names', numbersByWord, /SEARCH w USING PRIMARY KEY \(word>\? AND word<\?\)/],
  ['a page of the list', all, /SCAN c USING INDEX contact_order/],
  ['contacts in order', afterContact, /contact_order/],
  ['the numbers of one', numbersOfContact, /SEARCH contact_number USING INDEX/],
  ['their own conversations', privately, /sqlite_autoindex_conversation_1/],
  ['their groups', inGroups, /conversation_group/],
  ['how many texts', counted, /SEARCH message USING COVERING INDEX message_page/],
  ['the first text', first, /SEARCH message USING INDEX message_page/],
];

test.each(statements)('%s walks along an index', (_, sql, index) => {
  const plan = openScene()
    .db.all(`EXPLAIN QUERY PLAN ${sql}`)
    .map((row) => String(row['detail']));
  expect(plan.join('\n')).toMatch(index);
  expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
});
