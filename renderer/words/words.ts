/** The words of the interface in the language of this page. Another language is a chunk of its own. */

import type { Said } from '../../shared/words/said.ts';
import { english } from './en.ts';
import { language } from './page.ts';
import { accented, everyWord, mirrored } from './pseudo.ts';

export type Words = Said<typeof english>;

async function wordsOf(): Promise<Words> {
  switch (language) {
    case 'en':
      return english;
    case 'de':
      return (await import('./de.ts')).german;
    case 'en-XA':
      return everyWord(english, accented);
    case 'ar-XB':
      return everyWord(english, mirrored);
  }
}

export const words = await wordsOf();
