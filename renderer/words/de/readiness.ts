import type { Right } from '../../../shared/model/account.ts';
import type { Said } from '../../../shared/words/said.ts';
import type { readiness as english, Subject } from '../en/readiness.ts';

const rights: Readonly<Record<Right, string>> = {
  send: 'Nachrichten senden',
  'read-numbers': 'Ihre Nummern lesen',
  'read-profiles': 'Messaging-Profile lesen',
  'change-numbers': 'Nummern ändern, etwa Nachrichten einschalten',
  'change-profiles': 'Messaging-Profile ändern',
};

const profileOf = ({ profile }: Subject) =>
  profile === null ? 'Ihr Messaging-Profil' : `Ihr Messaging-Profil ${profile}`;

const canada = 'Empfangen geht, und Schreiben nach Kanada auch.';

export const readiness: Said<typeof english> = {
  causes: {
    'not-enabled': {
      short: 'Nachrichten aus',
      say: () =>
        'Für diese Nummer sind Nachrichten nicht eingeschaltet; sie kann weder senden noch empfangen.',
      works: 'Anrufe sind nicht betroffen.',
    },
    'voice-only': {
      short: 'Nur Telefonie',
      say: ({ provider }) =>
        `Laut ${provider} kann diese Nummer überhaupt keine Nachrichten senden oder empfangen.`,
      works: 'Anrufe sind nicht betroffen.',
    },
    'no-profile': {
      short: 'Kein Messaging-Profil',
      say: ({ provider }) =>
        `Diese Nummer ist in keinem Messaging-Profil; ${provider} weiß nicht, nach welchen Regeln von ihr gesendet wird und wohin ihre Nachrichten gehören.`,
      works: null,
    },
    'profile-off': {
      short: 'Profil ausgeschaltet',
      say: (about) =>
        `${profileOf(about)} ist ausgeschaltet; seine Nummern können keine Nachrichten senden.`,
      works: null,
    },
    'no-campaign': {
      short: 'Keine US-Kampagne',
      say: () =>
        'Sie gehört zu keiner 10DLC-Kampagne, und US-Netze lehnen Nachrichten von solchen Nummern ab.',
      works: canada,
    },
    'campaign-pending': {
      short: 'Kampagne in Prüfung',
      say: ({ figure }) =>
        `${figure === null ? 'Ihre Kampagne' : `Ihre am ${figure} eingereichte Kampagne`} wird noch geprüft; Nachrichten in die USA können scheitern, bis sie genehmigt ist.`,
      works: canada,
    },
    'campaign-rejected': {
      short: 'Kampagne abgelehnt',
      say: () => 'Ihre Kampagne wurde abgelehnt, und US-Netze lehnen Nachrichten von ihr ab.',
      works: canada,
    },
    'toll-free-unverified': {
      short: 'Nicht überprüft',
      say: () =>
        'Diese gebührenfreie Nummer ist nicht überprüft; Netze begrenzen oder blockieren Nachrichten von ihr.',
      works: 'Empfangen geht.',
    },
    unheard: {
      short: 'Nachrichten kommen hier nicht an',
      say: () =>
        'Nichts bringt Nachrichten an diese Nummer hierher: es gibt keine Live-Verbindung, und ihr Profil hat keine Callback-URL.',
      works: 'Senden geht.',
    },
    'lease-ending': {
      short: 'Miete endet',
      say: ({ figure, over }) =>
        over
          ? `Ihre Miete endete${figure === null ? '' : ` am ${figure}`}; die Nummer ist vielleicht fort.`
          : `Ihre Miete endet ${figure === null ? 'bald' : `am ${figure}`}, und nichts deutet darauf hin, dass sie sich von selbst verlängert. Danach ist die Nummer fort.`,
      works: null,
    },
    redacted: {
      short: 'Nachrichten geschwärzt',
      say: (about) =>
        `${profileOf(about)} lässt Nachrichten schwärzen, bevor sie gespeichert werden; was hereinkommt, ist hier nicht lesbar.`,
      works: 'Senden geht.',
    },
    'balance-low': {
      short: 'Guthaben zu niedrig',
      say: ({ figure, over }) =>
        over
          ? `Das Guthaben des Kontos ist aufgebraucht${figure === null ? '' : ` (${figure})`}; Nachrichten werden abgelehnt.`
          : `Das Guthaben des Kontos ${figure === null ? 'ist niedrig' : `beträgt ${figure}`}. Ist es aufgebraucht, werden Nachrichten abgelehnt.`,
      works: 'Empfangen geht.',
    },
    'key-lacks-right': {
      short: 'Dem Schlüssel fehlt ein Recht',
      say: ({ missing }) =>
        missing.length === 0
          ? 'Der Schlüssel dieses Kontos darf nicht alles, was hier nötig ist.'
          : `Der Schlüssel dieses Kontos darf nicht: ${list(missing.map((right) => rights[right]))}.`,
      works: null,
    },
  },
  fixes: {
    enable: {
      say: () => 'Schalten Sie Nachrichten für sie ein; was es kostet, wird vorher gesagt.',
      button: 'Nachrichten einschalten',
    },
    'choose-profile': {
      say: () => 'Legen Sie sie in ein Messaging-Profil.',
      button: 'Profil wählen',
    },
    'choose-campaign': {
      say: () => 'Nennen Sie die Kampagne, unter der sie senden soll.',
      button: 'Kampagne wählen',
    },
    'set-callback': {
      say: () =>
        'Geben Sie ihrem Messaging-Profil eine Callback-URL, die zu diesem Computer führt.',
      button: 'Callback-URL setzen',
    },
    connect: { say: () => 'Verbinden Sie das Konto wieder.', button: 'Jetzt verbinden' },
    'renew-at-provider': {
      say: ({ provider }) => `Verlängern Sie sie im Portal von ${provider}.`,
      button: null,
    },
    'top-up-at-provider': {
      say: ({ provider }) => `Laden Sie das Guthaben im Portal von ${provider} auf.`,
      button: null,
    },
    'verify-at-provider': {
      say: ({ provider }) =>
        `Lassen Sie sie im Portal von ${provider} überprüfen; das kann Wochen dauern.`,
      button: null,
    },
    'change-at-provider': {
      say: ({ provider }) => `Ändern Sie das im Portal von ${provider}.`,
      button: null,
    },
    'other-key': {
      say: ({ provider }) =>
        `Legen Sie im Portal von ${provider} einen Schlüssel mit diesem Recht an und tragen Sie ihn hier ein.`,
      button: 'Schlüssel ersetzen',
    },
    wait: { say: () => 'Es gibt nichts zu tun als zu warten.', button: null },
  },
  practiceFix:
    'Das Übungsnetz lässt es so, damit Sie sehen, wie es aussieht. Es gibt nichts zu tun.',
  voiceOnlyFix: 'Verwenden Sie für Nachrichten eine andere Nummer.',
  rejectedFix: (provider) =>
    `Lassen Sie sie im Portal von ${provider} berichtigen und genehmigen, oder nennen Sie eine andere Kampagne.`,
  profileOffFix: (provider) =>
    `Schalten Sie das Profil im Portal von ${provider} ein, oder legen Sie die Nummer in ein anderes.`,
  lights: {
    green: 'Bereit',
    amber: 'Geht, mit einer Warnung',
    notToUs: 'Kann nicht in die USA senden',
    red: 'Kann nicht senden',
  },
  able: {
    both: 'Kann senden und empfangen.',
    onlyReceive: 'Kann empfangen; kann nicht senden.',
    notToUs:
      'Kann empfangen; kann nicht in die USA senden, bis sie eine Kampagne hat. Kanada geht.',
    notToUsRejected:
      'Kann empfangen; kann nicht in die USA senden, bis sie eine genehmigte Kampagne hat. Kanada geht.',
    canadaOnly:
      'Kann hier nicht empfangen; kann nicht in die USA senden, bis sie eine Kampagne hat. Kanada geht.',
    onlySend: 'Kann senden; was andere antworten, kommt hier nicht an.',
    neither: 'Kann weder senden noch empfangen.',
  },
  named: (light, cause) => `${light}: ${cause}`,
  rightsOf: (missing) => list(missing.map((right) => rights[right])),
};

/** `A`, `A oder B`, `A, B oder C`. */
function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} oder ${last}`;
}
