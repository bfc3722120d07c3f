import type { Said } from '../../../shared/words/said.ts';
import type { newMessage as english } from '../en/newMessage.ts';
import { count, plural } from './plural.ts';

export const newMessage: Said<typeof english> = {
  title: 'Neue Nachricht',
  from: 'Von',
  to: 'An',
  toPlaceholder: 'Nummer, oder mehrere einfügen',
  chosen: 'Empfänger',
  remove: (who) => `${who} entfernen`,
  unreadable: (n) => plural(n, 'Eintrag ist keine Nummer', 'Einträge sind keine Nummern'),
  dropUnreadable: 'Entfernen',
  merged: (n) => plural(n, 'Doppelter zusammengelegt', 'Doppelte zusammengelegt'),
  needTo: 'Geben Sie mindestens eine Nummer an.',
  tooMany: (max) => `Höchstens ${count(max)} Empfänger passen in einen Durchgang.`,
  people: 'Im Übungsnetz',
  several: (n, provider) =>
    `${count(n)} einzelne private Nachrichten; niemand sieht die anderen. Gruppen beschreibt ${provider} nicht, deshalb gibt es sie hier nicht.`,
  noLine: 'Keines Ihrer Konten hat schon eine Nummer.',
  fromNumber: 'Nummern',
  fromProfile: 'Messaging-Profile',
  poolNumbers: (n) =>
    n === 1 ? '1 Nummer, für alle' : `${count(n)} Nummern, für jede Person gewählt`,
  pool: (profile, numbers) => `${profile}: ${numbers}`,
  notSent: 'Nichts wurde gesendet.',
  unfinished: 'Angefangene Nachrichten',
  unfinishedCount: (n) => plural(n, 'angefangene Nachricht', 'angefangene Nachrichten'),
  andOthers: (first, others) => `${first} und ${plural(others, 'weitere', 'weitere')}`,
  nobodyYet: 'Noch an niemanden',
  noWords: (files) => (files === 0 ? 'Noch keine Worte' : plural(files, 'Datei', 'Dateien')),
  continue: 'Weiterschreiben',
  continueWith: (what) => `Weiterschreiben: ${what}`,
  discard: 'Verwerfen',
  discardOf: (what) => `Verwerfen: ${what}`,
  undo: 'Zurücknehmen',
  undoDiscard: (what) => `Verwerfen zurücknehmen: ${what}`,
};
