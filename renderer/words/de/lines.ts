import type { Said } from '../../../shared/words/said.ts';
import type { lines as english } from '../en/lines.ts';
import { count } from './plural.ts';

export const lines: Said<typeof english> = {
  title: (account) => `Nummern von ${account}`,
  open: 'Nummern und Profile',
  openOf: (account) => `Nummern und Profile von ${account}`,
  tabs: 'Was Sie ansehen',
  numbersTab: (n) => `Nummern (${count(n)})`,
  profilesTab: (n) => `Messaging-Profile (${count(n)})`,
  list: (account) => `Nummern von ${account}`,
  refresh: 'Noch einmal fragen',
  refreshHint: (provider) => `${provider} noch einmal fragen`,
  refreshing: (provider) => `${provider} wird gefragt…`,
  refreshFailed: 'Das sind die Nummern, wie sie zuletzt gesehen wurden.',
  balance: (amount) => `Guthaben ${amount}`,
  summary: (ready, warned, blocked) =>
    [
      ready > 0 ? `${count(ready)} bereit` : null,
      warned > 0 ? `${count(warned)} mit Warnung` : null,
      blocked > 0 ? `${count(blocked)} können nicht senden` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  missing: (rights) =>
    `Der Schlüssel dieses Kontos darf nicht: ${rights}. Was davon abhängt, geht hier nicht.`,
  groups: { red: 'Kann nicht senden', amber: 'Geht, mit einer Warnung', green: 'Bereit' },
  row: (parts) => parts.filter((part) => part !== null).join(', '),
  back: 'Zurück zur Liste',
  pick: 'Wählen Sie eine Nummer, um zu sehen, was sie kann.',
  gone: 'Diese Nummer gehört nicht mehr zu Ihren.',
  emptyOwn: {
    title: 'Keine Nummern eingetragen',
    text: (provider) =>
      `${provider} sagt nicht, welche Nummern Sie haben. Tragen Sie sie in den Einstellungen bei diesem Konto ein.`,
  },
  empty: {
    title: 'Dieser Schlüssel sieht keine Nummern',
    text: (provider) =>
      `Mieten Sie eine Nummer im Portal von ${provider} und fragen Sie dann noch einmal. Sie erscheint hier von selbst.`,
  },

  findings: 'Was im Weg steht',
  state: 'Zustand',
  facts: 'Über diese Nummer',
  types: {
    'long-code': 'Ortsnummer',
    'toll-free': 'Gebührenfreie Nummer',
    'short-code': 'Kurzwahl',
    unknown: 'Art nicht bekannt',
  },
  type: 'Art',
  texts: 'Nachrichten',
  pictures: 'Bilder (MMS)',
  yes: 'Ja',
  no: 'Nein',
  silent: (provider) => `${provider} sagt es nicht`,
  profile: 'Messaging-Profil',
  noProfile: 'Keines',
  campaign: 'Kampagne',
  noCampaign: 'Keine',
  registration: {
    registered: 'registriert',
    pending: 'in Prüfung',
    rejected: 'abgelehnt',
    none: 'nicht registriert',
  },
  verification: 'Überprüfung',
  verified: {
    registered: 'Überprüft',
    pending: 'In Prüfung',
    rejected: 'Abgelehnt',
    none: 'Nicht überprüft',
  },
  pool: 'Nummernpool',
  inPool: (profile) => `Nimmt an ${profile} teil`,
  notInPool: 'In keinem',
  neverChosen: (profile) => `In ${profile}, nie gewählt (Gewicht 0)`,
  skipped: (profile) => `In ${profile}, ausgelassen, bis sie bereit ist`,
  poolOff: (profile) => `Der Pool von ${profile} ist aus`,
  lease: 'Miete',
  leaseRenews: (date) => `Bis ${date}, dann von selbst verlängert`,
  leaseEnds: (date) => `Bis ${date}, nicht verlängert`,
  leaseUntil: (date) => `Bis ${date}`,
  change: 'Ändern',
  changeProfile: 'Das Messaging-Profil ändern',
  changeCampaign: 'Die Kampagne ändern',

  managedThere: (provider) =>
    `Nachrichten, Profile und Kampagnen der Nummern von ${provider} werden in dessen Portal geändert; Longcode zeigt, was ihm gesagt wird.`,
  managedPractice: 'Wie bei dem Anbieter, den es spielt, werden sie nicht von hier geändert.',

  look: 'Name und Farbe',
  name: 'Kurzer Name',
  nameHint: 'Steht überall, wo diese Nummer steht, nur auf diesem Computer.',
  nameTooLong: (max) => `Höchstens ${count(max)} Zeichen.`,
  saveName: 'Namen speichern',
  saved: 'Gespeichert.',
  colour: 'Farbe',
  swatches: ['Petrol', 'Orange', 'Violett', 'Grün', 'Rosé', 'Blau'],

  fee: (provider, fee) =>
    `${provider} berechnet ${fee} für das Einschalten, in der Währung Ihres Kontos.`,
  feeAgain: (provider, fee) => `${provider} berechnet dafür vielleicht noch einmal ${fee}.`,
  practiceFee: (fee) => `Ein Anbieter berechnet dafür ${fee}; das Übungsnetz spielt es nur.`,
  feeUnknown: (provider) =>
    `${provider} berechnet dafür vielleicht etwas; wie viel, ist hier nicht bekannt.`,
  practiceNoFee: 'Das Übungsnetz spielt es nur; es kostet nichts.',
  enable: 'Nachrichten einschalten',
  enableTitle: (line) => `Nachrichten für ${line} einschalten`,
  enableText: 'Zum Senden und zum Empfangen muss es eingeschaltet sein.',
  campaignTitle: (line) => `Kampagne von ${line}`,
  campaignText: (provider) =>
    `Die Nummer wird unter der Kampagne, die Sie nennen, neu registriert; ${provider} sagt danach, ob es sie annahm.`,
  campaignField: 'Kampagnen-ID',
  campaignHint: (toll) =>
    toll
      ? 'Eine gebührenfreie Nummer braucht keine.'
      : 'Aus Ihrer Registrierung von Marke und Kampagne. Ohne sie kann die Nummer empfangen und nach Kanada schreiben, aber nicht in die USA senden.',
  campaignNeeded: 'Geben Sie die ID einer Kampagne ein.',
  seen: 'Bei Ihren anderen Nummern:',
  pickCampaign: (campaign) => `Kampagne ${campaign} verwenden`,
  assignCampaign: 'Diese Kampagne verwenden',
  profileNeeded: 'Wählen Sie ein Messaging-Profil.',
  chooseProfile: 'Profil wählen',
  noProfilesYet: 'Es gibt noch kein Messaging-Profil. Legen Sie zuerst eines an.',
  makeProfile: 'Profil anlegen',
  asking: (provider) => `${provider} wird gefragt…`,
  cancel: 'Abbrechen',
  disable: 'Nachrichten ausschalten',
  disableTitle: (line) => `Nachrichten für ${line} ausschalten?`,
  disableText:
    'Nachrichten an sie kommen dann nicht mehr an, und nichts kann von ihr gesendet werden. Unterhaltungen bleiben lesbar. Das Wiedereinschalten kostet die Gebühr vielleicht noch einmal.',
  keepOn: 'Eingeschaltet lassen',
  assignTitle: (line) => `Messaging-Profil von ${line}`,
  assign: 'Dorthin legen',
  takeOut: 'In keinem Profil',

  outcome: {
    on: 'Nachrichten sind eingeschaltet.',
    onStill: (provider) =>
      `${provider} hat die Anfrage angenommen, zeigt es aber noch nicht als eingeschaltet. Fragen Sie gleich noch einmal.`,
    off: 'Nachrichten sind ausgeschaltet.',
    offStill: (provider) =>
      `${provider} hat die Anfrage angenommen, zeigt es aber noch als eingeschaltet. Fragen Sie gleich noch einmal.`,
    campaign: (campaign) => `Sie sendet jetzt unter Kampagne ${campaign}.`,
    campaignStill: (provider) =>
      `${provider} hat die Anfrage angenommen, zeigt diese Kampagne aber noch nicht. Fragen Sie gleich noch einmal.`,
    profile: (profile) => `Sie ist jetzt in ${profile}.`,
    noProfile: 'Sie ist jetzt in keinem Messaging-Profil.',
    profileStill: (provider) =>
      `${provider} hat die Änderung angenommen, zeigt sie aber noch nicht. Fragen Sie gleich noch einmal.`,
    connecting: 'Verbindet…',
  },
};
