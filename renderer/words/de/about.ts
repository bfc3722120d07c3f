import type { Said } from '../../../shared/words/said.ts';
import type { about as english } from '../en/about.ts';
import { plural } from './plural.ts';

export const about: Said<typeof english> = {
  title: 'Über Longcode',
  version: (version) => `Version ${version}`,
  madeOf: 'Gebaut aus',
  parts: (electron, chromium, node) =>
    [['Electron', electron] as const, ['Chromium', chromium] as const, ['Node.js', node] as const]
      .filter(([, version]) => version !== '')
      .map((part) => part.join(' '))
      .join(', '),
  system: 'Auf',
  hosts: 'Spricht mit',
  hostsHint:
    'Ihren Anbietern und sonst niemandem: keine Telemetrie, keine heimlichen Aktualisierungen. Dateien in Nachrichten werden dort geholt, wohin ihre Links führen.',
  noHosts: 'Mit niemandem: es gibt nur Konten zum Üben.',
  forAccounts: (accounts) => `für ${accounts.join(', ')}`,
  data: 'Ihre Daten',
  dataParts: (texts, files, backups) =>
    `Nachrichten ${texts}, Dateien ${files}, Sicherungen ${backups}`,
  openFolder: 'Im Ordner zeigen',
  report: 'Bericht',
  reportHint:
    'Für den Fall, dass etwas schiefging. Er enthält Versionen, Anzahlen und Stellen im Programm, und keine Nummer, keine Nachricht, keinen Namen, keine Adresse und keinen Schlüssel. Lesen Sie ihn, bevor Sie ihn senden.',
  showReport: 'Bericht zeigen',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  save: 'Speichern…',
  saved: 'Gespeichert.',
  defects: (n) =>
    n === 0
      ? 'Seit dem Start ging nichts schief.'
      : `Seit dem Start ${n === 1 ? 'ging' : 'gingen'} ${plural(n, 'Sache', 'Sachen')} schief.`,
  licences: 'Lizenzen',
  licencesHint: (n) => `Longcode enthält ${plural(n, 'Paket', 'Pakete')} von anderen.`,
  loading: 'Wird nachgesehen…',
};
