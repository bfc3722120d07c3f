/** German: a chunk that the page awaits, so it may wait for nothing of the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { german } from '../../renderer/words/de.ts';
import { english } from '../../renderer/words/en.ts';

const folder = 'renderer/words/de';
const outside = ['renderer/words/de.ts', ...readdirSync(folder).map((file) => `${folder}/${file}`)];

test.each(outside)('%s takes nothing but types from elsewhere', (file) => {
  const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '([^']+)';/gm);
  for (const [, from = ''] of imports) {
    expect(from).toMatch(/^\.\/(de\/)?\w+\.ts$|shared\/words\/de\/(contact-files|delivery)\.ts$/);
  }
});

test('lists are as long as in English, and no sentence was left in English', () => {
  const same: string[] = [];
  const compare = (one: unknown, other: unknown, path: string): void => {
    if (typeof one === 'string' && one === other && /[a-z] [a-z]/.test(one)) same.push(path);
    if (Array.isArray(one)) expect(other, path).toHaveLength(one.length);
    if (typeof one !== 'object' || one === null) return;
    expect(typeof other, path).toBe('object');
    const found = new Map(Object.entries(other ?? {}));
    for (const [name, said] of Object.entries(one))
      compare(said, found.get(name), `${path}.${name}`);
  };
  compare(english, german, '');
  expect(same).toEqual([]);
});
