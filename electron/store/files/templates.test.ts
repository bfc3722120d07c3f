/** Templates come through a salvage as they were. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noon, sceneAt } from '../scene.ts';
import { tempFolder } from './damage.ts';
import { keeperCalls } from './keeper.ts';

test('every template is there again, in its order', () => {
  const folder = tempFolder();
  const [file, target] = [join(folder, 'a.db'), join(folder, 'b.db')];
  const scene = sceneAt(file);
  for (const n of [1, 2, 3]) {
    const id = `019a0000-0000-7000-8000-00000000000${n}`;
    scene.write.saveTemplate({ id, name: `Name ${n}`, text: `Hi {name}\r\n“${n}” 👋` });
  }
  const ids = scene.read.templates().map(({ id }) => id);
  scene.write.orderTemplates(ids.toReversed());
  const kept = scene.read.templates();
  scene.db.close();

  keeperCalls(file).salvage(target, noon);
  const again = sceneAt(target);
  expect(again.read.templates()).toEqual(kept);
  again.db.close();
});
