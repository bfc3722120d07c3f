import { plural } from './plural.ts';

/** Choosing an emoji. */
export const emoji = {
  open: 'Emoji',
  title: 'Choose an emoji',
  search: 'Search emoji',
  recent: 'Recent',
  groups: [
    'Smileys and emotion',
    'People and body',
    'Components',
    'Animals and nature',
    'Food and drink',
    'Travel and places',
    'Activities',
    'Objects',
    'Symbols',
    'Flags',
  ],
  found: (n: number) => plural(n, 'emoji', 'emoji'),
  none: (sought: string) => `No emoji for “${sought}”.`,
  tone: 'Skin tone',
  tones: ['No tone', 'Light', 'Medium-light', 'Medium', 'Medium-dark', 'Dark'],
  loading: 'Loading…',
  inserted: (name: string) => `${name} inserted.`,
};
