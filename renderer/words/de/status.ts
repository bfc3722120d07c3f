import type { Said } from '../../../shared/words/said.ts';
import type { status as english } from '../en/status.ts';
import { count } from './plural.ts';

export const status: Said<typeof english> = {
  held: 'Wartet',
  submitting: 'Wird gesendet',
  unknown: 'Wird geprüft, ob sie hinausging',
  accepted: (provider) => `Bei ${provider}`,
  sent: 'An das Netz gesendet',
  unconfirmed: 'Kein Bericht – vielleicht angekommen',
  carrier: 'Vom Netz angenommen',
  handset: 'Auf dem Telefon',
  failed: (reason) => (reason === null ? 'Nicht zugestellt' : `Nicht zugestellt – ${reason}`),
  reason: (sentence) => shorten(sentence.trim().replace(/[.!]+$/, '')),
  waiting: {
    undo: (seconds) => `Wartet – zurücknehmen ${count(seconds)} s`,
    undoAloud: 'Wartet, kann zurückgenommen werden',
    held: 'Wartet – bleibt, solange Sie hier sind',
    turn: 'Wartet',
    pauseAsked: (until, provider) => `Wartet bis ${until} – ${provider} bat um eine Pause`,
    notConnected: 'Wartet – nicht verbunden',
    noAnswer: (provider) => `Wartet – ${provider} antwortet nicht`,
    noAnswerSince: (provider, since) => `Wartet – ${provider} antwortet seit ${since} nicht`,
    keyRefused: 'Wartet – der Schlüssel wurde abgelehnt',
    keyMissing: 'Wartet – der Schlüssel wird wieder gebraucht',
    asked: (until, provider) => `Wartet bis ${until} – ${provider} bat zu warten`,
    paused: 'Pausiert',
    stale: (age) => `Wartet auf Ihre Entscheidung – vor ${age} geschrieben`,
    staleUndated: 'Wartet auf Ihre Entscheidung – die Uhr dieses Computers wurde verstellt',
    stopped: 'Nicht gesendet – von Ihnen angehalten',
    optedOut: 'Nicht gesendet – abgemeldet',
    checking: 'Wird geprüft, ob sie hinausging',
    notFound: (provider) => `Bei ${provider} nicht gefunden – Sie entscheiden`,
    givenUp: 'Nicht bekannt, ob sie hinausging – Sie haben die Suche beendet',
  },
  attempt: (n) => `Versuch ${count(n)}`,
  fraction: (arrived, all) => `${count(arrived)} von ${count(all)}`,
  several: (fraction, rest) => (rest === null ? fraction : `${fraction} – ${rest}`),
  counted: {
    held: 'warten',
    submitting: 'werden gesendet',
    unknown: 'nicht bekannt',
    accepted: (provider) => `bei ${provider}`,
    sent: 'an das Netz gesendet',
    unconfirmed: 'ohne Bericht',
    carrier: 'vom Netz angenommen',
    handset: 'auf dem Telefon',
    failed: 'nicht zugestellt',
    stopped: 'angehalten',
    'opted-out': 'abgemeldet',
  },
  number: (n, words) => `${count(n)} ${words}`,
};

const longest = 90;

function shorten(sentence: string): string {
  if (sentence.length <= longest) return sentence;
  return `${sentence.slice(0, longest).replace(/[\s,;:–-]+\S*$/, '')}…`;
}
