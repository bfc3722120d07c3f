import { expect, onTestFinished, test } from 'vitest';
import { openWriter } from './database.ts';
import { keeperCalls } from './files/keeper.ts';
import { contact } from './people/test-people.ts';
import { readerCalls } from './reader.ts';
import { ana, ben, noon, sceneAt, tempFile } from './scene.ts';

test('contacts come through a repair whole, and are found by their names again', () => {
  const file = tempFile();
  const scene = sceneAt(file);
  const kept = [
    contact(1, { name: 'Ana Reyes', numbers: [ana], notes: 'Prefers mornings.', sourceKey: 'k1' }),
    contact(2, { organization: 'Bikes Ltd', numbers: [ben], emails: ['ben@example.com'] }),
  ];
  scene.write.editContacts(
    kept.map((after) => ({ kind: 'put', before: null, after })),
    true,
    noon,
  );
  scene.db.close();
  const target = `${file}.new`;
  keeperCalls(file).salvage(target, noon + 9);
  const db = openWriter(target);
  onTestFinished(() => db.close());
  const read = readerCalls(db);
  expect(read.contactsAfter(null, 9)).toEqual(kept);
  expect(read.contactPage('rey', 0, 9).contacts.map(({ name }) => name)).toEqual(['Ana Reyes']);
  expect(read.namesOf([ben])).toEqual([{ number: ben, name: 'Bikes Ltd' }]);
});
