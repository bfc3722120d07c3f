import type { exporting as english } from '../en/exporting.ts';
import type { Said } from '../said.ts';
import { delivery } from './delivery.ts';

export const exporting: Said<typeof english> = {
  language: 'de',
  statuses: {
    held: 'Nicht gesendet',
    submitting: 'Wird gesendet',
    unknown: 'Nicht bekannt, ob gesendet',
    accepted: 'Beim Anbieter',
    sent: 'Weitergegeben',
    unconfirmed: 'Kein Bericht kam',
    carrier: 'Vom Netz angenommen',
    handset: 'Am Telefon zugestellt',
    failed: 'Nicht zugestellt',
  },
  headings: [
    ...['Konto', 'Nummer', 'Beteiligte', 'Namen', 'Richtung', 'Zeit', 'Von', 'An', 'Nachricht'],
    ...['Zustand', 'Zeit des Zustands', 'Versuch', 'Code', 'Grund', 'Dateien'],
    ...['Kennung der Nachricht', 'Kennung der Serie'],
  ],
  title: 'Unterhaltungen',
  made: (when) => `Von Longcode geschrieben am ${when}`,
  line: (line) => `Auf der Nummer ${line}`,
  you: 'Sie',
  wordless: 'Eine Nachricht, deren Worte der Anbieter nicht nennt',
  file: 'Datei',
  missing: 'Die Datei ist nicht auf diesem Computer',
  texts: (n) => (n === 1 ? '1 Nachricht' : `${n.toLocaleString('de')} Nachrichten`),
  reason: delivery.told,
  toOne: (to, status) => `${to}: ${status}`,
};
