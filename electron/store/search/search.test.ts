/**
 * Searching against the plain scan. 100 searches of 10,000 texts each time; with SEARCH_AT_LENGTH set,
 * 1,000 of 100,000.
 */
import { expect, test } from 'vitest';
import { parseSearch } from '../../../shared/search/parse.ts';
import { openScene } from '../scene.ts';
import { allTexts, ended, fillCorpus, names, randomFrom } from './corpus.ts';
import { readAll, scan } from './scan.ts';
import { positionsFound, searchCount, searchPage } from './search.ts';
import { typedBy } from './typing.ts';

const atLength = process.env['SEARCH_AT_LENGTH'] !== undefined;
const [texts, searches] = atLength ? [100_000, 1_000] : [10_000, 100];

test('finds what a plain scan finds, in its order', {
  timeout: atLength ? 1_800_000 : 60_000,
}, () => {
  const scene = openScene();
  fillCorpus(scene, texts);
  const random = randomFrom(7);
  const typist = { now: ended(texts), locale: 'en-US', country: 'US' } as const;
  const said = allTexts(scene.db);
  const all = readAll(scene.db);
  let [found, empty] = [0, 0];
  for (let n = 0; n < searches; n += 1) {
    const typed = typedBy(random, said);
    const query = parseSearch(typed, typist);
    const request = { query, conversationId: null };
    const expected = scan(all, query);
    expect([typed, positionsFound(scene.db, names, request, null, texts)]).toEqual([
      typed,
      expected,
    ]);
    const count = searchCount(scene.db, names, request);
    const most = Math.min(expected.length, 10_000);
    expect([typed, count]).toEqual([typed, { count: most, more: expected.length > 10_000 }]);
    const first = searchPage(scene.db, names, request, null, 20);
    const second = searchPage(scene.db, names, request, first.hits.at(-1)?.message.seq ?? 1, 20);
    const paged = [first, second].flatMap(({ hits }) => hits.map(({ message }) => message.seq));
    expect([typed, paged]).toEqual([typed, expected.slice(0, 40)]);
    found += expected.length;
    if (expected.length === 0) empty += 1;
  }
  expect(found).toBeGreaterThan(texts);
  expect(empty).toBeLessThan(searches / 2);
  if (atLength) process.stdout.write(`${searches} searches found ${found} texts, ${empty} none\n`);
});
