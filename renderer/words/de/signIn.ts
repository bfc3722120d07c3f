import type { Said } from '../../../shared/words/said.ts';
import type { signIn as english } from '../en/signIn.ts';

export const signIn: Said<typeof english> = {
  fields: {
    'api-key': {
      label: 'API-Schlüssel',
      hint: (provider) =>
        `Der geheime API-Schlüssel oder das Token aus Ihrem Portal von ${provider}.`,
    },
    'public-key': {
      label: 'Öffentlicher Schlüssel',
      hint: (provider) =>
        `Aus Ihrem Portal von ${provider}, neben den API-Schlüsseln. Damit wird geprüft, was ${provider} an diesen Computer sendet.`,
    },
    'account-id': {
      label: 'Konto-ID',
      hint: (provider) => `Die Nummer Ihres Kontos, oben in Ihrem Portal von ${provider}.`,
    },
    'application-id': {
      label: 'Anwendungs-ID',
      hint: (provider) =>
        `Die ID der Messaging-Anwendung, zu der Ihre Nummern gehören, unter Applications in Ihrem Portal von ${provider}.`,
    },
    'client-id': {
      label: 'Client-ID',
      hint: (provider) => `Von API-Zugangsdaten, die Sie in Ihrem Portal von ${provider} anlegen.`,
    },
    'client-secret': {
      label: 'Client-Geheimnis',
      hint: (provider) => `${provider} zeigt es einmal, wenn die Zugangsdaten angelegt werden.`,
    },
    user: {
      label: 'API-Benutzer',
      hint: (provider) =>
        `Ein Benutzer für Programme, angelegt in Ihrem Portal von ${provider}; nicht Ihre eigene Anmeldung.`,
    },
    password: { label: 'API-Passwort', hint: () => 'Das Passwort dieses API-Benutzers.' },
    'callback-user': {
      label: 'Callback-Benutzer',
      hint: (provider) =>
        `Ein Benutzer Ihrer Wahl, den Sie auch bei ${provider} für die Callbacks eintragen. Nur nötig, damit Nachrichten an diesen Computer gesendet werden.`,
    },
    'callback-password': {
      label: 'Callback-Passwort',
      hint: (provider) =>
        `${provider} sendet es mit jedem Callback mit; das beweist, dass er von dort kommt.`,
    },
  },
  way: 'Wie Sie sich anmelden',
  ways: {
    key: 'Mit einem API-Schlüssel',
    client: 'Mit API-Zugangsdaten',
    user: 'Mit einem API-Benutzer',
  },
  endsOn: (provider, date) => `${provider} beendet diesen Weg am ${date}.`,
  endedOn: (provider, date) => `${provider} hat diesen Weg am ${date} beendet.`,
  optional: (label) => `${label} (freiwillig)`,
  missing: (label) => `Geben Sie zuerst ein: ${label}.`,
  keyMissing: 'Fügen Sie zuerst Ihren API-Schlüssel ein.',
  show: (label) => `${label} zeigen`,
  hide: (label) => `${label} verbergen`,
};
