import type { Said } from '../../../shared/words/said.ts';
import type { swap as english } from '../en/swap.ts';
import { count, plural } from './plural.ts';

export const swap: Said<typeof english> = {
  offer: (n, before, after) =>
    before === after
      ? `${plural(n, 'Zeichen lässt', 'Zeichen lassen')} in jedem Teil Platz für weniger Buchstaben.`
      : `${plural(n, 'Zeichen macht', 'Zeichen machen')} daraus ${plural(before, 'Teil', 'Teile')} statt ${count(after)}.`,
  show: (keys) => (keys === null ? 'Tausch zeigen' : `Tausch zeigen (${keys})`),
  title: (n) => `${plural(n, 'Zeichen', 'Zeichen')} tauschen`,
  parts: (n) => plural(n, 'Teil', 'Teile'),
  becomes: 'wird zu',
  from: (text) => `${named(text)}, `,
  to: (text) => (text === '' ? 'fällt weg, ' : `wird zu ${named(text)}, `),
  agree: 'Tauschen',
  leave: 'So lassen',
  done: (n, parts) =>
    `${plural(n, 'Zeichen', 'Zeichen')} getauscht, jetzt ${plural(parts, 'Teil', 'Teile')}.`,
};

const names: Readonly<Record<string, string>> = {
  ' ': 'ein Leerzeichen',
  '\t': 'ein Tabulator',
  '\n': 'ein Zeilenumbruch',
  '\r': 'ein Zeilenumbruch',
  '\u00a0': 'ein breites Leerzeichen',
  "'": 'ein Apostroph',
  '"': 'ein Anführungszeichen',
  '-': 'ein Bindestrich',
  '...': 'drei Punkte',
  '\u2018': 'ein öffnendes einfaches Anführungszeichen',
  '\u2019': 'ein typografischer Apostroph',
  '\u201c': 'ein öffnendes Anführungszeichen',
  '\u201d': 'ein schließendes Anführungszeichen',
  '\u2013': 'ein Gedankenstrich',
  '\u2014': 'ein langer Gedankenstrich',
  '\u2026': 'Auslassungspunkte',
  '\u200b': 'ein unsichtbares Zeichen',
  '\ufe0f': 'ein unsichtbares Zeichen',
};

function named(text: string): string {
  return names[text] ?? text;
}
