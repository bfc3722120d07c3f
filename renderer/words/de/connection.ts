import type { Said } from '../../../shared/words/said.ts';
import type { connection as english } from '../en/connection.ts';
import { count, plural } from './plural.ts';

export const connection: Said<typeof english> = {
  practiceNetwork: 'das Übungsnetz',
  unknownProvider: 'Ihr Anbieter',
  sentence: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  list,

  connecting: 'Verbindet',
  connectedSince: (time) => `Verbunden seit ${time}`,
  checking: (often) => `Sieht ${often} nach`,
  posted: 'Nimmt Webhooks an',
  everySeconds: (seconds) => (seconds === 1 ? 'jede Sekunde' : `alle ${count(seconds)} Sekunden`),
  everyMinutes: (minutes) => (minutes === 1 ? 'jede Minute' : `alle ${count(minutes)} Minuten`),
  lastHeard: (time) => `zuletzt gehört ${time}`,
  nothingHeard: 'noch nichts gehört',
  checked: (time) => `geprüft ${time}`,
  catchingUp: (read, remaining) =>
    remaining === null
      ? `Holt nach – ${count(read)} gelesen`
      : `Holt nach – ${count(read)} gelesen, noch ${count(remaining)}`,
  waitingSeconds: (seconds) => `Nächster Versuch in ${count(seconds)} s`,
  waitingUntil: (time) => `Nächster Versuch um ${time}`,
  tryingAgain: 'Versucht es noch einmal',
  noAnswerSince: (provider, time) => `${provider} antwortet seit ${time} nicht`,
  noWaySince: (provider, time) => `seit ${time} kein Weg zu ${provider}`,
  offlineSince: (time) => `dieser Computer ist seit ${time} offline`,
  notWrittenSince: (time) => `seit ${time} konnte nichts aufgeschrieben werden`,
  keyRefusedSince: (time) => `Schlüssel seit ${time} abgelehnt`,
  keyMissing: 'Schlüssel nötig',
  stopped: 'Angehalten',
  parts: (parts) => parts.join(', '),
  because: (what, why) => `${what} – ${why}`,

  sendingAsked: (time, provider) => `Senden pausiert bis ${time} – ${provider} hat darum gebeten`,
  sendingUnanswered: (time, provider) =>
    `Senden pausiert bis ${time} – ${provider} nimmt gerade keine Nachrichten an`,
  sendingRefused: 'Senden pausiert, bis ein neuer Schlüssel angenommen ist',

  missed: (n, lines, time) =>
    `${plural(n, 'Nachricht', 'Nachrichten')} an ${lines} ${n === 1 ? 'kam' : 'kamen'} nicht live an; gefunden ${time}`,

  banner: {
    offline: (time, detail) => `Dieser Computer ist seit ${time} offline (${detail}).`,
    seemsOffline: (time, detail) =>
      `Dieser Computer scheint seit ${time} offline zu sein (${detail}).`,
    noAnswer: (provider, whose, time, evidence) =>
      `${provider} antwortet${whose} seit ${time} nicht (${evidence}).`,
    noWay: (provider, whose, time, evidence) =>
      `Dieser Computer findet${whose} seit ${time} keinen Weg zu ${provider} (${evidence}).`,
    notWritten: (provider, time, detail) =>
      `Was von ${provider} kommt, konnte seit ${time} nicht aufgeschrieben werden (${detail}). Longcode liest es noch einmal, sobald es geht.`,
    forOne: (account) => ` für ${account}`,
    forSome: (n, of) =>
      n === of ? ` für Ihre ${count(of)} Konten` : ` für ${count(n)} Ihrer ${count(of)} Konten`,
    evidence: (heard, detail) => (heard === null ? detail : `zuletzt gehört ${heard}, ${detail}`),
    others: (n) =>
      n === 1
        ? 'Ihr anderes Konto ist in Ordnung.'
        : `Ihre ${count(n)} anderen Konten sind in Ordnung.`,
    sentWaits: 'Was Sie senden, wartet hier.',
    sentThereWaits: 'Was Sie von dort senden, wartet hier.',
    waitsForKey: 'Was Sie von dort senden, wartet, bis Sie den Schlüssel ersetzen.',
    recovering: (providers) =>
      `Verbunden mit ${list(providers)}. Longcode wartet ein paar Sekunden, ob es so bleibt.`,
    clearOnline: 'Dieser Computer ist wieder online.',
    clearStorage: 'Longcode kann wieder Nachrichten aufschreiben.',
    clearProviders: (providers) =>
      `${list(providers)} ${providers.length === 1 ? 'antwortet' : 'antworten'} wieder.`,
    leaving: (n) =>
      n === 1
        ? '1 wartende Nachricht geht hinaus.'
        : `${count(n)} wartende Nachrichten gehen hinaus.`,
    leavingMany: 'Die wartenden Nachrichten gehen hinaus.',
    keyRefused: (account, provider, since) =>
      `${provider} lehnt den Schlüssel von ${account}${since === null ? '' : ` seit ${since}`} ab. Alles hier bleibt lesbar.`,
    keyMissing: (account) =>
      `Der Schlüssel von ${account} ist nicht mehr auf diesem Computer. Ihre Nachrichten sind alle da; geben Sie den Schlüssel noch einmal ein, um fortzufahren.`,
    missed: (n, lines, provider, time) =>
      `${plural(n, 'Nachricht', 'Nachrichten')} an ${lines} ${n === 1 ? 'kam' : 'kamen'} nicht live an. Longcode hat ${n === 1 ? 'sie' : 'sie alle'} um ${time} in den Aufzeichnungen von ${provider} gefunden und in Ihren Posteingang gelegt.`,
    missedCause: {
      'subscription-gone': (provider) =>
        `${provider} hatte diesen Schlüssel aus der Live-Zustellung genommen; Longcode hat ihn wieder angemeldet.`,
      'nothing-pushed': (provider) =>
        `Longcode ist verbunden und angemeldet, aber ${provider} stellt nichts live zu. Longcode liest die Aufzeichnungen jede Minute; bleibt es so, fragen Sie den Support von ${provider}.`,
      'nothing-posted': (provider) =>
        `${provider} hätte sie an diesen Computer senden sollen und tat es nicht, oder Ihr Tunnel brachte sie nicht; testen Sie den Webhook-Empfänger in den Einstellungen. Longcode liest trotzdem die Aufzeichnungen.`,
      'these-lines-only': (provider) =>
        `Ihre anderen Nummern werden live zugestellt; vielleicht führt die Callback-URL des Messaging-Profils diese woandershin. Sehen Sie im Portal von ${provider} nach. Longcode liest die Aufzeichnungen jede Minute.`,
    },
    pausedAsked: (provider, whose, time, detail) =>
      `Das Senden${whose} ist bis ${time} pausiert – ${provider} hat darum gebeten (${detail}).`,
    pausedUnanswered: (provider, whose, time, detail) =>
      `Das Senden${whose} ist bis ${time} pausiert – ${provider} nimmt gerade keine Nachrichten an (${detail}). Dann versucht Longcode es wieder.`,
    slowAsked: (provider, whose, detail) =>
      `${provider} bittet,${whose} langsamer zu senden (${detail}). Nachrichten gehen so schnell, wie es erlaubt ist.`,
    slowUnanswered: (provider, whose, detail) =>
      `${provider} nimmt gerade keine Nachrichten${whose} an (${detail}). Longcode versucht es weiter.`,
    fromOne: (account) => ` von ${account}`,
    fromSome: (n) => ` von ${count(n)} Konten`,
  },
  progress: 'Holt nach',
  tryNow: 'Jetzt versuchen',
  checkAgain: 'Noch einmal prüfen',
  replaceKey: 'Schlüssel ersetzen',
};

/** `A`, `A und B`, `A, B und C`. */
function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} und ${last}`;
}
