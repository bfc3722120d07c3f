/**
 * Checking words as they are written. macOS checks them itself. Elsewhere Chromium needs a list of words
 * for each language, which it fetches from a host of Google's the first time, so that is off until the
 * user allows it; and while it is off there is no address to fetch from at all, because an empty list of
 * languages alone falls back to one. What is written never leaves. Source: Electron docs, "SpellChecker".
 */
import { app, type Session } from 'electron';

/** Chromium's own. Named in the README and beside the setting. */
const wordLists = 'https://redirector.gvt1.com/edgedl/chrome/dict/';
const nowhere = 'file:///nowhere/';

/** To be called before the first window, and whenever the user changes their mind. */
export function applySpelling(session: Session, allowed: boolean): void {
  if (process.platform === 'darwin') return;
  session.setSpellCheckerDictionaryDownloadURL(allowed ? wordLists : nowhere);
  session.setSpellCheckerEnabled(allowed);
  const wanted = allowed ? app.getPreferredSystemLanguages() : [];
  session.setSpellCheckerLanguages(languagesOf(wanted, session.availableSpellCheckerLanguages));
}

/** Those there are words for: `de-CH` has those of `de`, and the other way round. */
export function languagesOf(wanted: readonly string[], available: readonly string[]): string[] {
  const found = wanted.flatMap((language) => {
    const [base = language] = language.split('-');
    const fitting = (code: string): boolean => code === base || code.startsWith(`${base}-`);
    return available.find((code) => code === language) ?? available.find(fitting) ?? [];
  });
  return [...new Set(found)];
}
