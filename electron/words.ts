/** The words of the main process, in the language that is in force. Threads are told theirs with each call. */
import type { Language } from '../shared/model/language.ts';
import { wordsIn } from '../shared/words/words.ts';

let inForce: Language = 'en';

export function speak(language: Language): void {
  inForce = language;
}

export const spoken = (): Language => inForce;

export const said = () => wordsIn(inForce);
