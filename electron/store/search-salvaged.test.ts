import { expect, onTestFinished, test } from 'vitest';
import { parseSearch } from '../../shared/search/parse.ts';
import { openWriter } from './database.ts';
import { keeperCalls } from './files/keeper.ts';
import { readerCalls } from './reader.ts';
import { composeOne, noon, sceneAt, tempFile } from './scene.ts';
import { fileSlice } from './search/filing.ts';

test('the words of a salvaged database are found again', () => {
  const file = tempFile();
  const scene = sceneAt(file);
  for (const word of ['Lorry', 'Lamp']) composeOne(scene, word);
  scene.db.close();
  const target = `${file}.new`;
  keeperCalls(file).salvage(target, noon + 9);
  const db = openWriter(target);
  onTestFinished(() => db.close());
  while (fileSlice(db, 500));
  const query = parseSearch('l', { now: noon, locale: 'en-US', country: 'US' });
  const { hits, searchedBackTo } = readerCalls(db).search({ query, conversationId: null }, null, 9);
  expect(hits.map(({ message }) => message.text)).toEqual(['Lamp', 'Lorry']);
  expect(searchedBackTo).toBeNull();
});
