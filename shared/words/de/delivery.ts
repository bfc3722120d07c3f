/**
 * The sentences of the catalogue of delivery codes, found by the English one. A provider's name stands
 * in them as it is; words of a provider's own are not in any language of ours and stay.
 */
import type { delivery as english } from '../en/delivery.ts';
import type { Said } from '../said.ts';
import { account } from './delivery/account.ts';
import { causes } from './delivery/causes.ts';
import { numbers } from './delivery/numbers.ts';
import { states } from './delivery/states.ts';
import { steps } from './delivery/steps.ts';

const known = new Map(
  [states, account, numbers, steps, causes].flatMap((group) => Object.entries(group)),
);

/** What is said where there is no entry, with the provider's own word in it. */
const silences: readonly (readonly [RegExp, string])[] = [
  [
    /^(.+) gave the code “(.*)” and no words with it\.$/,
    '$1 nannte den Code „$2“ und kein Wort dazu.',
  ],
  [
    /^(.+) reports “(.*)”, a word that is new to Longcode\.$/,
    '$1 meldet „$2“; das Wort ist für Longcode neu.',
  ],
];

function told(sentence: string, providers: readonly string[]): string {
  const provider = providers.find((name) => sentence.includes(name));
  const german = known.get(provider === undefined ? sentence : sentence.replaceAll(provider, '{}'));
  if (german !== undefined) return german.replaceAll('{}', provider ?? '');
  const silence = silences.find(([pattern]) => pattern.test(sentence));
  return silence === undefined ? sentence : sentence.replace(...silence);
}

export const delivery: Said<typeof english> = { told };
