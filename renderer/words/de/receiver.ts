import type { DeferralReason, RefusalReason } from '../../../shared/model/webhook-counts.ts';
import type { Said } from '../../../shared/words/said.ts';
import type { receiver as english } from '../en/receiver.ts';
import { count, plural } from './plural.ts';

const refused: Readonly<Record<RefusalReason, string>> = {
  'wrong-path': 'an eine Adresse, die niemandem gehört',
  'wrong-method': 'kein POST',
  'wrong-type': 'der Art nach kein JSON',
  'too-large': 'zu groß',
  'too-slow': 'zu langsam',
  malformed: 'nicht als Ereignis lesbar',
  'wrong-signature': 'mit falscher Unterschrift',
  'wrong-time': 'vor mehr als 5 Minuten unterschrieben, oder in der Zukunft',
  'wrong-credentials': 'mit falschem Benutzer oder Passwort',
};

const deferred: Readonly<Record<DeferralReason, string>> = {
  busy: 'zu viele auf einmal',
  'store-slow': 'nicht rechtzeitig aufgeschrieben',
  'store-failed': 'ließ sich nicht aufschreiben',
};

export const receiver: Said<typeof english> = {
  title: 'Webhook-Empfänger',
  about:
    'Für alle, die einen Tunnel oder Reverse Proxy zu diesem Computer haben. Nachrichten kommen dann in dem Augenblick an, in dem Ihr Anbieter sie sendet.',
  on: 'Webhooks annehmen',
  onHint: 'Nur dieser Computer erreicht den Port; was von außen kommt, bringt Ihr Tunnel herein.',
  port: 'Port',
  portHint: '1 bis 65.535; bei 0 wählt das System einen.',
  portWrong: 'Geben Sie eine ganze Zahl von 0 bis 65.535 ein.',
  publicUrl: 'Öffentliche Adresse',
  publicUrlHint: 'Was von außen zu diesem Port führt, etwa https://texts.example.com.',
  publicUrlWrong: 'Das ist keine Webadresse. Sie beginnt mit https:// oder http://.',
  publicUrlQuery: 'Lassen Sie alles ab „?“ oder „#“ weg.',
  publicUrlSignIn: 'Lassen Sie Benutzer und Passwort weg: Anbieter senden sie nicht mit.',
  save: 'Speichern',
  saved: 'Gespeichert.',

  status: {
    off: 'Aus. Nichts lauscht.',
    listening: (port) => `Lauscht auf 127.0.0.1:${port}.`,
    noPublicUrl: 'Ohne öffentliche Adresse kann niemand von außen hierher senden.',
    portTaken: (port) =>
      `Port ${port} ist von einem anderen Programm belegt. Wählen Sie einen anderen, oder schließen Sie das Programm und speichern Sie noch einmal.`,
    portForbidden: (port) =>
      `Dieses System lässt Longcode nicht auf Port ${port} lauschen. Wählen Sie einen ab 1024.`,
    failed: 'Der Empfänger konnte nicht starten. Versuchen Sie einen anderen Port.',
  },

  accounts: 'Adressen',
  address: 'Seine Adresse',
  addressOf: (account) => `Adresse von ${account}`,
  copy: 'Kopieren',
  copyOf: (account) => `Die Adresse von ${account} kopieren`,
  copied: 'Adresse kopiert.',
  copyFailed: 'Kopieren ging nicht. Markieren und kopieren Sie sie von Hand.',
  noAddress: 'Es bekommt eine Adresse, wenn der Empfänger eine öffentliche hat.',
  secret: 'Behandeln Sie sie wie ein Passwort: wer sie kennt, kann dorthin senden.',
  paste: (provider) => `Tragen Sie sie im Portal von ${provider} als Callback-URL ein.`,
  pasteOrSet: (provider) =>
    `Tragen Sie sie als Callback-URL eines Messaging-Profils ein, im Portal von ${provider} oder hier.`,
  practice: 'Das Übungsnetz kennt diese Adresse von selbst.',
  practiceSet:
    'Setzen Sie sie in einem Profil, und das Übungsnetz sendet hierher wie ein Anbieter.',

  perText: 'Bei jeder Nachricht nennen',
  perTextOf: (account) => `Bei jeder Nachricht von ${account} nennen`,
  perTextHint: 'Berichte über Ihre Nachrichten kommen dann hierher, was auch im Profil steht.',

  setOn: 'In Profil setzen…',
  setOnOf: (account) => `In Profil setzen… für ${account}`,
  setOnTitle: 'Ein Profil hierher senden lassen',
  setOnText: (provider) =>
    `Seine Callback-URL bei ${provider} wird die Adresse dieses Computers. Die jetzige wird ersetzt.`,
  setOnProfile: 'Messaging-Profil',
  setOnPlaceholder: 'Profil wählen',
  setOnConfirm: 'Setzen',
  setOnNone: 'Es gibt noch kein Messaging-Profil.',
  setHere: 'Hierher senden lassen',
  setDone: (profile) => `${profile} sendet jetzt an diesen Computer.`,
  nowHere: 'sendet schon hierher',
  nowElsewhere: 'sendet jetzt anderswohin',
  nowNowhere: 'sendet jetzt nirgendwohin',

  applies: 'Was jetzt gilt',
  receipts: {
    text: 'Berichte: über die Adresse an jeder Nachricht, die hierher führt.',
    here: 'Berichte: über die Callback-URL des Profils, die hierher führt.',
    elsewhere: 'Berichte: über die Callback-URL des Profils, die anderswohin führt.',
    nowhere: 'Berichte: werden nirgendwohin gesendet.',
  },
  inbound: {
    here: 'Nachrichten an Sie: über die Callback-URL des Profils, die hierher führt.',
    elsewhere: 'Nachrichten an Sie: über die Callback-URL des Profils, die anderswohin führt.',
    nowhere: 'Nachrichten an Sie: werden nirgendwohin gesendet.',
  },
  unseen: (provider) =>
    `Nach dem, was im Portal von ${provider} steht; Longcode kann es nicht sehen. Der Test zeigt, ob die Adresse hierher führt.`,
  unseenTexts: (provider) =>
    `Berichte über die Adresse an jeder Nachricht, die hierher führt; Nachrichten an Sie nach dem, was im Portal von ${provider} steht.`,
  noProfiles: 'Kein Messaging-Profil ist bekannt; nur die Adresse an jeder Nachricht kann gelten.',
  offNow: 'Solange der Empfänger aus ist, wird nichts angenommen.',

  proof: {
    signature: (provider) =>
      `${provider} unterschreibt, was es sendet; geprüft wird mit dem öffentlichen Schlüssel des Kontos.`,
    credentials: (provider) =>
      `${provider} sendet den Callback-Benutzer und das Passwort, die Sie auf beiden Seiten eingetragen haben.`,
    address: (provider) => `${provider} weist sich nur dadurch aus, dass es diese Adresse kennt.`,
  },
  noProof: {
    signature:
      'Für dieses Konto gibt es noch keinen öffentlichen Schlüssel; nichts lässt sich prüfen, und nichts wird hereingelassen.',
    credentials:
      'Für dieses Konto gibt es noch keinen Callback-Benutzer mit Passwort; nichts wird hereingelassen.',
  },
  enterProof: {
    signature: 'Öffentlichen Schlüssel eingeben',
    credentials: 'Callback-Benutzer und Passwort eingeben',
  },

  test: 'Testen',
  testOf: (account) => `Die Adresse von ${account} testen`,
  testing: 'Sendet an die öffentliche Adresse…',
  testSeen: 'Angekommen: die Adresse führt zu diesem Computer.',

  counts: 'Was kam',
  countsOf: (account) => `Was für ${account} kam`,
  nothing: 'Noch kam nichts.',
  accepted: (n, last) =>
    last === null ? `${count(n)} angenommen` : `${count(n)} angenommen, zuletzt um ${last}`,
  duplicates: (n) => `${count(n)} kamen noch einmal und wurden einmal behalten`,
  challenged: (n) => `${count(n)} nach Benutzer und Passwort gefragt`,
  selfTests: (n) => plural(n, 'Test', 'Tests'),
  refused: (n, why) => `${count(n)} abgelehnt: ${refused[why]}`,
  lastRefused: (at) => `Zuletzt abgelehnt um ${at}`,
  deferred: (n, why) => `${count(n)} gebeten, wiederzukommen: ${deferred[why]}`,
  strangers: 'An niemandes Adresse',
  strangersHint:
    'Anfragen für kein Konto: jemand probiert Adressen aus, oder eine alte ist noch in Gebrauch.',
};
