import type { Said } from '../../../shared/words/said.ts';
import type { absence as english } from '../en/absence.ts';
import { count, plural } from './plural.ts';

export const absence: Said<typeof english> = {
  region: 'Während Sie weg waren',
  away: (from, until) => `Sie waren von ${from} bis ${until} weg.`,
  accountAway: (account, from, until) => `${account} war von ${from} bis ${until} weg.`,
  nothing: 'In dieser Zeit kam nichts.',
  received: (n) => `${count(n)} empfangen`,
  needReply: (n) => `${count(n)} ${n === 1 ? 'wartet' : 'warten'} auf Antwort`,
  failed: (n) => `${count(n)} nicht zugestellt`,
  asking: (n) => `${plural(n, 'Nachricht wartet', 'Nachrichten warten')} auf Ihre Entscheidung`,
  counted: (parts) => `${parts.join(', ')}.`,
  complete: (provider) => `Alles, was ${provider} aus dieser Zeit kennt, ist hier.`,
  showAsking: 'Wartende Nachrichten zeigen',
  dismiss: 'Ausblenden',
};
