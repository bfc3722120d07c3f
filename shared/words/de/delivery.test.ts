import { expect, test } from 'vitest';
import { catalogue } from '../../delivery/catalogue/catalogue.ts';
import { causes } from '../../delivery/catalogue/causes.ts';
import { explain } from '../../delivery/catalogue/explain.ts';
import { providerKinds, providerNames } from '../../model/providers.ts';
import { delivery } from './delivery.ts';

const providers = Object.values(providerNames);
const told = (sentence: string) => delivery.told(sentence, providers);

const sentences = [
  ...catalogue.flatMap(({ reason, nextStep, handset }) => [
    reason,
    nextStep,
    ...(handset === undefined ? [] : [handset.reason]),
  ]),
  ...Object.values(causes).flatMap(({ label, action }) => [label, action]),
];

test.each([...new Set(sentences)])('%s', (sentence) => {
  const german = told(sentence);
  expect(german).not.toBe(sentence);
  expect(german).not.toContain('{}');
  for (const name of providers) {
    expect(german.includes(name)).toBe(sentence.includes(name));
  }
  expect(/[.!?]$/.test(german)).toBe(/[.!?]$/.test(sentence));
});

test('what the catalogue does not know is told in German as well', () => {
  const [provider = 'none'] = providerKinds;
  if (provider === 'none') throw new Error('There is no provider.');
  const asked = { provider, title: null, detail: null, fromType: 'unknown' } as const;
  const said = (state: string | null, code: string | null): readonly string[] => {
    const { reason, nextStep } = explain({ ...asked, state, code });
    return [told(reason), told(nextStep)].map((one) =>
      one.replaceAll(providerNames[provider], 'P'),
    );
  };
  const step = 'Öffnen Sie den rohen Bericht, und fragen Sie P danach, wenn es darauf ankommt.';
  expect(said(null, '99999')).toEqual(['P nannte den Code „99999“ und kein Wort dazu.', step]);
  expect(said('pondering', null)).toEqual([
    'P meldet „pondering“; das Wort ist für Longcode neu.',
    step,
  ]);
  expect(said(null, null)).toEqual(['P sagte nicht, was geschah.', step]);
});

test('a provider’s own words stay', () => {
  expect(told('constructor')).toBe('constructor');
  expect(told('Recipient is on vacation')).toBe('Recipient is on vacation');
});
