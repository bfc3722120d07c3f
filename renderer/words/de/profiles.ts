import type { Said } from '../../../shared/words/said.ts';
import type { profiles as english } from '../en/profiles.ts';
import { count, plural } from './plural.ts';

export const profiles: Said<typeof english> = {
  list: (account) => `Messaging-Profile von ${account}`,
  about:
    'Ein Messaging-Profil fasst Nummern zusammen: wohin ihre Nachrichten gemeldet werden und wie eine von ihnen gewählt wird.',
  make: 'Neues Profil',
  newTitle: 'Neues Messaging-Profil',
  numbers: (n) => plural(n, 'Nummer', 'Nummern'),
  row: (parts) => parts.join(', '),
  poolOn: 'Pool an',
  poolOff: 'Pool aus',
  off: 'ausgeschaltet',
  unsaved: 'nicht gespeichert',
  offText: (provider) =>
    `Dieses Profil ist bei ${provider} ausgeschaltet; seine Nummern können keine Nachrichten senden. Schalten Sie es im Portal von ${provider} ein.`,
  redacts: (provider) =>
    `${provider} schwärzt Nachrichten dieses Profils, bevor es sie speichert; was hereinkommt, ist hier nicht lesbar. Das wird im Portal von ${provider} geändert.`,
  empty: {
    title: 'Noch kein Messaging-Profil',
    text: 'Nummern brauchen eines zum Schreiben. Legen Sie eines an und legen Sie dann Nummern hinein.',
  },
  emptyThere: (provider) => ({
    title: 'Hier gibt es keine Messaging-Profile',
    text: `Wie ${provider} Nummern zusammenfasst, sehen und ändern Sie in dessen Portal.`,
  }),
  pick: 'Wählen Sie ein Profil, um es anzusehen oder zu ändern.',
  name: 'Name',
  callback: 'Callback-URL',
  callbackHint: (provider) =>
    `Wohin ${provider} sendet, was mit seinen Nummern geschieht. Lassen Sie sie leer, solange Longcode live verbunden ist: das braucht keine.`,
  callbackNeeded: (provider) =>
    `Wohin ${provider} sendet, was mit seinen Nummern geschieht. Damit es an diesen Computer kommt, richten Sie in den Einstellungen den Webhook-Empfänger ein.`,
  managedThere: (provider) => `Dieses Profil wird im Portal von ${provider} geändert.`,
  managedPractice: 'Wie bei dem Anbieter, den es spielt, wird es nicht von hier geändert.',
  none: 'Keine',
  failover: 'Ausweich-URL',
  failoverHint: 'Wird verwendet, wenn die erste nicht erreichbar ist.',
  failoverAlone: 'Eine Ausweich-URL braucht eine Callback-URL davor.',
  urlPlaceholder: 'https://',
  nameNeeded: 'Geben Sie dem Profil einen Namen.',
  nameTooLong: (max) => `Höchstens ${count(max)} Zeichen.`,
  urlWrong: 'Das ist keine Webadresse. Sie beginnt mit https:// oder http://.',
  urlTooLong: (max) => `Höchstens ${count(max)} Zeichen.`,
  pool: 'Nummernpool',
  poolSwitch: 'Über das Profil senden',
  poolHint: 'Schreiben Sie vom Profil aus, und Longcode wählt für jede Person eine seiner Nummern.',
  longCode: 'Gewicht der Ortsnummern',
  tollFree: 'Gewicht der gebührenfreien Nummern',
  weightHint: '0 heißt nie, 9 am häufigsten.',
  weightWrong: 'Geben Sie eine ganze Zahl von 0 bis 9 ein.',
  noWeight: 'Sind beide Gewichte 0, würde nie eine Nummer gewählt.',
  sticky: 'Bei derselben Nummer bleiben',
  stickyHint: 'Eine Person hört wieder von der Nummer, die ihr schon geschrieben hat.',
  skip: 'Nummern auslassen, die nicht bereit sind',
  skipHint: 'Sonst wird von ihnen gesendet, und es wird vielleicht abgelehnt.',
  save: 'Profil speichern',
  create: 'Profil anlegen',
  discard: 'Änderungen verwerfen',
  saving: 'Wird gespeichert…',
  saved: 'Gespeichert.',
  made: 'Profil angelegt. Legen Sie nun Nummern hinein.',
  saveFailed: 'Nichts wurde geändert.',
  members: 'Nummern in diesem Profil',
  noMembers: 'Noch keine.',
  add: 'Nummer hinzufügen',
  addPlaceholder: 'Nummer wählen',
  addNone: 'Alle Nummern dieses Kontos sind darin.',
  nowIn: (profile) => `jetzt in ${profile}`,
  nowFree: 'in keinem Profil',
  takeOut: 'Herausnehmen',
  takeOutOf: (line) => `${line} aus diesem Profil herausnehmen`,
  remove: 'Profil löschen',
  removeBlocked: (n) =>
    n === 1
      ? 'Es lässt sich löschen, wenn keine Nummer darin ist. Nehmen Sie diese zuerst heraus, oder legen Sie sie in ein anderes Profil.'
      : `Es lässt sich löschen, wenn keine Nummer darin ist. Nehmen Sie diese ${count(n)} zuerst heraus, oder legen Sie sie in ein anderes Profil.`,
  removeTitle: (name) => `${name} löschen?`,
  removeText: (provider) =>
    `Es wird bei ${provider} gelöscht, mit seinen URLs und Pool-Einstellungen. Nummern und Nachrichten sind nicht betroffen.`,
  removeConfirm: 'Profil löschen',
  keep: 'Behalten',
  removed: 'Profil gelöscht.',
};
