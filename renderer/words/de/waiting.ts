import type { Said } from '../../../shared/words/said.ts';
import type { waiting as english } from '../en/waiting.ts';
import { count, plural } from './plural.ts';

export const waiting: Said<typeof english> = {
  explained: {
    undo: () => ({
      reason: 'Diese Nachricht lässt sich noch zurücknehmen; nichts davon wurde gesendet.',
      nextStep: 'Nichts zu tun: sie geht hinaus, wenn die Zeit zum Zurücknehmen vorbei ist.',
    }),
    turn: () => ({
      reason: 'Diese Nachricht wartet auf diesem Computer; nichts davon wurde gesendet.',
      nextStep: 'Nichts zu tun: sie geht hinaus, wenn sie an der Reihe ist.',
    }),
    asked: (provider) => ({
      reason: `${provider} bat, mit dieser Nachricht zu warten; nichts davon wurde gesendet.`,
      nextStep: 'Nichts zu tun: sie geht hinaus, wenn diese Zeit vorbei ist.',
    }),
    paused: () => ({
      reason: 'Sie haben diese Nachricht pausiert; nichts davon wurde gesendet.',
      nextStep: 'Setzen Sie sie fort, bearbeiten Sie sie, oder halten Sie sie endgültig an.',
    }),
    stale: () => ({
      reason:
        'Diese Nachricht wartete zu lange, um ungefragt hinauszugehen; nichts davon wurde gesendet.',
      nextStep: 'Senden Sie sie jetzt, bearbeiten Sie sie, oder verwerfen Sie sie.',
    }),
    stopped: () => ({
      reason: 'Sie haben diese Nachricht angehalten, bevor sie ging. Sie wurde nicht gesendet.',
      nextStep: 'Nichts zu tun. Um sie doch zu senden, schreiben Sie sie noch einmal.',
    }),
    'opted-out': () => ({
      reason:
        'Diese Person hat sich abgemeldet, bevor diese Nachricht ging. Sie wurde nicht gesendet.',
      nextStep:
        'Nichts zu tun. Die Person muss wieder um Nachrichten bitten, etwa indem sie START schreibt.',
    }),
    checking: (provider) => ({
      reason:
        'Auf diese Nachricht kam keine Antwort; noch weiß niemand, ob sie hinausging. Wir senden sie nicht von selbst noch einmal.',
      nextStep: `Noch nichts zu tun: die Aufzeichnungen von ${provider} werden nach ihr durchsucht.`,
    }),
    'not-found': (provider) => ({
      reason: `Die Aufzeichnungen von ${provider} wurden gelesen und zeigen diese Nachricht nicht. Sie kann trotzdem hinausgegangen sein. Wir senden sie nicht von selbst noch einmal.`,
      nextStep:
        'Senden Sie sie noch einmal, auf die Gefahr hin, dass sie zweimal ankommt, oder beenden Sie die Suche.',
    }),
    'given-up': (provider) => ({
      reason:
        'Sie haben die Suche nach dieser Nachricht beendet. Ob sie hinausging, ist nicht bekannt.',
      nextStep: `Nichts zu tun. Meldet ${provider} sie doch noch, wird sie erkannt.`,
    }),
  },
  lastTry: (detail) => `Der letzte Versuch: ${detail}`,
  undo: 'Zurücknehmen',
  undoOf: (who) => `Zurücknehmen: die Nachricht an ${who}`,
  undoHeld: 'Bleibt, solange Sie hier sind',
  sendNow: 'Jetzt senden',
  sendNowOf: (who) => `Jetzt senden: die Nachricht an ${who}`,
  edit: 'Bearbeiten',
  editOf: (who) => `Bearbeiten: die Nachricht an ${who}`,
  discard: 'Verwerfen',
  discardOf: (who) => `Verwerfen: die Nachricht an ${who}`,
  pause: 'Pause',
  pauseOf: (who) => `Pause: die Nachricht an ${who}`,
  resume: 'Fortsetzen',
  resumeOf: (who) => `Fortsetzen: die Nachricht an ${who}`,
  stop: 'Anhalten',
  stopOf: (who) => `Anhalten: die Nachricht an ${who}`,
  sendAgain: 'Noch einmal senden',
  sendAgainOf: (who) => `Noch einmal senden: die Nachricht an ${who}`,
  giveUp: 'Suche beenden',
  giveUpOf: (who) => `Suche beenden: die Nachricht an ${who}`,
  notByOurselves: 'Wir senden sie nicht von selbst noch einmal.',
  actFailed: 'Nichts wurde geändert.',
  takenBack: (n) =>
    n === 1 ? 'Nachricht zurückgenommen' : `${count(n)} Nachrichten zurückgenommen`,
  partTakenBack: (n, left) =>
    `${plural(n, 'Nachricht', 'Nachrichten')} zurückgenommen, ${count(left)} waren schon hinaus`,
  hadLeft: 'Zu spät: sie ist schon hinaus',
  hadLeftMany: 'Zu spät: sie sind schon hinaus',
  paused: 'Pausiert',
  resumed: 'Sie geht jetzt hinaus',
  stopped: 'Angehalten. Sie geht nicht',
  searchEnded: 'Die Suche ist beendet',
  sentAgain: 'Wird noch einmal gesendet',
  again: {
    title: 'Noch einmal senden?',
    mayArriveTwice: (who, provider) =>
      `Die Aufzeichnungen von ${provider} zeigen diese Nachricht nicht, aber sie kann trotzdem hinausgegangen sein. Dann bekommt ${who} sie zweimal.`,
    mayCostTwice: 'Vielleicht wird sie auch zweimal berechnet.',
    confirm: 'Noch einmal senden',
    keep: 'So lassen',
  },
  list: 'Nachrichten, die nicht hinausgegangen sind',
  loading: 'Nachrichten, die nicht hinausgegangen sind, werden geladen',
  loadFailed: 'Die Nachrichten, die nicht hinausgegangen sind, konnten nicht geladen werden.',
  item: (parts) => parts.filter((part) => part !== null && part !== '').join(', '),
  onlyFiles: 'Eine Datei, ohne Worte',
  groups: { asking: 'Brauchen Ihre Entscheidung', others: 'Warten oder werden geprüft' },
  needWord: (n) =>
    n === 1 ? '1 braucht Ihre Entscheidung' : `${count(n)} brauchen Ihre Entscheidung`,
  detailsOf: (who) => `Einzelheiten der Nachricht an ${who}`,
  accounts: 'Konten, die nicht senden',
  accountPaused: (account, until, provider) =>
    `${account}: ${provider} bat um eine Pause bis ${until}.`,
  accountNotConnected: (account, until) =>
    `${account}: nicht verbunden. Der nächste Versuch ist um ${until}.`,
  accountNoAnswer: (account, until, provider) =>
    `${account}: ${provider} antwortet nicht. Der nächste Versuch ist um ${until}.`,
  accountKey: (account) =>
    `${account}: der Schlüssel wurde abgelehnt. Nachrichten gehen hinaus, sobald es einen gibt, der gilt.`,
  empty: {
    title: 'Nichts wartet',
    text: 'Nichts, was Sie geschrieben haben, wird hier zurückgehalten, und nach nichts wird gesucht.',
    action: 'Alle Unterhaltungen zeigen',
  },
};
