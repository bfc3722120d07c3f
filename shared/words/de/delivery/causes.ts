/** German for groups of causes, by the English sentence; `{}` stands for the provider. */
export const causes: Readonly<Record<string, string>> = {
  'Number is wrong or not in use': 'Nummer ist falsch oder nicht in Gebrauch',
  'Check the number with the person and correct it in the list.':
    'Prüfen Sie die Nummer mit der Person, und berichtigen Sie sie in der Liste.',
  'Number cannot receive texts': 'Nummer kann keine Nachrichten empfangen',
  'Recipient not reachable': 'Empfänger nicht erreichbar',
  'Opted out or blocked': 'Abgemeldet oder gesperrt',
  'Do not text these people again until they ask for it.':
    'Schreiben Sie diesen Menschen erst wieder, wenn sie darum bitten.',
  'Blocked as spam': 'Als Spam gesperrt',
  'Do not resend the same words; change the text and leave out shortened links.':
    'Senden Sie nicht dieselben Worte noch einmal; ändern Sie die Nachricht, und lassen Sie Kurzlinks weg.',
  'Text or attachment not accepted': 'Text oder Anhang nicht angenommen',
  'Change the text or the attachment, then send it anew.':
    'Ändern Sie Text oder Anhang, und senden Sie dann neu.',
  'Too many people in one group': 'Zu viele Menschen in einer Gruppe',
  'Number not registered for business texting (10DLC or toll-free)':
    'Nummer nicht für geschäftliche Nachrichten registriert (10DLC oder gebührenfrei)',
  'Finish the registration of your number at the provider before sending more.':
    'Schließen Sie die Registrierung Ihrer Nummer beim Anbieter ab, bevor Sie mehr senden.',
  'Set-up of my number': 'Einrichtung meiner Nummer',
  'Fix the number’s messaging settings at the provider, or send from another number.':
    'Berichtigen Sie beim Anbieter, wie die Nummer eingerichtet ist, oder senden Sie von einer anderen.',
  'Set-up of my account or key': 'Einrichtung meines Kontos oder Schlüssels',
  'Check the account and its key at the provider, then send again.':
    'Prüfen Sie das Konto und seinen Schlüssel beim Anbieter, und senden Sie dann noch einmal.',
  'Balance too low': 'Guthaben zu niedrig',
  'Add money to the account at the provider, then send again.':
    'Laden Sie das Konto beim Anbieter auf, und senden Sie dann noch einmal.',
  'Too many texts at once': 'Zu viele Nachrichten auf einmal',
  'Destination not open to my account': 'Ziel für mein Konto nicht geöffnet',
  'Ask the provider whether it can open the way to these numbers.':
    'Fragen Sie den Anbieter, ob er den Weg zu diesen Nummern öffnen kann.',
  'Carrier turned it away': 'Vom Netz abgewiesen',
  'Reach the person another way, and ask the provider if it goes on.':
    'Erreichen Sie die Person anders, und fragen Sie den Anbieter, wenn es so weitergeht.',
  'Waited too long': 'Zu lange gewartet',
  'Cancelled before sending': 'Vor dem Senden abgesagt',
  'Provider or carrier trouble': 'Schwierigkeiten bei Anbieter oder Netz',
  'Wait until the provider has recovered, then retry those worth retrying.':
    'Warten Sie, bis der Anbieter sich erholt hat, und versuchen Sie dann die noch einmal, bei denen es sich lohnt.',
  'Provider did not understand the request': 'Anbieter hat die Anfrage nicht verstanden',
  'Not clear whether it went': 'Nicht klar, ob sie hinausging',
  'Let the provider’s own records settle it before sending anything again.':
    'Lassen Sie es die Aufzeichnungen des Anbieters klären, bevor Sie etwas noch einmal senden.',
  'No receipt – may have arrived': 'Kein Bericht – vielleicht angekommen',
  'Reason not explained': 'Grund nicht erklärt',
  'Open one of them, read the provider’s own words, and ask the provider.':
    'Öffnen Sie eine davon, lesen Sie, was der Anbieter selbst sagt, und fragen Sie ihn.',
};
