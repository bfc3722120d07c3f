import type { Said } from '../../../shared/words/said.ts';
import type { palette as englishPalette, shortcuts as englishShortcuts } from '../en/palette.ts';
import { plural } from './plural.ts';

export const palette: Said<typeof englishPalette> = {
  title: 'Überallhin springen',
  field: 'Name, Nummer, Ansicht oder Befehl',
  placeholder: 'Name, Nummer, Ansicht oder Befehl',
  results: 'Treffer',
  groups: {
    recent: 'Zuletzt verwendet',
    conversation: 'Unterhaltungen',
    person: 'Kontakte',
    line: 'Meine Nummern',
    act: 'Befehle',
  },
  found: (n) => (n === 0 ? 'Nichts gefunden' : plural(n, 'Treffer', 'Treffer')),
  nothing: (typed) => `Nichts heißt „${typed}“.`,
  nothingHint: 'Um Nachrichten zu durchsuchen, verwenden Sie die Suche.',
  keys: (keys) => `Tasten: ${keys}`,
};

export const shortcuts: Said<typeof englishShortcuts> = {
  title: 'Tastenkürzel',
  filter: 'Ein Tastenkürzel suchen',
  nothing: 'Kein Tastenkürzel passt.',
  noKeys: 'Keine Tasten',
  or: (keys) => keys.join(' oder '),
  change: (act) => `Die Tasten von „${act}“ ändern`,
  record: 'Drücken Sie die neuen Tasten',
  recordFor: (act) => `Drücken Sie die neuen Tasten für „${act}“. Escape lässt es, wie es ist.`,
  reset: 'Gewöhnliche Tasten',
  resetNamed: (act) => `„${act}“ wieder die gewöhnlichen Tasten geben`,
  clear: 'Entfernen',
  clearNamed: (act) => `Die Tasten von „${act}“ entfernen`,
  resetAll: 'Alle zurücksetzen',
  allReset: 'Alles hat wieder seine gewöhnlichen Tasten.',
  changed: (act, keys) => `„${act}“ hat jetzt die Tasten ${keys}.`,
  cleared: (act) => `„${act}“ hat jetzt keine Tasten.`,
  taken: (keys, act) => `${keys} gehört zu „${act}“.`,
  take: 'Stattdessen hier verwenden',
  keep: 'Dort lassen',
  reserved: (keys) =>
    `${keys} bewegt, bearbeitet oder schließt überall und bleibt deshalb, wie es ist.`,
  altGr: 'Mit AltGr schreiben Tasten Zeichen; sie können kein Kürzel sein.',
  letters: 'Einzelne Zeichen als Tastenkürzel',
  lettersHint:
    'Etwa E oder ?, außerhalb von Textfeldern. Listen behalten ihre Pfeiltasten in jedem Fall.',
  inLists: 'In Listen',
  lists: [
    { keys: ['ArrowDown', 'ArrowUp'], does: 'Nächster oder voriger Eintrag' },
    { keys: ['J', 'K'], does: 'Dasselbe, mit einer Hand' },
    { keys: ['Home', 'End'], does: 'Erster oder letzter Eintrag' },
    { keys: ['PageDown', 'PageUp'], does: 'Weiter nach unten oder oben' },
    { keys: ['Enter'], does: 'Öffnen' },
  ],
};
