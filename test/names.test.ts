/**
 * No screen and nothing shared knows one provider from another: their names stand where they are
 * displayed from, and in the catalogue of their codes with the table of whose words are whose.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { providerKinds } from '../shared/model/providers.ts';

const root = new URL('../', import.meta.url);
const names = new RegExp(providerKinds.join('|'), 'i');

const mayName = (path: string): boolean =>
  path === 'shared/model/providers.ts' ||
  path === 'shared/delivery/wire-event.ts' ||
  path.startsWith('shared/delivery/catalogue/');

test('a provider is named only where it is displayed from, and in the catalogue', () => {
  const files = ['renderer', 'shared'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.pathname.length)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files).toContain('shared/model/providers.ts');
  const naming = files.filter((path) => names.test(readFileSync(new URL(path, root), 'utf8')));
  expect(naming).toContain('shared/model/providers.ts');
  expect(naming.filter((path) => !mayName(path))).toEqual([]);
});
