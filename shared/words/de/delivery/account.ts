/** German for refusals that are about the account, the request or the provider, by the English sentence; `{}` stands for the provider. */
export const account: Readonly<Record<string, string>> = {
  '{} did not accept one of the values it was given, such as a number.':
    '{} hat einen der Werte nicht angenommen, etwa eine Nummer.',
  '{} did not accept one of the values it was given.': '{} hat einen der Werte nicht angenommen.',
  '{} did not accept the key of this account.':
    '{} hat den Schlüssel dieses Kontos nicht angenommen.',
  'The balance of your {} account does not cover this text.':
    'Das Guthaben Ihres Kontos bei {} reicht für diese Nachricht nicht.',
  'The key of this account is not allowed to send texts.':
    'Der Schlüssel dieses Kontos darf keine Nachrichten senden.',
  '{} does not find the number you send from in your account.':
    '{} findet die Nummer, von der Sie senden, nicht in Ihrem Konto.',
  'Your {} account is not permitted to text this country.':
    'Ihr Konto bei {} darf nicht in dieses Land senden.',
  '{} asked for fewer texts at a time.': '{} bat um weniger Nachrichten auf einmal.',
  '{} had trouble of its own, so it is not clear whether it took this text.':
    '{} hatte selbst Schwierigkeiten; ob es diese Nachricht annahm, ist nicht klar.',
  'This text waited too long in {}’s line and was dropped before it left.':
    'Diese Nachricht wartete bei {} zu lange und wurde verworfen, bevor sie hinausging.',
  'The phone number is not active.': 'Die Telefonnummer ist nicht aktiv.',
  'The phone number is not valid.': 'Die Telefonnummer ist nicht gültig.',
  'A web address sent along is wrong or longer than 2000 characters.':
    'Eine mitgesendete Webadresse ist falsch oder länger als 2000 Zeichen.',
  '{} missed a value it needs.': '{} vermisste einen Wert, den es braucht.',
  '{} did not find what it was asked for.': '{} fand nicht, wonach es gefragt wurde.',
  '{} does not know something it was pointed to.':
    '{} kennt etwas nicht, worauf es verwiesen wurde.',
  '{} ran out of time, so it is not clear whether it took this text.':
    '{} brauchte zu lange; ob es diese Nachricht annahm, ist nicht klar.',
  'The key of this account is not allowed to do this.':
    'Der Schlüssel dieses Kontos darf das nicht.',
  '{} already has the same thing.': '{} hat dasselbe schon.',
  'Something this text depends on does not exist at {}.':
    'Etwas, das diese Nachricht braucht, gibt es bei {} nicht.',
  '{} does not take this kind of request.': '{} nimmt Anfragen dieser Art nicht an.',
  '{} could not read the request.': '{} konnte die Anfrage nicht lesen.',
  'The phone number is not in full international form.':
    'Die Telefonnummer hat nicht die volle internationale Form.',
  'Something this text points to does not exist at {}.':
    'Etwas, worauf diese Nachricht verweist, gibt es bei {} nicht.',
  '{} does not know the order a list was asked in.':
    '{} kennt die Reihenfolge nicht, in der eine Liste verlangt wurde.',
  'An email address is not valid.': 'Eine E-Mail-Adresse ist nicht gültig.',
  'This cannot be removed at {} because it is still in use.':
    'Das lässt sich bei {} nicht entfernen, weil es noch verwendet wird.',
  '{} read the request but could not carry it out.':
    '{} hat die Anfrage gelesen, konnte sie aber nicht ausführen.',
  'The key of this account was withdrawn.': 'Der Schlüssel dieses Kontos wurde zurückgezogen.',
  'The key of this account has run out.': 'Der Schlüssel dieses Kontos ist abgelaufen.',
  'Your {} account is not active.': 'Ihr Konto bei {} ist nicht aktiv.',
  '{} has blocked your account.': '{} hat Ihr Konto gesperrt.',
  'Your {} account is not verified yet.': 'Ihr Konto bei {} ist noch nicht bestätigt.',
  'This feature is not switched on for your {} account.':
    'Diese Funktion ist für Ihr Konto bei {} nicht eingeschaltet.',
  'Your {} account’s level does not include this.':
    'Die Stufe Ihres Kontos bei {} umfasst das nicht.',
  'Texting is switched off for your {} account.':
    'Nachrichten sind für Ihr Konto bei {} ausgeschaltet.',
  'The secret of the messaging profile is wrong.':
    'Das Geheimnis des Messaging-Profils ist falsch.',
  'The messaging profile of your number is switched off.':
    'Das Messaging-Profil Ihrer Nummer ist ausgeschaltet.',
  'The secret of the messaging profile is missing.': 'Das Geheimnis des Messaging-Profils fehlt.',
  'Your {} profile is not open to this country or region.':
    'Ihr Profil bei {} ist für dieses Land oder diese Region nicht geöffnet.',
  'No number in the messaging profile can send this text.':
    'Keine Nummer des Messaging-Profils kann diese Nachricht senden.',
  '{}’s line for your texts is full.': 'Die Warteschlange für Ihre Nachrichten bei {} ist voll.',
  '{} refused this text for a reason that its pages do not explain.':
    '{} lehnte diese Nachricht aus einem Grund ab, den seine Seiten nicht erklären.',
  '{} did not accept what this account signs in with, and did not take this text.':
    '{} hat die Anmeldung dieses Kontos nicht angenommen und diese Nachricht auch nicht.',
  'This sign-in is not allowed to send texts from this {} account.':
    'Diese Anmeldung darf von diesem Konto bei {} keine Nachrichten senden.',
  '{} did not find the account or the address that was asked.':
    '{} fand das Konto oder die gefragte Adresse nicht.',
  '{} asked Longcode to look messages up less often.':
    '{} bat Longcode, seltener nach Nachrichten zu sehen.',
  'Your {} account may not use this service.':
    'Ihr Konto bei {} darf diesen Dienst nicht verwenden.',
  'Your {} account may not send to this destination.':
    'Ihr Konto bei {} darf nicht an dieses Ziel senden.',
  'Your {} account may not use short codes.':
    'Ihr Konto bei {} darf keine Kurzwahlnummern verwenden.',
  'Your {} account may not text this country.':
    'Ihr Konto bei {} darf nicht in dieses Land senden.',
  'Your {} account may not text from toll-free numbers.':
    'Ihr Konto bei {} darf nicht von gebührenfreien Nummern senden.',
  '{} does not know the account that was named.': '{} kennt das genannte Konto nicht.',
  '{} does not know the application that was named.': '{} kennt die genannte Anwendung nicht.',
  'This user is not allowed to send from this {} account.':
    'Dieser Benutzer darf von diesem Konto bei {} nicht senden.',
  '{} had passing trouble with this text and did not send it.':
    '{} hatte vorübergehend Schwierigkeiten mit dieser Nachricht und hat sie nicht gesendet.',
  '{} was restarting and did not take this text.':
    '{} startete gerade neu und hat diese Nachricht nicht angenommen.',
  '{} tried several times and found no way to this number.':
    '{} versuchte es mehrmals und fand keinen Weg zu dieser Nummer.',
  'A connection inside {} closed before this text went out.':
    'Eine Verbindung in {} schloss sich, bevor diese Nachricht hinausging.',
  '{} gave up on this text after several tries.':
    '{} gab diese Nachricht nach mehreren Versuchen auf.',
  '{} was too busy to take this text.': '{} war zu beschäftigt, um diese Nachricht anzunehmen.',
  '{} could not store this text.': '{} konnte diese Nachricht nicht ablegen.',
  'Your number is not completely set up at {}.':
    'Ihre Nummer ist bei {} nicht vollständig eingerichtet.',
  'Not all parts of this long text reached {}, so it was not sent.':
    'Nicht alle Teile dieser langen Nachricht erreichten {}; sie wurde nicht gesendet.',
  '{} had nowhere to hand this text on to.':
    '{} wusste nicht, wohin es diese Nachricht geben sollte.',
  '{} had trouble that it does not explain and did not send this text.':
    '{} hatte Schwierigkeiten, die es nicht erklärt, und hat diese Nachricht nicht gesendet.',
};
