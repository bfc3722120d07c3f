import type { Said } from '../../../shared/words/said.ts';
import type { insight as english } from '../en/insight.ts';
import { count, plural } from './plural.ts';

const percent = new Intl.NumberFormat('de', { style: 'percent', maximumFractionDigits: 1 });

export const insight: Said<typeof english> = {
  title: 'Auswertung',
  span: 'Zeitraum',
  spans: { 7: '7 Tage', 30: '30 Tage', 90: '90 Tage', all: 'Alles' },
  line: 'Nummern',
  allLines: 'Alle Konten und Nummern',
  wholeAccount: (name) => `${name}: alle Nummern`,
  counting: 'Wird gezählt…',
  left: (days) =>
    `${plural(days, 'Tag ist', 'Tage sind')} noch nicht gezählt; die Zahlen unten wachsen noch.`,
  failed: 'Konnte nicht gezählt werden.',
  none: 'In diesem Zeitraum gibt es keine Nachrichten.',
  asTable: 'Als Tabelle',
  from: (first, last) => `${first} bis ${last}`,
  percent: (part, whole) => percent.format(whole === 0 ? 0 : part / whole),
  count,

  volume: 'Nachrichten',
  volumeAbout: (received, sent) => `${count(received)} empfangen, ${count(sent)} gesendet`,
  received: 'Empfangen',
  sent: 'Gesendet',
  day: 'Tag',
  month: 'Monat',

  replies: 'Antworten',
  yours: 'Sie haben geantwortet',
  yoursHint: 'Zeit von der ersten Nachricht, mit der jemand wartet, bis zu Ihrer Antwort',
  theirs: 'Andere haben geantwortet',
  theirsHint: 'Zeit von Ihrer letzten Nachricht bis zur Antwort',
  ofTurns: (answered, begun) => `${count(answered)} von ${count(begun)}`,
  median: (time) => `Die Hälfte der Antworten kam innerhalb von ${time}`,
  noAnswers: 'Keine Antworten in diesem Zeitraum',
  noTurns: 'Niemand hat geschrieben',
  noTurnsOfOurs: 'Sie haben niemandem geschrieben',

  delivery: 'Zustellung',
  deliveryHint:
    'Von jeder Nachricht der letzte Versuch. „Vom Netz angenommen“ ist das Äußerste, was die meisten Netze sagen; zugestellt ist eine Nachricht erst, wenn das Telefon selbst es bestätigt.',
  fates: {
    handset: 'Am Telefon zugestellt',
    carrier: 'Vom Netz angenommen',
    'with-provider': 'Beim Anbieter',
    'no-receipt': 'Kein Bericht kam',
    unknown: 'Nicht bekannt, ob gesendet',
    'not-gone': 'Nicht gesendet',
    failed: 'Nicht zugestellt',
  },
  byLine: 'Nach Nummer',
  byCarrier: 'Nach Netz',
  carrier: 'Netz',
  noCarrier: 'Netz nicht genannt',
  total: 'Alle',
  texts: (n) => plural(n, 'Nachricht', 'Nachrichten'),
  noDelivery: 'In diesem Zeitraum wurde nichts gesendet.',

  causes: 'Warum Nachrichten nicht zugestellt wurden',
  cause: 'Ursache',
  otherCause: 'Eine andere Ursache',
  noFailures: 'Soweit bekannt, ging in diesem Zeitraum jede Nachricht durch.',

  spend: 'Ausgaben',
  spendHint:
    'Wie der Anbieter es mit seinen Berichten sagte; Gebühren und empfangene Nachrichten sind nicht dabei.',
  amount: (amount, currency) =>
    currency === null
      ? amount.toFixed(4).replace('.', ',')
      : new Intl.NumberFormat('de', {
          style: 'currency',
          currency,
          maximumFractionDigits: 4,
        }).format(amount),
  priced: (priced, gone) => `für ${count(priced)} von ${plural(gone, 'Nachricht', 'Nachrichten')}`,
  noSpend: 'Für Nachrichten dieses Zeitraums nannte der Anbieter keine Preise.',
};
