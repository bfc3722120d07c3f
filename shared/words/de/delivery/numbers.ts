/** German for refusals that are about numbers, carriers and contents, by the English sentence; `{}` stands for the provider. */
export const numbers: Readonly<Record<string, string>> = {
  'This number is a landline or cannot be reached by text.':
    'Diese Nummer ist ein Festnetzanschluss oder für Nachrichten nicht erreichbar.',
  'A carrier’s spam filter stopped this text for now.':
    'Der Spamfilter eines Netzes hat diese Nachricht vorerst aufgehalten.',
  'A carrier has blocked your number for good because of spam.':
    'Ein Netz hat Ihre Nummer wegen Spam dauerhaft gesperrt.',
  'The recipient’s carrier turned this text away and did not say why.':
    'Das Netz des Empfängers hat diese Nachricht abgewiesen und nicht gesagt, warum.',
  'This text ran out of time on its way to the recipient.':
    'Die Zeit dieser Nachricht lief auf dem Weg zum Empfänger ab.',
  'The recipient’s carrier is not answering at the moment.':
    'Das Netz des Empfängers antwortet zurzeit nicht.',
  'This text went round in a circle between networks and was stopped.':
    'Diese Nachricht lief zwischen Netzen im Kreis und wurde angehalten.',
  'The recipient’s carrier did not take this text.':
    'Das Netz des Empfängers hat diese Nachricht nicht angenommen.',
  'The recipient’s carrier does not take something in this text.':
    'Das Netz des Empfängers nimmt etwas in dieser Nachricht nicht an.',
  'Your number is not registered for business texting in the US.':
    'Ihre Nummer ist in den USA nicht für geschäftliche Nachrichten registriert.',
  'Texts went out faster than the carrier allows.':
    'Nachrichten gingen schneller hinaus, als das Netz erlaubt.',
  'The carrier does not accept the recipient’s number.':
    'Das Netz nimmt die Nummer des Empfängers nicht an.',
  'The carrier does not accept the number you send from.':
    'Das Netz nimmt die Nummer nicht an, von der Sie senden.',
  'This text waited too long in {}’s line and did not go out.':
    'Diese Nachricht wartete bei {} zu lange und ging nicht hinaus.',
  '{}’s own spam filter stopped this text.':
    'Der Spamfilter von {} hat diese Nachricht aufgehalten.',
  'Your business has reached T-Mobile’s limit of texts for the day.':
    'Ihr Unternehmen hat die Tagesgrenze von T-Mobile erreicht.',
  'AT&T stopped this text as spam.': 'AT&T hat diese Nachricht als Spam aufgehalten.',
  'Texts went out faster than AT&T allows for your campaign.':
    'Nachrichten gingen schneller hinaus, als AT&T Ihrer Kampagne erlaubt.',
  'The number you send from is not set up for texting.':
    'Die Nummer, von der Sie senden, ist nicht für Nachrichten eingerichtet.',
  'Your toll-free number is not in the register for texting.':
    'Ihre gebührenfreie Nummer steht nicht im Verzeichnis für Nachrichten.',
  'Texting is still being switched on for your number.':
    'Nachrichten werden für Ihre Nummer gerade erst eingeschaltet.',
  'This person wrote STOP, so {} blocks your texts to them.':
    'Diese Person schrieb STOP; deshalb sperrt {} Ihre Nachrichten an sie.',
  'This kind of message cannot go to this number.':
    'Nachrichten dieser Art können nicht an diese Nummer gehen.',
  'This message is too large.': 'Diese Nachricht ist zu groß.',
  'The parts of this message do not go together.':
    'Die Teile dieser Nachricht passen nicht zusammen.',
  '{} does not accept the number you send from.':
    '{} nimmt die Nummer nicht an, von der Sie senden.',
  'The name you send from is not set up at {}.':
    'Der Name, unter dem Sie senden, ist bei {} nicht eingerichtet.',
  'The number you send from cannot send pictures.':
    'Die Nummer, von der Sie senden, kann keine Bilder senden.',
  '{} does not accept the recipient’s number.': '{} nimmt die Nummer des Empfängers nicht an.',
  '{} rates the number you send from as unhealthy and holds its texts back.':
    '{} hält die Nummer, von der Sie senden, für bedenklich und hält ihre Nachrichten zurück.',
  'There is nothing in this message.': 'In dieser Nachricht ist nichts.',
  'The attachments are too many or too large for one message.':
    'Die Anhänge sind zu viele oder zu groß für eine Nachricht.',
  'Your kind of sender cannot text this kind of number.':
    'Absender Ihrer Art können Nummern dieser Art nicht schreiben.',
  'The number you send from cannot be used for the moment.':
    'Die Nummer, von der Sie senden, lässt sich zurzeit nicht verwenden.',
  '{} does not let the contents of this message through.':
    '{} lässt den Inhalt dieser Nachricht nicht durch.',
  'This text is longer than carriers pass on reliably.':
    'Diese Nachricht ist länger, als Netze verlässlich weitergeben.',
  'Your toll-free number is not verified.': 'Ihre gebührenfreie Nummer ist nicht bestätigt.',
  'The text has characters that cannot be sent.':
    'Die Nachricht enthält Zeichen, die sich nicht senden lassen.',
  'The number you send from is not a valid number.':
    'Die Nummer, von der Sie senden, ist keine gültige Nummer.',
  'The recipient’s number is not a valid number.':
    'Die Nummer des Empfängers ist keine gültige Nummer.',
  'This text cannot be put into a form for this number, which is probably wrong.':
    'Diese Nachricht lässt sich für diese Nummer nicht umformen; die Nummer ist wohl falsch.',
  'The time set for this text passed before it could go out.':
    'Die Zeit für diese Nachricht verging, bevor sie hinausgehen konnte.',
  '{} finds no way to this number, for instance because it is also the sender.':
    '{} findet keinen Weg zu dieser Nummer, etwa weil sie auch der Absender ist.',
  'Texting is not allowed from this number of yours.':
    'Von dieser Ihrer Nummer sind Nachrichten nicht erlaubt.',
  'Texts to this number are not allowed, or it cannot receive them.':
    'Nachrichten an diese Nummer sind nicht erlaubt, oder sie kann keine empfangen.',
  'The number you send from is not in service for texting.':
    'Die Nummer, von der Sie senden, ist nicht für Nachrichten in Betrieb.',
  'The recipient’s number is not given out to anyone.':
    'Die Nummer des Empfängers ist an niemanden vergeben.',
  'The number you send from does not belong to this account.':
    'Die Nummer, von der Sie senden, gehört nicht zu diesem Konto.',
  'The recipient’s number is not set up to receive texts.':
    'Die Nummer des Empfängers ist nicht für den Empfang von Nachrichten eingerichtet.',
  'The recipient’s number cannot receive pictures.':
    'Die Nummer des Empfängers kann keine Bilder empfangen.',
  '{} could not fetch the attachment.': '{} konnte den Anhang nicht holen.',
  'The attachments are too large together.': 'Die Anhänge sind zusammen zu groß.',
  '{} does not take this kind of file.': '{} nimmt Dateien dieser Art nicht an.',
  '{} does not know the carrier of this number.': '{} kennt das Netz dieser Nummer nicht.',
  'This toll-free number does not take texts.':
    'Diese gebührenfreie Nummer nimmt keine Nachrichten an.',
  'There are more than ten people in this group.': 'In dieser Gruppe sind mehr als zehn Menschen.',
  '{} stopped this text as spam.': '{} hat diese Nachricht als Spam aufgehalten.',
  '{} has barred the number you send from.': '{} hat die Nummer gesperrt, von der Sie senden.',
  'The recipient’s number is barred from receiving texts.':
    'Die Nummer des Empfängers ist für den Empfang von Nachrichten gesperrt.',
  'Texts to emergency numbers are not allowed.': 'Nachrichten an Notrufnummern sind nicht erlaubt.',
  'The recipient’s carrier or device does not take this kind of message.':
    'Das Netz oder Gerät des Empfängers nimmt Nachrichten dieser Art nicht an.',
  'The carrier says that texts do not reach this number at present.':
    'Das Netz sagt, dass Nachrichten diese Nummer zurzeit nicht erreichen.',
  'The recipient’s device is off, full or out of reach.':
    'Das Gerät des Empfängers ist aus, voll oder außer Reichweite.',
  'The attachments are too large for the carrier.': 'Die Anhänge sind zu groß für das Netz.',
  'The carrier does not take this kind of file.': 'Das Netz nimmt Dateien dieser Art nicht an.',
  'The carrier says that this number is not valid or takes no texts.':
    'Das Netz sagt, dass diese Nummer nicht gültig ist oder keine Nachrichten annimmt.',
  'The recipient’s number is no longer in use.':
    'Die Nummer des Empfängers ist nicht mehr in Gebrauch.',
  'The carrier has no way to this number, perhaps because the person is abroad.':
    'Das Netz hat keinen Weg zu dieser Nummer, vielleicht weil die Person im Ausland ist.',
  'This text is too long for the carrier.': 'Diese Nachricht ist zu lang für das Netz.',
  'The carrier could not read this text.': 'Das Netz konnte diese Nachricht nicht lesen.',
  'The recipient’s device turned this text away.':
    'Das Gerät des Empfängers hat diese Nachricht abgewiesen.',
  'The recipient’s carrier stopped this text as spam.':
    'Das Netz des Empfängers hat diese Nachricht als Spam aufgehalten.',
  'The carrier stopped this text because of its shortened link.':
    'Das Netz hat diese Nachricht wegen ihres Kurzlinks aufgehalten.',
  'Either your number or the recipient’s is blocked on the way.':
    'Ihre Nummer oder die des Empfängers ist unterwegs gesperrt.',
  'The campaign of your number is not active with this carrier.':
    'Die Kampagne Ihrer Nummer ist in diesem Netz nicht aktiv.',
  'Your number is not entered correctly in the register for business texting.':
    'Ihre Nummer steht nicht richtig im Verzeichnis für geschäftliche Nachrichten.',
  'This person has opted out of your texts.':
    'Diese Person hat sich von Ihren Nachrichten abgemeldet.',
  'The carrier does not let this short code text this person.':
    'Das Netz lässt diese Kurzwahlnummer dieser Person nicht schreiben.',
  'The carrier does not allow the campaign of this short code.':
    'Das Netz erlaubt die Kampagne dieser Kurzwahlnummer nicht.',
  'Your short code is not set up with this carrier.':
    'Ihre Kurzwahlnummer ist in diesem Netz nicht eingerichtet.',
  'Your short code has run out with this carrier.':
    'Ihre Kurzwahlnummer ist in diesem Netz abgelaufen.',
  'The recipient’s carrier is overloaded.': 'Das Netz des Empfängers ist überlastet.',
  'The carrier had trouble taking this text.':
    'Das Netz hatte Schwierigkeiten, diese Nachricht anzunehmen.',
  'The carrier had trouble of its own with this text.':
    'Das Netz hatte mit dieser Nachricht selbst Schwierigkeiten.',
  'The carrier did not acknowledge this text.': 'Das Netz hat diese Nachricht nicht bestätigt.',
  'The carrier could not deliver this text.': 'Das Netz konnte diese Nachricht nicht zustellen.',
  'The carrier gave a reason that {} does not know.':
    'Das Netz nannte einen Grund, den {} nicht kennt.',
};
