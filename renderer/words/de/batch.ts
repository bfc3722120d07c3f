import type { Said } from '../../../shared/words/said.ts';
import type { batch as english } from '../en/batch.ts';
import { count, plural } from './plural.ts';

export const batch: Said<typeof english> = {
  title: (n) => plural(n, 'private Nachricht', 'private Nachrichten'),
  titleLoading: 'Private Nachrichten',
  partOf: (n) =>
    n === null
      ? 'Eine von mehreren privaten Nachrichten'
      : `Eine von ${count(n)} privaten Nachrichten`,
  hint: 'Jede hat ihren eigenen Status. Er ändert sich hier, während Sie zusehen.',
  fromSeveral: (n) => `Von ${count(n)} Ihrer Nummern`,
  sent: (line, when) => `Von ${line}, ${when}`,
  loadFailed: 'Diese Nachrichten konnten nicht geladen werden.',
  progress: 'Abgeschlossen',
  settled: (n, total, stopped) => {
    const settled = `${count(n)} von ${count(total)} abgeschlossen`;
    return stopped === 0 ? settled : `${settled}, davon ${count(stopped)} angehalten`;
  },
  allDone: (total) => `Alle ${count(total)} sind beim Netz angekommen`,
  finished: 'Alle abgeschlossen',
  counts: 'Wie viele wo stehen',
  filter: 'Zeigen',
  everyone: 'Alle',
  outcomes: {
    failed: 'Nicht zugestellt',
    unknown: 'Nicht bekannt',
    'no-receipt': 'Kein Bericht',
    'opted-out': 'Abgemeldet',
    stopped: 'Angehalten',
    waiting: 'Wartet',
    'with-provider': 'Unterwegs',
    carrier: 'Vom Netz angenommen',
  },
  causes: 'Was im Weg stand',
  causesHint: 'Eine Gruppe je Ursache, mit dem, was sich tun lässt.',
  charged: (billed, n) => {
    if (billed === 0) return 'soweit bekannt, nichts berechnet';
    return billed === n ? (n === 1 ? 'berechnet' : 'alle berechnet') : `${count(billed)} berechnet`;
  },
  showCause: 'Zeigen',
  showCauseOf: (n, cause) => `Die ${count(n)} zeigen: ${cause}`,
  onlyCause: (cause) => `Nur: ${cause}`,
  clearCause: 'Alle Ursachen zeigen',
  recipients: 'Empfänger',
  noRows: 'Gerade steht hier niemand.',
  open: 'Öffnen',
  openWith: (who) => `Die Unterhaltung mit ${who} öffnen`,
  row: (parts) => parts.filter((part) => part !== null && part !== '').join(', '),
  retry: (n) => `Noch einmal, wo es lohnt (${count(n)})`,
  retryTitle: (n) => `${plural(n, 'Nachricht', 'Nachrichten')} noch einmal senden?`,
  retryText: (n) =>
    n === 1
      ? 'Sie wird als neuer Versuch mit eigenen Berichten noch einmal gesendet. Sie wird vielleicht noch einmal berechnet.'
      : 'Jede wird als neuer Versuch mit eigenen Berichten noch einmal gesendet. Jede wird vielleicht noch einmal berechnet.',
  retryWhich:
    'Nur die, bei denen nach den Codes Ihres Anbieters ein neuer Versuch helfen kann. Die anderen bleiben, wie sie sind.',
  retryConfirm: (n) => `${count(n)} noch einmal senden`,
  retryKeep: 'So lassen',
  retryFailed: 'Nichts wurde noch einmal gesendet.',
  retried: (n) => `${plural(n, 'Nachricht wird', 'Nachrichten werden')} noch einmal gesendet`,
  undo: 'Zurücknehmen',
  undoAll: (n) => `Zurücknehmen: alle ${count(n)} Nachrichten`,
  undoOpen: (seconds) => `Noch ist keine hinausgegangen – zurücknehmen ${count(seconds)} s`,
  undoHeld: 'Noch ist keine hinausgegangen – sie bleiben, solange Sie hier sind',
  notTakenBack: 'Sie wurden nicht zurückgenommen.',
  pause: 'Pause',
  pauseFailed: 'Sie wurden nicht pausiert.',
  paused: (n) => `${plural(n, 'Nachricht', 'Nachrichten')} pausiert`,
  resume: 'Fortsetzen',
  sendNow: (n) => `Jetzt senden (${count(n)})`,
  resumeFailed: 'Sie wurden nicht fortgesetzt.',
  resumed: (n) => `${plural(n, 'Nachricht geht', 'Nachrichten gehen')} weiter`,
  needWord: (n, age) =>
    n === 1
      ? `1 Nachricht, vor ${age} geschrieben, wartet auf Ihre Entscheidung.`
      : `${count(n)} Nachrichten, vor ${age} geschrieben, warten auf Ihre Entscheidung.`,
  needDecision: (n, provider) =>
    n === 1
      ? `1 Nachricht wurde bei ${provider} nicht gefunden. Öffnen Sie ihre Unterhaltung, um zu entscheiden.`
      : `${count(n)} Nachrichten wurden bei ${provider} nicht gefunden. Öffnen Sie ihre Unterhaltungen, um zu entscheiden.`,
  stop: 'Anhalten',
  stopTitle: 'Senden anhalten?',
  stopText: (left, total) =>
    left === 1
      ? `1 von ${count(total)} Nachrichten ist noch nicht hinausgegangen. Sie wird nicht gehen.`
      : `${count(left)} von ${count(total)} Nachrichten sind noch nicht hinausgegangen. Sie werden nicht gehen.`,
  stopRest: 'Was hinausgegangen ist, lässt sich nicht zurückrufen.',
  stopConfirm: 'Senden anhalten',
  stopKeep: 'Weiter senden',
  stopFailed: 'Nichts wurde angehalten.',
  stopped: (gone, stopped) => `${count(gone)} waren hinausgegangen, ${count(stopped)} gehen nicht`,
  escapeAgain:
    'Drücken Sie noch einmal Esc, um anzuhalten, was nicht hinausgegangen ist. Fertig schließt diese Karte.',
  done: 'Fertig',
  announceShare: (percent, failed, stopped) =>
    [
      `${percent} % abgeschlossen`,
      failed === 0 ? null : `${count(failed)} nicht zugestellt`,
      stopped === 0 ? null : `${count(stopped)} angehalten`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  announceFailed: (n) => `${plural(n, 'Nachricht', 'Nachrichten')} nicht zugestellt`,
};
