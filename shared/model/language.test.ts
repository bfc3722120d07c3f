import { expect, test } from 'vitest';
import { directionOf, languageFor, languageOf } from './language.ts';

test.each([
  [['de-AT', 'en-US'], 'de'],
  [['fr-FR', 'de', 'en'], 'de'],
  [['fr-FR', 'pt'], 'en'],
  [['den', 'fr'], 'en'],
  [[], 'en'],
] as const)('a system that speaks %j is met in %s', (systems, language) => {
  expect(languageFor(systems)).toBe(language);
});

test('what was chosen goes before what the system speaks', () => {
  expect(languageOf('en', ['de-DE'])).toBe('en');
  expect(languageOf('system', ['de-DE'])).toBe('de');
});

test('only the mirrored one runs from right to left', () => {
  expect(directionOf('ar-XB')).toBe('rtl');
  expect(directionOf('de')).toBe('ltr');
});
