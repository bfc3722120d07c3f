/**
 * The languages of the interface. Two are nobody's: English with accents, a third longer, and English
 * from right to left. They show in tests where words are cut off, glued together or not translatable,
 * and are not offered.
 */
import { z } from 'zod';

export const languages = ['en', 'de'] as const;
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const;

export const Language = z.enum([...languages, ...pseudoLanguages]);
export type Language = z.infer<typeof Language>;

/** The first of the system's languages (BCP 47, best first) that there is; English without one. */
export function languageFor(systems: readonly string[]): Language {
  for (const system of systems) {
    const found = languages.find((one) => system === one || system.startsWith(`${one}-`));
    if (found !== undefined) return found;
  }
  return 'en';
}

/** The one that is chosen, or the system's. */
export function languageOf(choice: 'system' | Language, systems: readonly string[]): Language {
  return choice === 'system' ? languageFor(systems) : choice;
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar-XB' ? 'rtl' : 'ltr';
}
