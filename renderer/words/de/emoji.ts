import type { Said } from '../../../shared/words/said.ts';
import type { emoji as english } from '../en/emoji.ts';
import { plural } from './plural.ts';

export const emoji: Said<typeof english> = {
  open: 'Emoji',
  title: 'Ein Emoji wählen',
  search: 'Emoji suchen (englische Namen)',
  recent: 'Zuletzt verwendet',
  groups: [
    'Smileys und Gefühle',
    'Menschen und Körper',
    'Bestandteile',
    'Tiere und Natur',
    'Essen und Trinken',
    'Reisen und Orte',
    'Aktivitäten',
    'Gegenstände',
    'Symbole',
    'Flaggen',
  ],
  found: (n) => plural(n, 'Emoji', 'Emoji'),
  none: (sought) => `Kein Emoji für „${sought}“.`,
  tone: 'Hautton',
  tones: ['Kein Hautton', 'Hell', 'Mittelhell', 'Mittel', 'Mitteldunkel', 'Dunkel'],
  loading: 'Wird geladen…',
  inserted: (name) => `${name} eingefügt.`,
};
