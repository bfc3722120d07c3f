import type { Said } from '../../../shared/words/said.ts';
import type { optout as english } from '../en/optout.ts';
import { count, plural } from './plural.ts';

export const optout: Said<typeof english> = {
  title: 'Abmeldungen',
  out: {
    keyword: ({ when, words }) =>
      words === null ? `Abgemeldet ${when}` : `Abgemeldet ${when} mit „${words}“`,
    sentence: ({ when, words }) =>
      words === null
        ? `Abgemeldet ${when}, wie Sie festgehalten haben`
        : `Abgemeldet ${when}: Sie haben die Worte „${words}“ festgehalten`,
    user: ({ when, reason }) =>
      reason === null
        ? `Abgemeldet: von Ihnen eingetragen ${when}`
        : `Abgemeldet: von Ihnen eingetragen ${when} („${reason}“)`,
    provider: ({ when, words, provider }) =>
      words === null
        ? `Abgemeldet: auf der Liste von ${provider} seit ${when}`
        : `Abgemeldet: auf der Liste von ${provider} seit ${when}, mit „${words}“`,
    refusal: ({ when, code, provider }) =>
      code === null
        ? `Abgemeldet: ${provider} lehnte deshalb eine Nachricht ab, ${when}`
        : `Abgemeldet: ${provider} lehnte deshalb eine Nachricht ab, ${when} (Code ${code})`,
  },
  back: {
    keyword: ({ when, words }) =>
      words === null ? `Wieder angemeldet ${when}` : `Wieder angemeldet ${when} mit „${words}“`,
    sentence: ({ when, words }) =>
      words === null
        ? `Wieder angemeldet ${when}, wie Sie festgehalten haben`
        : `Wieder angemeldet ${when}: Sie haben die Worte „${words}“ festgehalten`,
    user: ({ when, reason }) =>
      reason === null
        ? `Sie haben die Einwilligung festgehalten, ${when}`
        : `Sie haben die Einwilligung festgehalten, ${when}: „${reason}“`,
    provider: ({ when, provider }) => `Von der Liste von ${provider} genommen, ${when}`,
    refusal: ({ when }) => `Wieder angemeldet ${when}`,
  },
  undone: (when) => `Abmeldung von Ihnen zurückgenommen, ${when}: es war falsch geraten`,
  about: (who, sentence) => `${who}: ${sentence}`,
  withReach: (sentence, reach) => `${sentence} – ${reach}`,
  reach: {
    line: (line) => `gilt für ${line}`,
    profile: (name) => `gilt für alle Nummern des Messaging-Profils ${name}`,
    someProfile: 'gilt für alle Nummern dieses Messaging-Profils',
  },
  group:
    'Eine Gruppennachricht ist eine Nachricht an alle; keine geht hinaus, solange jemand davon abgemeldet ist. Den anderen können Sie privat schreiben.',
  notSent: 'Von hier geht keine Nachricht an diese Person, und keine wird versucht.',
  how: 'Wie sie zurückkommen kann',
  byStart: (line) =>
    `Sie schreibt START an ${line}. Longcode sieht es und lässt Sie wieder schreiben, hier und überall sonst, wofür es gilt.`,
  byConsent: 'Hat sie anders zugestimmt, etwa auf Papier, halten Sie fest, wie.',
  record: 'Eine Einwilligung festhalten',
  listing: {
    both: (provider) => `Auch ${provider} sperrt diese Person.`,
    'here-only': (provider) =>
      `Die Liste von ${provider} nennt sie nicht. Longcode hält sich an das Strengere von beiden.`,
    'provider-only': (provider) =>
      `Longcode weiß von keiner Abmeldung, aber die Liste von ${provider} nennt diese Person: das Strengere gilt, und nur ihr START nimmt sie von der Liste.`,
  },
  guess: 'Es war falsch geraten',
  guessOf: (who) => `Es war falsch geraten: die Abmeldung von ${who} zurücknehmen`,
  takenBack: (who) => `Die Abmeldung von ${who} ist zurückgenommen`,
  consent: {
    title: (who) => `Hat ${who} Nachrichten wieder zugestimmt?`,
    text: 'Diese Person hat sich abgemeldet, und das Gesetz lässt Sie nur wieder schreiben, wenn sie zugestimmt hat. Schreiben Sie auf, wie und wann: es wird mit der Abmeldung aufbewahrt und lässt sich nicht löschen.',
    blocked: (provider) =>
      `${provider} sperrt sie selbst, und das hier hebt das nicht auf: sie muss trotzdem START schreiben.`,
    reason: 'Wie sie zugestimmt hat',
    reasonHint: 'Zum Beispiel: Formular vom 4. Mai unterschrieben, abgelegt unter 2231.',
    needReason: 'Schreiben Sie auf, wie sie zugestimmt hat.',
    confirm: 'Sie hat zugestimmt',
    keep: 'Abgemeldet lassen',
    recorded: (who) => `Die Einwilligung von ${who} ist festgehalten`,
    failed: 'Sie wurde nicht festgehalten.',
  },
  ask: {
    out: (words) => `Das liest sich wie eine Abmeldung: „${words}“. Festhalten?`,
    outOf: (who, words) =>
      `${who} schrieb „${words}“; das liest sich wie eine Abmeldung. Festhalten?`,
    in: (words) =>
      `Diese Person ist abgemeldet und schrieb „${words}“. Will sie wieder Nachrichten?`,
    inOf: (who, words) =>
      `${who} ist abgemeldet und schrieb „${words}“. Sind Nachrichten wieder erwünscht?`,
    until: (date) =>
      `Regeln der USA: innerhalb von 10 Geschäftstagen zu beachten, also bis ${date}.`,
    record: 'Festhalten',
    recordIn: 'Ja, Nachrichten zulassen',
    not: 'Keine Abmeldung',
    region: 'Zur Abmeldung',
    recorded: 'Die Abmeldung ist festgehalten',
    recordedIn: 'Nachrichten dürfen wieder gehen',
    remembered: 'Zu dieser Nachricht werden Sie nicht mehr gefragt',
  },
  list: {
    intro:
      'Menschen, die keine Nachrichten wollen. Longcode schreibt ihnen niemals von den Nummern, für die eine Abmeldung gilt, was auch wartet, geplant ist oder wiederholt wird.',
    all: (n) => plural(n, 'Abmeldung', 'Abmeldungen'),
    some: (shown, n) => `${count(shown)} von ${plural(n, 'Abmeldung', 'Abmeldungen')}`,
    label: 'Wer sich abgemeldet hat',
    find: 'Nach Name, Nummer oder Worten suchen',
    empty: 'Niemand hat sich abgemeldet',
    emptyHint:
      'Wer STOP schreibt oder ein anderes der Wörter, die Netze beachten, kommt von selbst hierher. Sie können auch von Hand jemanden eintragen.',
    noneFound: 'Niemand passt.',
    showAll: 'Alle zeigen',
    more: (n) => `${count(n)} weitere zeigen`,
    add: 'Von Hand eintragen',
    export: 'Als CSV exportieren',
    exported: 'Die Abmeldungen sind gespeichert',
    exportFailed: 'Sie wurden nicht gespeichert.',
    open: 'Unterhaltung',
    openOf: (who) => `Die Unterhaltung mit ${who} öffnen`,
    loadFailed: 'Die Abmeldungen konnten nicht geladen werden.',
    undoFailed: 'Sie wurde nicht zurückgenommen.',
    providerList: (provider, account, when) =>
      `Die Liste von ${provider} (${account}) ist dabei, gelesen ${when}.`,
    providerListUnread: (provider, account) =>
      `Die Liste von ${provider} (${account}) wurde noch nicht gelesen.`,
    read: 'Jetzt lesen',
    readOf: (provider, account) => `Jetzt lesen: die Liste von ${provider}, ${account}`,
    readNow: 'Die Liste wurde gelesen',
    readFailed: (provider) => `Die Liste von ${provider} konnte nicht gelesen werden.`,
  },
  add: {
    title: 'Eine Abmeldung eintragen',
    line: 'Von welcher Ihrer Nummern keine Nachrichten erwünscht sind',
    chooseLine: 'Wählen Sie eine Nummer',
    person: 'Die Nummer der Person',
    reason: 'Wie sie es gesagt hat',
    reasonHint: 'Freiwillig. Zum Beispiel: bat am Telefon darum.',
    needLine: 'Wählen Sie die Nummer, von der keine Nachrichten erwünscht sind.',
    needPerson: 'Geben Sie eine Telefonnummer ein.',
    confirm: 'Eintragen',
    back: 'Zurück',
    done: (who) => `${who} ist abgemeldet`,
    failed: 'Niemand wurde eingetragen.',
  },
  preFlight: {
    label: 'Wer sie bekommt',
    going: (n, all) =>
      n === all ? `Alle ${count(all)} gehen` : `${count(n)} von ${count(all)} gehen`,
    picked: (n) => `${count(n)} gewählt`,
    optedOut: (n) => `${count(n)} abgemeldet`,
    takesNone: (n) =>
      plural(
        n,
        'konnte Ihre letzte Nachricht nicht annehmen',
        'konnten Ihre letzte Nachricht nicht annehmen',
      ),
    duplicates: (n) => plural(n, 'Doppelter', 'Doppelte'),
    unreadable: (n) => plural(n, 'nicht lesbar', 'nicht lesbar'),
    who: 'Wer übergangen wird, und warum',
    stillGoes:
      'Diese gehen trotzdem, wenn Sie sie nicht weglassen: Festnetz, oder nicht in Gebrauch.',
    leaveOut: 'Weglassen',
    leftOut: (n) => plural(n, 'Person weggelassen', 'Personen weggelassen'),
    groupStops:
      'Eine Gruppennachricht ist eine Nachricht an alle: sie geht nicht, solange jemand davon abgemeldet ist.',
  },
};
