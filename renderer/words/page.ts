/** The language of this page: the main process names it in the page's address. */
import { directionOf, Language } from '../../shared/model/language.ts';

function named(): Language {
  // Words are also read where there is no page.
  if (typeof location === 'undefined') return 'en';
  const asked = new URLSearchParams(location.search).get('language');
  return Language.catch('en').parse(asked);
}

export const language = named();

if (typeof document !== 'undefined') {
  // What is nobody's is English to a screen reader.
  document.documentElement.lang = language === 'de' ? 'de' : 'en';
  document.documentElement.dir = directionOf(language);
}

/**
 * How dates and numbers are written: as the system does while it speaks the same language (12 or 24
 * hours, order of day and month), and as that language does otherwise.
 */
export const locale = localeOf(language);

/** For what brings its own words and direction: the language, spoken as the system does. */
export const spokenLocale =
  language === 'ar-XB' ? language : (locale ?? new Intl.DateTimeFormat().resolvedOptions().locale);

function localeOf(chosen: Language): string | undefined {
  const [spoken = 'en'] = chosen.startsWith('ar') ? ['en'] : chosen.split('-');
  const system = new Intl.DateTimeFormat().resolvedOptions().locale;
  return system.split('-')[0] === spoken ? undefined : spoken;
}
