import type { Said } from '../../../shared/words/said.ts';
import type { alerts as englishAlerts, desktop as englishDesktop } from '../en/alerts.ts';

export const alerts: Said<typeof englishAlerts> = {
  level: 'Was eine Mitteilung sagt',
  levels: {
    off: { name: 'Keine Mitteilungen', hint: 'Die Zahlen im Fenster laufen weiter.' },
    count: {
      name: 'Wie viele Nachrichten neu sind',
      hint: 'Kein Name, keine Nummer und keine Worte.',
    },
    name: {
      name: 'Wer geschrieben hat',
      hint: 'Der Name oder die Nummer, und welche Ihrer Nummern es erreichte.',
    },
    text: {
      name: 'Wer geschrieben hat, und was',
      hint: 'Die Worte stehen auf Ihrem Bildschirm, für jeden lesbar.',
    },
  },
  sound: 'Ton',
  quiet: 'Ruhezeit',
  quietHint: 'Nachrichten kommen an wie immer; nichts wird gezeigt oder ist zu hören.',
  from: 'Von',
  until: 'Bis',
  days: 'An den Tagen, an denen sie beginnt',
  lines: 'Mitteilen, was an diese Nummern kommt',
  paused: (time) => `Mitteilungen ruhen bis ${time}.`,
  resume: 'Jetzt fortsetzen',
};

export const desktop: Said<typeof englishDesktop> = {
  title: 'Dieser Computer',
  staysInTray: 'Weiter empfangen, wenn das Fenster geschlossen ist',
  staysInTrayHint: 'Longcode bleibt im Infobereich; Beenden beendet es.',
  startsAtLogin: 'Beim Anmelden starten',
  startsAtLoginHint: 'Ohne Fenster, damit Nachrichten ankommen.',
  links: {
    sms: 'Links zum Schreiben einer Nachricht öffnen',
    tel: 'Links zu Telefonnummern als Nachricht öffnen',
  },
  linksHint:
    'Eine neue Nachricht wird ausgefüllt und wartet auf Sie. Ein Link sendet niemals etwas.',
  linkRefused: 'Das System hat diese Links nicht an Longcode übergeben.',
  zoom: 'Größe von allem',
  zoomValue: (percent) => `${percent} %`,
  shortcuts: 'Tastenkürzel',
  showShortcuts: 'Zeigen und ändern',
};
