import type { Said } from '../../../shared/words/said.ts';
import type { paste as english } from '../en/paste.ts';
import { count, plural } from './plural.ts';

export const paste: Said<typeof english> = {
  title: 'Eingefügte Liste',
  reading: (read, of) =>
    of === null
      ? 'Die Liste wird gelesen…'
      : `Die Liste wird gelesen: ${count(read)} von ${count(of)}`,
  numbers: (n) => plural(n, 'neue Nummer', 'neue Nummern'),
  merged: (n) => plural(n, 'Doppelte zusammengelegt', 'Doppelte zusammengelegt'),
  bad: (n) => plural(n, 'Eintrag ist keine Nummer', 'Einträge sind keine Nummern'),
  summary: (numbers, merged, bad) =>
    `${plural(numbers, 'neue Nummer', 'neue Nummern')}, ${plural(merged, 'Doppelte', 'Doppelte')} zusammengelegt, ${plural(bad, 'Eintrag, der keine Nummer ist', 'Einträge, die keine Nummern sind')}.`,
  tooMany: (most) => `Höchstens ${count(most)} Empfänger passen in einen Durchgang.`,
  add: (n) => (n === 0 ? 'Nichts hinzuzufügen' : `${plural(n, 'Nummer', 'Nummern')} hinzufügen`),
  addFirst: (n) => `Die ersten ${count(n)} hinzufügen`,
  leave: 'Die Liste weglassen',
  show: (n) => `Was keine Nummer ist (${count(n)})`,
  more: (n) => `und ${plural(n, 'weiterer Eintrag', 'weitere Einträge')}`,
  why: {
    'no-digits': 'enthält keine Ziffern',
    'too-short': 'ist zu kurz für eine Nummer',
    'too-long': 'ist zu lang für eine Nummer',
    'not-a-number': 'ist keine Telefonnummer',
    several: 'enthält mehr als eine Nummer',
  },
  because: (text, why) => `${text} (${why})`,
  moreChosen: (n) => `${count(n)} weitere`,
  first: 'Fügen Sie die eingefügte Liste hinzu, oder lassen Sie sie weg, bevor Sie senden.',
  showMore: 'Mehr zeigen',
  removeAll: 'Alle entfernen',
};
