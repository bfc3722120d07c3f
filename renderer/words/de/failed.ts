import type { Said } from '../../../shared/words/said.ts';
import type { failed as english } from '../en/failed.ts';
import { plural } from './plural.ts';

export const failed: Said<typeof english> = {
  list: 'Nicht zugestellte Nachrichten',
  total: (n) => plural(n, 'Nachricht', 'Nachrichten'),
  loading: 'Nicht zugestellte Nachrichten werden geladen',
  loadFailed: 'Die nicht zugestellten Nachrichten konnten nicht geladen werden.',
  item: (parts) => parts.filter((part) => part !== null && part !== '').join(', '),
  detailsOf: (who) => `Einzelheiten der Nachricht an ${who}`,
  empty: {
    title: 'Nichts ist gescheitert',
    text: 'Jede Nachricht kam beim Netz an, ist unterwegs oder wartet auf einen Bericht.',
    action: 'Alle Unterhaltungen zeigen',
  },
};
