import type { Said } from '../../../shared/words/said.ts';
import type { help as english } from '../en/help.ts';
import { plural } from './plural.ts';

const any = new Intl.ListFormat('de', { type: 'disjunction' });

export const help: Said<typeof english> = {
  title: 'Hilfe',
  explainTitle: 'Eine Nutzlast erklären',
  explainHint: (providers) =>
    `Fügen Sie ein, was ein Anbieter gesendet hat: einen Webhook, ein Ereignis, eine Antwort oder einen Fehler von ${any.format(providers)}. Es wird auf diesem Computer gelesen und nicht aufbewahrt.`,
  payload: 'Rohe Nutzlast',
  payloadPlaceholder: 'JSON hier einfügen',
  explain: 'Erklären',
  needPayload: 'Fügen Sie zuerst eine Nutzlast ein.',
  tooLong: 'Das ist mehr als 1 MB. Fügen Sie einen Teil davon ein.',
  results: 'Was es sagt',
  found: (n) => plural(n, 'Ereignis', 'Ereignisse'),
  kinds: {
    receipt: 'Zustellbericht',
    inbound: 'Eingegangene Nachricht',
    response: 'Antwort auf eine Anfrage',
    record: 'Zeile aus der Aufzeichnung des Anbieters',
    error: 'Abgelehnte Anfrage',
    other: 'Etwas anderes',
  },
  event: 'Ereignis',
  dialect: 'Dialekt',
  eventId: 'Ereignis-ID',
  messageId: 'Nachrichten-ID',
  groupId: 'Gruppennachricht-ID',
  direction: 'Richtung',
  directions: { in: 'Kam herein', out: 'Ging hinaus' },
  from: 'Von',
  to: 'An',
  others: 'Auch in der Gruppe',
  text: 'Text',
  media: 'Medien',
  tags: 'Markierungen',
  segments: 'Teile',
  cost: 'Kosten',
  happened: 'Geschah',
  recipients: 'Empfänger',
  refusals: 'Warum es abgelehnt wurde',
  field: 'Feld',
  final: 'Letztes Wort',
  said: 'In eigenen Worten',
  finals: { yes: 'Ja, mehr wird nicht erwartet', no: 'Nein, es kann noch mehr kommen' },
  unknown: (n) =>
    `${plural(n, 'Feld', 'Felder')}, die Longcode nicht kennt; aufbewahrt, aber nicht gelesen`,
  legendTitle: 'Was die Zeichen bedeuten',
  legendHint: 'Jedes Zeichen hat eine eigene Form und eigene Worte; Farbe allein sagt nie etwas.',
  meanings: {
    held: 'Sie ist auf diesem Computer, und noch nichts ist hinausgegangen.',
    submitting: 'Die Anfrage an den Anbieter ist gerade unterwegs.',
    unknown:
      'Die Anfrage ging hinaus, aber keine Antwort kam. Longcode sieht nach und sendet sie nicht zweimal.',
    accepted: 'Der Anbieter hat sie und hat sie eingereiht.',
    sent: 'Der Anbieter hat sie an das Netz des Empfängers weitergegeben.',
    unconfirmed: 'Der Anbieter wartet nicht mehr auf einen Bericht. Das ist kein Fehlschlag.',
    carrier:
      'Das Netz des Empfängers hat sie. Bei Ortsnummern bestätigt niemand das Telefon selbst.',
    handset: 'Das Telefon selbst hat sie bestätigt. Das sagen nur manche Wege.',
    failed: 'Sie kam nicht an, oder nicht ganz. Der Grund steht daneben.',
  },
};
