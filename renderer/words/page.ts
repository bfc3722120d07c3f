/** The language of this page: the main process names it in the page's address. */
import { Language } from '../../shared/model/language.ts';

function named(): Language {
  // Words are also read where there is no page.
  if (typeof location === 'undefined') return 'en';
  const asked = new URLSearchParams(location.search).get('language');
  return Language.catch('en').parse(asked);
}

export const language = named();

/**
 * How dates and numbers are written: as the system does while it speaks the same language (12 or 24
 * hours, order of day and month), and as that language does otherwise.
 */
export const locale = localeOf(language);

function localeOf(chosen: Language): string | undefined {
  const [spoken = 'en'] = chosen.startsWith('ar') ? ['en'] : chosen.split('-');
  const system = new Intl.DateTimeFormat().resolvedOptions().locale;
  return system.split('-')[0] === spoken ? undefined : spoken;
}
