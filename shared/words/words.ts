/**
 * What Longcode says outside its page, by language: notifications, tray, native menus and dialogs, and
 * files that are written. The languages that are nobody's are the page's; here they are English.
 */
import type { Language } from '../model/language.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import type { Said } from './said.ts';

export type OutsideWords = Said<typeof english>;

export function wordsIn(language: Language): OutsideWords {
  switch (language) {
    case 'de':
      return german;
    case 'en':
    case 'en-XA':
    case 'ar-XB':
      return english;
  }
}
