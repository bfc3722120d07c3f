import type { Said } from '../../../shared/words/said.ts';
import type { failures as english, failuresNamed as englishNamed } from '../en/failures.ts';

export const failures: Said<typeof english> = {
  'invalid-argument':
    'Etwas in diesem Formular lässt sich nicht verwenden. Prüfen Sie Ihre Eingaben.',
  'not-found': 'Das gibt es hier nicht mehr. Vielleicht wurde es entfernt.',
  'key-refused':
    'Ihr Anbieter hat diesen Schlüssel nicht angenommen. Prüfen Sie, ob er ganz kopiert ist und im Portal noch gilt.',
  'address-wrong':
    'Unter dieser Adresse antwortet etwas, aber nicht die API Ihres Anbieters. Prüfen Sie die Basis-URL.',
  'address-unreachable':
    'Unter dieser Adresse antwortet nichts. Prüfen Sie Ihre Internetverbindung und die Basis-URL.',
  'address-insecure':
    'Einfaches http zeigte Ihren Schlüssel jedem auf dem Weg. Verwenden Sie eine Adresse, die mit https beginnt.',
  'provider-failed':
    'Ihr Anbieter antwortete mit einem eigenen Fehler. Warten Sie ein wenig und versuchen Sie es noch einmal.',
  'socket-refused':
    'Der Schlüssel gilt, aber die Live-Verbindung wurde abgelehnt. Prüfen Sie die Socket-URL unter Erweitert.',
  'no-lines':
    'Der Schlüssel gilt, sieht aber keine Nummern. Mieten Sie eine Nummer im Portal Ihres Anbieters und versuchen Sie es noch einmal.',
  'archive-foreign': 'Diese Datei ist kein Archiv von Longcode. Nichts wurde geändert.',
  'archive-damaged':
    'Dieses Archiv ist beschädigt oder wurde verändert; deshalb wurde nichts daraus übernommen. Erstellen Sie ein neues, oder versuchen Sie eine andere Kopie.',
  'archive-newer':
    'Dieses Archiv stammt von einem neueren Longcode. Aktualisieren Sie dieses und versuchen Sie es noch einmal. Nichts wurde geändert.',
  'archive-busy':
    'Ein anderer Export oder Import läuft. Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.',
  'already-added': 'Dieses Konto ist schon in Longcode.',
  'vault-unavailable':
    'Dieser Computer bietet keinen Tresor für den Schlüssel. Starten Sie einen Schlüsselbund (GNOME-Schlüsselbund oder KWallet) und versuchen Sie es noch einmal, oder nehmen Sie unten den schwächeren Schutz an.',
  'line-cannot-send': 'Diese Nummer kann keine Nachrichten senden. Wählen Sie eine andere.',
  'pool-empty':
    'Keine Nummer dieses Profils kann an alle hier senden. Sehen Sie seine Nummern an, oder schreiben Sie von einer einzelnen Nummer.',
  'key-lacks-right':
    'Der Schlüssel dieses Kontos darf das nicht. Erstellen Sie im Portal Ihres Anbieters einen Schlüssel mit diesem Recht und ersetzen Sie ihn in den Einstellungen.',
  'provider-refused': 'Ihr Anbieter hat das nicht angenommen.',
  'sign-in-incomplete':
    'Das fehlt oder hat nicht die Form, die es haben soll. Kopieren Sie es noch einmal.',
  'media-refused': 'Diese Datei kann nicht gesendet werden.',
  'contacts-refused':
    'Diese Datei konnte nicht gelesen werden. Prüfen Sie, ob sie noch da ist, und versuchen Sie es noch einmal.',
  'contact-refused': 'Etwas in diesem Kontakt lässt sich nicht verwenden.',
  'number-taken': 'Eine dieser Nummern gehört zu einem anderen Kontakt.',
  'changed-meanwhile':
    'Dieser Kontakt wurde inzwischen geändert. Schließen Sie ihn, sehen Sie ihn noch einmal an und ändern Sie ihn dann.',
  'not-saved':
    'Die Datei konnte dort nicht geschrieben werden. Wählen Sie einen anderen Ordner, oder schaffen Sie Platz, und versuchen Sie es noch einmal.',
  'time-passed': 'Diese Zeit ist vorbei. Wählen Sie eine, die noch kommt.',
  'not-offered': 'Ihr Anbieter tut das nicht.',
  'receiver-off':
    'Der Webhook-Empfänger ist aus oder hat keine öffentliche Adresse. Richten Sie ihn in den Einstellungen unter Webhook-Empfänger ein.',
  'test-not-seen':
    'Der Test kam hier nicht an. Prüfen Sie, ob Ihr Tunnel oder Proxy läuft und zum Port des Empfängers führt.',
  unreadable: 'Das ließ sich nicht als etwas lesen, das ein Anbieter sagt.',
  'store-full':
    'Die Festplatte ist voll; das konnte nicht festgehalten werden. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  'store-read-only':
    'Longcode darf nicht in seinen Ordner schreiben; das konnte nicht festgehalten werden. Machen Sie den Ordner beschreibbar und versuchen Sie es noch einmal.',
  'store-busy':
    'Ein anderes Programm hält die Nachrichten von Longcode fest. Schließen Sie es – vielleicht eine Datensicherung oder ein Virenscanner – und versuchen Sie es noch einmal.',
  'store-corrupt':
    'Die Nachrichten auf diesem Computer sind beschädigt. Reparieren Sie sie oder stellen Sie eine Sicherung wieder her, in den Einstellungen unter Speicher.',
  'store-newer':
    'Die Nachrichten auf diesem Computer gehören zu einem neueren Longcode. Öffnen Sie wieder das neuere Longcode.',
  'store-failed':
    'Die Nachrichten auf diesem Computer konnten nicht gelesen oder geschrieben werden. Versuchen Sie es noch einmal; bleibt es so, prüfen Sie die Festplatte.',
  internal:
    'In Longcode ging etwas schief. Versuchen Sie es noch einmal; bleibt es so, starten Sie Longcode neu.',
};

export const failuresNamed: Said<typeof englishNamed> = {
  providerRefused: (words) => `Ihr Anbieter hat das nicht getan: ${words}`,
  poolEmpty: (who) =>
    `Keine Nummer dieses Profils kann gerade an ${who} senden. Sehen Sie seine Nummern an, oder schreiben Sie von einer einzelnen Nummer.`,
  numberTaken: (who) =>
    `Eine Nummer hier gehört schon zu ${who}. Legen Sie die beiden zusammen, oder nehmen Sie die Nummer weg.`,
};
