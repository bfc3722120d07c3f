/** A sentence of the catalogue of delivery codes, in the language of this page. */
import { providerNames } from '../../shared/model/providers.ts';
import { words } from './words.ts';

const names = Object.values(providerNames);

export function told(sentence: string): string {
  return words.delivery.told(sentence, names);
}
