import { expect, test } from 'vitest';
import { languageFor } from './language.ts';

test.each([
  [['de-AT', 'en'], 'de'],
  [['fr-FR', 'de'], 'de'],
  [['fr-FR'], 'en'],
  [['den'], 'en'],
  [[], 'en'],
] as const)('a system of %j reads %s', (systems, language) => {
  expect(languageFor(systems)).toBe(language);
});
