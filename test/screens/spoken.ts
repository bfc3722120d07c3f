/** The words the app shows in a language, made outside the app as the page makes them. */
import { german } from '../../renderer/words/de.ts';
import { english } from '../../renderer/words/en.ts';
import { accented, everyWord, mirrored } from '../../renderer/words/pseudo.ts';
import type { Words } from '../../renderer/words/words.ts';
import type { Language } from '../../shared/model/language.ts';

export function wordsIn(language: Language): Words {
  switch (language) {
    case 'en':
      return english;
    case 'de':
      return german;
    case 'en-XA':
      return everyWord(english, accented);
    case 'ar-XB':
      return everyWord(english, mirrored);
  }
}
