import type { Said } from '../../../shared/words/said.ts';
import type { settings as english } from '../en/settings.ts';
import { count, plural } from './plural.ts';

export const settings: Said<typeof english> = {
  title: 'Einstellungen',
  accounts: 'Konten',
  practice: (provider) => `Übungsnetz, in Longcode, als ${provider}`,
  numbers: (n) => plural(n, 'Nummer', 'Nummern'),
  addAnother: 'Ein weiteres Konto hinzufügen',
  remove: 'Entfernen',
  removeNamed: (account) => `${account} entfernen`,
  removeTitle: (account) => `${account} entfernen?`,
  removeText:
    'Sein Schlüssel und jede Nachricht, die Longcode dafür aufbewahrt, werden auf diesem Computer gelöscht. Die Aufzeichnungen Ihres Anbieters bleiben.',
  removeConfirm: 'Konto entfernen',
  keepAccount: 'Behalten',
  signIn: 'Anmeldung',
  signInOf: (account) => `Anmeldung von ${account}`,
  newKey: 'Neuer Schlüssel',
  newOf: (label) => `Neu: ${label}`,
  signInHint:
    'Was Sie leer lassen, bleibt, wie es ist. Wartende Nachrichten können gehen, sobald es gilt.',
  replaceKey: 'Schlüssel ersetzen',
  signInNothing: 'Geben Sie zuerst ein, was sich ändern soll.',
  signInReplaced: 'Ersetzt.',
  checking: 'Der Schlüssel wird geprüft…',
  numbersOf: (account) => `Ihre Nummern bei ${account}`,
  ownNumbers: 'Ihre Nummern',
  saveNumbers: 'Nummern speichern',
  saved: 'Gespeichert.',
  receiving: {
    socket: 'Neues kommt live, über eine eigene Verbindung.',
    webhookYet: 'Neues wird an diesen Computer gesendet; noch kam nichts.',
    webhook: (time) => `Neues wird an diesen Computer gesendet; das letzte kam um ${time}.`,
    checks: (often, provider) =>
      `Nichts wird an diesen Computer gesendet: Longcode liest die Aufzeichnungen von ${provider} ${often}.`,
    wordless: 'So gefundene Nachrichten kommen ohne ihre Worte.',
    setUp: 'Den Empfänger einrichten',
    setUpFor: (account) => `Den Empfänger für ${account} einrichten`,
  },

  tryNow: 'Jetzt versuchen',
  tryNowNamed: (account) => `Jetzt versuchen, ${account} zu verbinden`,
  checkReceiving: 'Empfang prüfen',
  checkReceivingNamed: (account) => `Empfang von ${account} prüfen`,
  receivingChecking: (provider) => `Wird mit den Aufzeichnungen von ${provider} verglichen…`,
  receivingAsked: 'Die Prüfung läuft; ihr Ergebnis steht dann hier.',
  receivingFine: (provider, time) =>
    `Geprüft ${time}: alles, was ${provider} verzeichnet, ist hier.`,
  receivingMissed: (n, time) =>
    n === 1
      ? `Geprüft ${time}: 1 Nachricht war nicht live angekommen und steht jetzt im Eingang.`
      : `Geprüft ${time}: ${count(n)} Nachrichten waren nicht live angekommen und stehen jetzt im Eingang.`,

  pace: 'Tempo',
  paceNamed: (account) => `Tempo von ${account}`,
  perSecond: 'Nachrichten je Sekunde, alle Nummern zusammen',
  perLinePerSecond: 'Nachrichten je Sekunde von einer Nummer',
  perSecondHint: (provider, usual) =>
    `0,1 bis 1.000; gewöhnlich ${count(usual)}. Bittet ${provider} um weniger, wartet Longcode, wie es sagt.`,
  perLineHint: (usual) => `0,1 bis 1.000; gewöhnlich ${count(usual)}.`,
  lookFor: 'Wie lange nach einer verlorenen Antwort gesucht wird, in Sekunden',
  lookForHint: (provider, usual) =>
    `5 bis 3.600; gewöhnlich ${count(usual)}. Eine Nachricht, deren Antwort verloren ging, wird in den Aufzeichnungen von ${provider} gesucht. Ist sie nach dieser Zeit nicht aufgetaucht, werden Sie gefragt; sie wird nie von selbst noch einmal gesendet.`,
  rateProblem: 'Geben Sie eine Zahl von 0,1 bis 1.000 ein.',
  lookForProblem: 'Geben Sie ganze Sekunden von 5 bis 3.600 ein.',
  savePace: 'Tempo speichern',
  usualPace: 'Gewöhnliches Tempo',
  paceSaved: 'Gespeichert.',

  sending: 'Senden',
  undo: 'Zeit, eine Nachricht zurückzunehmen',
  undoHint: 'Bis sie vorbei ist, hat die Nachricht diesen Computer nicht verlassen.',
  sendKey: 'Senden mit',
  sendKeys: (mac) => ({ enter: 'Eingabe', 'mod-enter': mac ? '⌘ Eingabe' : 'Strg+Eingabe' }),
  spelling: 'Rechtschreibung prüfen',
  spellingHint:
    'Wörter werden auf diesem Computer geprüft. Die Wortliste Ihrer Sprache wird einmal von redirector.gvt1.com geholt, einem Rechner von Google; nichts, was Sie schreiben, geht dorthin.',
  undoSeconds: (n) =>
    n === 0 ? 'Aus – Nachrichten gehen sofort' : plural(n, 'Sekunde', 'Sekunden'),

  language: 'Sprache',
  languageSystem: 'System',
  languages: { en: 'English', de: 'Deutsch' },
  theme: 'Farben',
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  highContrast: 'Hoher Kontrast',
  highContrastHint: 'Schwarz, Weiß und starke Linien. Von selbst an, wenn Ihr System darum bittet.',
  density: 'Zeilen',
  densities: { comfortable: 'Bequem', compact: 'Eng' },
  appearance: 'Aussehen',
  alerts: 'Mitteilungen',
};
