/** German for where a text stands, by the English sentence; `{}` stands for the provider. */
export const states: Readonly<Record<string, string>> = {
  '{} has taken this text and put it in line.': '{} hat diese Nachricht angenommen und eingereiht.',
  '{} is handing this text on.': '{} gibt diese Nachricht weiter.',
  '{} handed this text on, and no word has come back yet.':
    '{} hat diese Nachricht weitergegeben, und noch kam nichts zurück.',
  '{} received this text.': '{} hat diese Nachricht empfangen.',
  '{} passed the news of this text on.': '{} hat die Neuigkeit über diese Nachricht weitergegeben.',
  'The recipient’s carrier took this text; this route brings no word from the device.':
    'Das Netz des Empfängers hat diese Nachricht angenommen; auf diesem Weg kommt kein Wort vom Gerät.',
  'The recipient’s carrier took this text; this receipt brings no word from the device.':
    'Das Netz des Empfängers hat diese Nachricht angenommen; dieser Bericht bringt kein Wort vom Gerät.',
  'The recipient’s phone confirmed that it has this text.':
    'Das Telefon des Empfängers hat bestätigt, dass es diese Nachricht hat.',
  'No receipt came for this text, so it may or may not have arrived.':
    'Zu dieser Nachricht kam kein Bericht; sie kann angekommen sein oder nicht.',
  'This text ran out of time before it could be delivered.':
    'Die Zeit dieser Nachricht lief ab, bevor sie zugestellt werden konnte.',
  'This text was not delivered.': 'Diese Nachricht wurde nicht zugestellt.',
  '{} could not deliver this text.': '{} konnte diese Nachricht nicht zustellen.',
  '{} could not send this text.': '{} konnte diese Nachricht nicht senden.',
  'The service behind {} has taken this text.':
    'Der Dienst hinter {} hat diese Nachricht angenommen.',
  'The service behind {} has put this text in line.':
    'Der Dienst hinter {} hat diese Nachricht eingereiht.',
  'The service behind {} holds this text until its time comes.':
    'Der Dienst hinter {} hält diese Nachricht, bis ihre Zeit kommt.',
  'The service behind {} is holding this text back.':
    'Der Dienst hinter {} hält diese Nachricht zurück.',
  'The service behind {} treats this text as a test.':
    'Der Dienst hinter {} behandelt diese Nachricht als Test.',
  'The service behind {} sent this text to the carrier.':
    'Der Dienst hinter {} hat diese Nachricht an das Netz gesendet.',
  'The carrier took this text, and the service behind {} marks it as opened.':
    'Das Netz hat diese Nachricht angenommen, und der Dienst hinter {} führt sie als geöffnet.',
  'The carrier took this text, and the service behind {} saw someone act on it.':
    'Das Netz hat diese Nachricht angenommen, und der Dienst hinter {} sah, dass jemand darauf einging.',
  'The service behind {} dropped its record, so arrival is not known.':
    'Der Dienst hinter {} hat seine Aufzeichnung verworfen; ob sie ankam, ist nicht bekannt.',
  'This text ran out of time before the carrier could deliver it.':
    'Die Zeit dieser Nachricht lief ab, bevor das Netz sie zustellen konnte.',
  'The service behind {} could not deliver this text.':
    'Der Dienst hinter {} konnte diese Nachricht nicht zustellen.',
  '{} has news about this text.': '{} hat Neues über diese Nachricht.',
  'A text came in on one of your numbers.': 'Auf einer Ihrer Nummern kam eine Nachricht herein.',
  'The balance of your {} account changed.': 'Das Guthaben Ihres Kontos bei {} hat sich geändert.',
  '{} is checking an order for a number.': '{} prüft die Bestellung einer Nummer.',
  '{} is working on an order for a number.': '{} bearbeitet die Bestellung einer Nummer.',
  'An order for a number is done at {}.': 'Bei {} ist die Bestellung einer Nummer erledigt.',
  'One of your numbers is about to be given back to {}.':
    'Eine Ihrer Nummern geht bald an {} zurück.',
  'One of your numbers was given back to {}.': 'Eine Ihrer Nummern ging an {} zurück.',
  '{} holds this text until its scheduled time.':
    '{} hält diese Nachricht bis zu ihrer geplanten Zeit.',
  '{} is handing this text to the carrier.': '{} übergibt diese Nachricht an das Netz.',
  '{} sent this text to the carrier, and no word has come back yet.':
    '{} hat diese Nachricht an das Netz gesendet, und noch kam nichts zurück.',
  'This text was cancelled before its scheduled time and did not go out.':
    'Diese Nachricht wurde vor ihrer geplanten Zeit abgesagt und ging nicht hinaus.',
  'The next network turned this text away.': 'Das nächste Netz hat diese Nachricht abgewiesen.',
  '{} gets no receipt for this member of the group, so arrival is not known.':
    '{} bekommt für dieses Mitglied der Gruppe keinen Bericht; ob sie ankam, ist nicht bekannt.',
  'The receipt for this text did not settle whether it arrived.':
    'Der Bericht zu dieser Nachricht klärte nicht, ob sie ankam.',
  'No receipt came in time for this text, so it may or may not have arrived.':
    'Zu dieser Nachricht kam kein Bericht rechtzeitig; sie kann angekommen sein oder nicht.',
  'The next network did not answer in time, so this text may or may not have arrived.':
    'Das nächste Netz antwortete nicht rechtzeitig; diese Nachricht kann angekommen sein oder nicht.',
  '{} is handing this message to the carrier.': '{} übergibt diese Nachricht an das Netz.',
  '{} sent this message to the carrier, and no word has come back yet.':
    '{} hat diese Nachricht an das Netz gesendet, und noch kam nichts zurück.',
  'The carrier took this message, and the messaging app marks it as opened.':
    'Das Netz hat diese Nachricht angenommen, und die App führt sie als geöffnet.',
  'The person shared the place you asked for.':
    'Die Person hat den Ort mitgeteilt, um den Sie baten.',
  'The person chose one of the answers you offered.':
    'Die Person hat eine der Antworten gewählt, die Sie anboten.',
  '{} has this text.': '{} hat diese Nachricht.',
  '{} has accepted this text.': '{} hat diese Nachricht angenommen.',
  'The recipient’s carrier could not deliver this text.':
    'Das Netz des Empfängers konnte diese Nachricht nicht zustellen.',
  'No receipt came within two hours, so this text may or may not have arrived.':
    'Innerhalb von zwei Stunden kam kein Bericht; diese Nachricht kann angekommen sein oder nicht.',
  'This text is on its way to the provider.': 'Diese Nachricht ist auf dem Weg zum Anbieter.',
  'This text can still be taken back; nothing of it has been sent.':
    'Diese Nachricht lässt sich noch zurücknehmen; nichts davon wurde gesendet.',
  'This text waits on this computer; nothing of it has been sent.':
    'Diese Nachricht wartet auf diesem Computer; nichts davon wurde gesendet.',
  'The provider asked to wait before this text is sent; it has not taken it.':
    'Der Anbieter bat, mit dieser Nachricht zu warten; er hat sie nicht angenommen.',
  'You paused this text; nothing of it has been sent.':
    'Sie haben diese Nachricht pausiert; nichts davon wurde gesendet.',
  'This text waited too long to go without asking you; nothing of it has been sent.':
    'Diese Nachricht wartete zu lange, um ungefragt hinauszugehen; nichts davon wurde gesendet.',
  'You stopped this text before it left; nothing of it has been sent.':
    'Sie haben diese Nachricht angehalten, bevor sie ging; nichts davon wurde gesendet.',
  'This person opted out before this text left; nothing of it has been sent.':
    'Diese Person hat sich abgemeldet, bevor diese Nachricht ging; nichts davon wurde gesendet.',
  'The answer to this text was lost, so it may or may not have been sent; Longcode is looking it up.':
    'Die Antwort auf diese Nachricht ging verloren; sie kann gesendet sein oder nicht. Longcode sieht nach.',
  'The answer to this text was lost and the provider’s records do not show it; it may have been sent all the same.':
    'Die Antwort auf diese Nachricht ging verloren, und die Aufzeichnungen des Anbieters zeigen sie nicht; sie kann trotzdem gesendet sein.',
  'The answer to this text was lost and the provider’s records did not show it; it may or may not have been sent.':
    'Die Antwort auf diese Nachricht ging verloren, und die Aufzeichnungen des Anbieters zeigten sie nicht; sie kann gesendet sein oder nicht.',
};
