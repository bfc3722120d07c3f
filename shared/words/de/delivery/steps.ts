/** German for what to do, by the English sentence; `{}` stands for the provider. */
export const steps: Readonly<Record<string, string>> = {
  'Nothing to do but wait for the next report.':
    'Nichts zu tun, als auf den nächsten Bericht zu warten.',
  'Nothing to do.': 'Nichts zu tun.',
  'Wait for a reply, or ask the person, before sending it again.':
    'Warten Sie auf eine Antwort, oder fragen Sie die Person, bevor Sie noch einmal senden.',
  'Read {}’s own words in the details before sending it again.':
    'Lesen Sie in den Einzelheiten, was {} selbst sagt, bevor Sie noch einmal senden.',
  'Check the number, and read {}’s own words in the details.':
    'Prüfen Sie die Nummer, und lesen Sie in den Einzelheiten, was {} selbst sagt.',
  'Check the number, and look at the code in the details.':
    'Prüfen Sie die Nummer, und sehen Sie den Code in den Einzelheiten an.',
  'Check the number, and ask {} if it goes on.':
    'Prüfen Sie die Nummer, und fragen Sie {}, wenn es so weitergeht.',
  'Send it again if it is still timely.': 'Senden Sie sie noch einmal, wenn sie noch passt.',
  'Send it anew if it is still timely.': 'Senden Sie sie neu, wenn sie noch passt.',
  'Write a new text if it is still timely.':
    'Schreiben Sie eine neue Nachricht, wenn sie noch passt.',
  'Nothing to do until the scheduled time.': 'Bis zur geplanten Zeit ist nichts zu tun.',
  'Nothing to do until then; it can still be cancelled.':
    'Bis dahin ist nichts zu tun; sie lässt sich noch absagen.',
  'Ask {} why it is held back if this lasts.':
    'Fragen Sie {}, warum sie zurückgehalten wird, wenn es dauert.',
  'Ask {} whether your account is in test mode.': 'Fragen Sie {}, ob Ihr Konto im Testbetrieb ist.',
  'Check the balance if you expected no charge.':
    'Prüfen Sie das Guthaben, wenn Sie keine Abbuchung erwarteten.',
  'Wait until the order is done.': 'Warten Sie, bis die Bestellung erledigt ist.',
  'Look at your numbers to see the new one.': 'Sehen Sie bei Ihren Nummern nach der neuen.',
  'Renew the number at {} now if you want to keep it.':
    'Verlängern Sie die Nummer jetzt bei {}, wenn Sie sie behalten wollen.',
  'Choose another number to send from.': 'Wählen Sie eine andere Nummer zum Senden.',
  'Check the recipient’s number and the text, then send it again.':
    'Prüfen Sie die Nummer des Empfängers und die Nachricht, und senden Sie sie dann noch einmal.',
  'Replace the account’s key in Longcode’s settings.':
    'Ersetzen Sie den Schlüssel des Kontos in den Einstellungen von Longcode.',
  'Add money to your {} account, then send it again.':
    'Laden Sie Ihr Konto bei {} auf, und senden Sie sie dann noch einmal.',
  'Check the rights of the key at {}, or use another key.':
    'Prüfen Sie die Rechte des Schlüssels bei {}, oder verwenden Sie einen anderen.',
  'Check the rights of the key in the {} portal, or use another key.':
    'Prüfen Sie die Rechte des Schlüssels im Portal von {}, oder verwenden Sie einen anderen.',
  'Check at {} that the number is still yours, or send from another one.':
    'Prüfen Sie bei {}, ob die Nummer noch Ihre ist, oder senden Sie von einer anderen.',
  'Ask {} to open the country for your account.':
    'Bitten Sie {}, das Land für Ihr Konto zu öffnen.',
  'Wait a little, then send it again.':
    'Warten Sie ein wenig, und senden Sie sie dann noch einmal.',
  'Wait a while, then send it again.':
    'Warten Sie eine Weile, und senden Sie sie dann noch einmal.',
  'Wait a while, then send it once more.':
    'Warten Sie eine Weile, und senden Sie sie dann noch ein einziges Mal.',
  'Wait while {}’s own records are checked, and do not send it again yet.':
    'Warten Sie, während die Aufzeichnungen von {} geprüft werden, und senden Sie sie noch nicht wieder.',
  'Send it again if it was cancelled by mistake.':
    'Senden Sie sie noch einmal, wenn sie versehentlich abgesagt wurde.',
  'Copy the raw answer and report it to the makers of Longcode.':
    'Kopieren Sie die rohe Antwort und melden Sie sie denen, die Longcode machen.',
  'Check the recipient’s number with the person.':
    'Prüfen Sie die Nummer des Empfängers mit der Person.',
  'Correct the recipient’s number, then send it again.':
    'Berichtigen Sie die Nummer des Empfängers, und senden Sie sie dann noch einmal.',
  'Attach the picture another way, then send it again.':
    'Hängen Sie das Bild anders an, und senden Sie sie dann noch einmal.',
  'Check the account’s web address in Longcode’s settings.':
    'Prüfen Sie die Webadresse des Kontos in den Einstellungen von Longcode.',
  'Check that the key belongs to the account that owns your number.':
    'Prüfen Sie, ob der Schlüssel zu dem Konto gehört, dem Ihre Nummer gehört.',
  'Check whether the first one already did what you wanted.':
    'Prüfen Sie, ob schon das erste tat, was Sie wollten.',
  'Check in the {} portal that your number has a messaging profile.':
    'Prüfen Sie im Portal von {}, ob Ihre Nummer ein Messaging-Profil hat.',
  'Write the number with + and the country code, then send it again.':
    'Schreiben Sie die Nummer mit + und Ländervorwahl, und senden Sie sie dann noch einmal.',
  'Take it off your numbers in the {} portal first.':
    'Nehmen Sie es im Portal von {} zuerst von Ihren Nummern.',
  'Make a new key in the {} portal and put it into Longcode’s settings.':
    'Erstellen Sie im Portal von {} einen neuen Schlüssel, und geben Sie ihn in den Einstellungen von Longcode ein.',
  'Activate the account in the {} portal.': 'Aktivieren Sie das Konto im Portal von {}.',
  'Ask {} what is needed to lift the block.':
    'Fragen Sie {}, was es braucht, um die Sperre aufzuheben.',
  'Finish the verification in the {} portal.': 'Schließen Sie die Bestätigung im Portal von {} ab.',
  'Ask {} to switch the feature on.': 'Bitten Sie {}, die Funktion einzuschalten.',
  'Raise the account’s level in the {} portal.':
    'Heben Sie die Stufe des Kontos im Portal von {} an.',
  'Mark the number as one that takes no texts and reach the person another way.':
    'Merken Sie die Nummer als eine vor, die keine Nachrichten annimmt, und erreichen Sie die Person anders.',
  'Send more slowly, and change words that read like advertising.':
    'Senden Sie langsamer, und ändern Sie Worte, die sich wie Werbung lesen.',
  'Ask {} to appeal the block, or send from another number.':
    'Bitten Sie {}, gegen die Sperre vorzugehen, oder senden Sie von einer anderen Nummer.',
  'Reach the person another way, and ask {} if it goes on.':
    'Erreichen Sie die Person anders, und fragen Sie {}, wenn es so weitergeht.',
  'Ask {} to look at the route to this number.':
    'Bitten Sie {}, den Weg zu dieser Nummer anzusehen.',
  'Check the number, or reach the person another way.':
    'Prüfen Sie die Nummer, oder erreichen Sie die Person anders.',
  'Take out unusual characters, then send it as a new text.':
    'Nehmen Sie ungewöhnliche Zeichen heraus, und senden Sie sie dann als neue Nachricht.',
  'Add your number to a registered campaign in the {} portal.':
    'Fügen Sie Ihre Nummer im Portal von {} einer registrierten Kampagne hinzu.',
  'Add your number to a registered campaign at {}.':
    'Fügen Sie Ihre Nummer bei {} einer registrierten Kampagne hinzu.',
  'Check the number with the person and correct it.':
    'Prüfen Sie die Nummer mit der Person, und berichtigen Sie sie.',
  'Check in the {} portal that your number is active and can text.':
    'Prüfen Sie im Portal von {}, ob Ihre Nummer aktiv ist und Nachrichten senden kann.',
  'Do not resend the same words; change the text first.':
    'Senden Sie nicht dieselben Worte noch einmal; ändern Sie die Nachricht zuerst.',
  'Wait until tomorrow before texting T-Mobile numbers again.':
    'Warten Sie bis morgen, bevor Sie wieder an Nummern von T-Mobile schreiben.',
  'Switch texting on for the number in the {} portal.':
    'Schalten Sie im Portal von {} Nachrichten für die Nummer ein.',
  'Ask {} to enter the number in the toll-free register.':
    'Bitten Sie {}, die Nummer in das Verzeichnis gebührenfreier Nummern einzutragen.',
  'Wait until {} reports the number as ready.': 'Warten Sie, bis {} die Nummer als bereit meldet.',
  'Do not text them until they write START.':
    'Schreiben Sie der Person nicht, bis sie START schreibt.',
  'Send it as a plain text without attachments.': 'Senden Sie sie als reinen Text ohne Anhänge.',
  'Send it as a plain text, or from another number.':
    'Senden Sie sie als reinen Text oder von einer anderen Nummer.',
  'Send a plain text without attachments instead.':
    'Senden Sie stattdessen reinen Text ohne Anhänge.',
  'Shorten the text or make the attachments smaller.':
    'Kürzen Sie den Text, oder verkleinern Sie die Anhänge.',
  'Send the text and the attachments separately.': 'Senden Sie Text und Anhänge getrennt.',
  'Check that the number is yours and belongs to the profile.':
    'Prüfen Sie, ob die Nummer Ihre ist und zum Profil gehört.',
  'Set the sender name up in the profile, or send from a number.':
    'Richten Sie den Absendernamen im Profil ein, oder senden Sie von einer Nummer.',
  'Add the destination to the profile in the {} portal.':
    'Fügen Sie das Ziel im Portal von {} dem Profil hinzu.',
  'Copy the profile’s secret from the {} portal again.':
    'Kopieren Sie das Geheimnis des Profils noch einmal aus dem Portal von {}.',
  'Switch the profile on in the {} portal.': 'Schalten Sie das Profil im Portal von {} ein.',
  'Copy the profile’s secret from the {} portal.':
    'Kopieren Sie das Geheimnis des Profils aus dem Portal von {}.',
  'Ask {} to switch texting on for the account.':
    'Bitten Sie {}, Nachrichten für das Konto einzuschalten.',
  'Send from another number until this one has recovered.':
    'Senden Sie von einer anderen Nummer, bis diese sich erholt hat.',
  'Write a text or attach something, then send it.':
    'Schreiben Sie etwas, oder hängen Sie etwas an, und senden Sie es dann.',
  'Attach at most ten files of less than 1 MB together.':
    'Hängen Sie höchstens zehn Dateien an, zusammen unter 1 MB.',
  'Wait until the line has emptied, then send it again.':
    'Warten Sie, bis die Warteschlange leer ist, und senden Sie sie dann noch einmal.',
  'Send from another number.': 'Senden Sie von einer anderen Nummer.',
  'Send from another number, or wait until this one is back.':
    'Senden Sie von einer anderen Nummer, oder warten Sie, bis diese wieder da ist.',
  'Add a number that can text to the profile.':
    'Fügen Sie dem Profil eine Nummer hinzu, die Nachrichten senden kann.',
  'Change the text, then send it as a new one.':
    'Ändern Sie die Nachricht, und senden Sie sie dann neu.',
  'Shorten the text, then send it as a new one.':
    'Kürzen Sie die Nachricht, und senden Sie sie dann neu.',
  'Send in the toll-free verification in the {} portal.':
    'Reichen Sie die Bestätigung der gebührenfreien Nummer im Portal von {} ein.',
  'Send in the toll-free verification at {}.':
    'Reichen Sie die Bestätigung der gebührenfreien Nummer bei {} ein.',
  'Read the raw receipt, and ask {} about its code.':
    'Lesen Sie den rohen Bericht, und fragen Sie {} nach dem Code.',
  'Open the raw receipt to see the place.': 'Öffnen Sie den rohen Bericht, um den Ort zu sehen.',
  'Open the raw receipt to see the answer.':
    'Öffnen Sie den rohen Bericht, um die Antwort zu sehen.',
  'Enter the sign-in of the account anew in Longcode’s settings, then send it again.':
    'Geben Sie die Anmeldung des Kontos in den Einstellungen von Longcode neu ein, und senden Sie sie dann noch einmal.',
  'Check the account number, and the sign-in’s rights in the {} dashboard.':
    'Prüfen Sie die Kontonummer und die Rechte der Anmeldung in der Übersicht von {}.',
  'Check the account number and web address in Longcode’s settings.':
    'Prüfen Sie Kontonummer und Webadresse in den Einstellungen von Longcode.',
  'Wait, then send the rest more slowly.': 'Warten Sie, und senden Sie den Rest dann langsamer.',
  'Wait a few minutes; looking up goes on by itself.':
    'Warten Sie ein paar Minuten; das Nachsehen geht von selbst weiter.',
  'Ask {} what your account is missing.': 'Fragen Sie {}, was Ihrem Konto fehlt.',
  'Send from another number, and check this one at {}.':
    'Senden Sie von einer anderen Nummer, und prüfen Sie diese bei {}.',
  'Check that you are not texting your own number, then ask {}.':
    'Prüfen Sie, ob Sie nicht an Ihre eigene Nummer schreiben, und fragen Sie dann {}.',
  'Check at {} that the number is yours and can text.':
    'Prüfen Sie bei {}, ob die Nummer Ihre ist und Nachrichten senden kann.',
  'Check at {} that the number is active and can text.':
    'Prüfen Sie bei {}, ob die Nummer aktiv ist und Nachrichten senden kann.',
  'Ask {} to put the number in service, or send from another.':
    'Bitten Sie {}, die Nummer in Betrieb zu nehmen, oder senden Sie von einer anderen.',
  'Check at {} which account has the number.': 'Prüfen Sie bei {}, welches Konto die Nummer hat.',
  'Attach the file anew, then send it as a new message.':
    'Hängen Sie die Datei neu an, und senden Sie eine neue Nachricht.',
  'Make the attachments smaller, then send it as a new message.':
    'Verkleinern Sie die Anhänge, und senden Sie eine neue Nachricht.',
  'Attach it as JPEG, PNG or GIF, then send it as a new message.':
    'Hängen Sie es als JPEG, PNG oder GIF an, und senden Sie eine neue Nachricht.',
  'Ask {} whether it can reach this number.': 'Fragen Sie {}, ob es diese Nummer erreichen kann.',
  'Ask {} to open the destination for your account.':
    'Bitten Sie {}, das Ziel für Ihr Konto zu öffnen.',
  'Ask {} to allow short codes, or use another number.':
    'Bitten Sie {}, Kurzwahlnummern zu erlauben, oder verwenden Sie eine andere Nummer.',
  'Ask {} to allow toll-free texting, or use another number.':
    'Bitten Sie {}, Nachrichten von gebührenfreien Nummern zu erlauben, oder verwenden Sie eine andere Nummer.',
  'Reach the business another way.': 'Erreichen Sie das Unternehmen anders.',
  'Make the group smaller or send separate private texts.':
    'Verkleinern Sie die Gruppe, oder senden Sie einzelne private Nachrichten.',
  'Check the account number in Longcode’s settings.':
    'Prüfen Sie die Kontonummer in den Einstellungen von Longcode.',
  'Check the application in Longcode’s settings.':
    'Prüfen Sie die Anwendung in den Einstellungen von Longcode.',
  'Ask {} what led to the ban before sending more.':
    'Fragen Sie {}, was zur Sperre führte, bevor Sie mehr senden.',
  'Do not text this number, and ask {} why it is barred.':
    'Schreiben Sie nicht an diese Nummer, und fragen Sie {}, warum sie gesperrt ist.',
  'Call the emergency number instead.': 'Rufen Sie die Notrufnummer stattdessen an.',
  'Check the user’s rights in the {} dashboard.':
    'Prüfen Sie die Rechte des Benutzers in der Übersicht von {}.',
  'Reach the person another way for now.': 'Erreichen Sie die Person vorerst anders.',
  'Take the number off your list and ask the person for the new one.':
    'Nehmen Sie die Nummer von Ihrer Liste, und fragen Sie die Person nach der neuen.',
  'Reach the person another way.': 'Erreichen Sie die Person anders.',
  'Write the link out in full, on your own domain, in a new text.':
    'Schreiben Sie den Link in einer neuen Nachricht aus, auf Ihrer eigenen Domain.',
  'Do not text this number until {} has told you which is blocked and why.':
    'Schreiben Sie nicht an diese Nummer, bis {} gesagt hat, welche gesperrt ist und warum.',
  'Check the campaign’s state at {} and in the campaign register.':
    'Prüfen Sie den Stand der Kampagne bei {} und im Kampagnenverzeichnis.',
  'Ask {} to correct the number’s entry.': 'Bitten Sie {}, den Eintrag der Nummer zu berichtigen.',
  'Take the person off your list and do not text them.':
    'Nehmen Sie die Person von Ihrer Liste, und schreiben Sie ihr nicht.',
  'Send more slowly to AT&T numbers.': 'Senden Sie langsamer an Nummern von AT&T.',
  'Send from another kind of number, or reach the person another way.':
    'Senden Sie von einer Nummer anderer Art, oder erreichen Sie die Person anders.',
  'Ask {} about the campaign’s state with this carrier.':
    'Fragen Sie {} nach dem Stand der Kampagne in diesem Netz.',
  'Ask {} to set the short code up there.': 'Bitten Sie {}, die Kurzwahlnummer dort einzurichten.',
  'Ask {} to renew the short code there.': 'Bitten Sie {}, die Kurzwahlnummer dort zu verlängern.',
  'Send it once more later, then ask {} about this number.':
    'Senden Sie sie später noch ein einziges Mal, und fragen Sie dann {} nach dieser Nummer.',
  'Check the number’s set-up at {}, then send it once more.':
    'Prüfen Sie bei {}, wie die Nummer eingerichtet ist, und senden Sie sie dann noch ein einziges Mal.',
  'Ask {} what the carrier said before sending it again.':
    'Fragen Sie {}, was das Netz sagte, bevor Sie noch einmal senden.',
  'Open the raw receipt, and ask {} about it if it matters.':
    'Öffnen Sie den rohen Bericht, und fragen Sie {} danach, wenn es darauf ankommt.',
  '{} did not say what happened.': '{} sagte nicht, was geschah.',
  'Nothing to do but wait for the provider’s answer.':
    'Nichts zu tun, als auf die Antwort des Anbieters zu warten.',
  'Nothing to do: it goes out when the time to take it back is over.':
    'Nichts zu tun: sie geht hinaus, wenn die Zeit zum Zurücknehmen vorbei ist.',
  'Nothing to do: it goes out when its turn comes.':
    'Nichts zu tun: sie geht hinaus, wenn sie an der Reihe ist.',
  'Nothing to do: it goes out when that wait is over.':
    'Nichts zu tun: sie geht hinaus, wenn diese Zeit vorbei ist.',
  'Resume it when it should go, or take it back.':
    'Setzen Sie sie fort, wenn sie gehen soll, oder nehmen Sie sie zurück.',
  'Send it now if it still fits, or take it back.':
    'Senden Sie sie jetzt, wenn sie noch passt, oder nehmen Sie sie zurück.',
  'Nothing to do: it will not go. Write it again should you want it to.':
    'Nichts zu tun: sie geht nicht. Schreiben Sie sie noch einmal, wenn sie doch gehen soll.',
  'Nothing to do: no text goes to them until they ask for it again, for instance by START.':
    'Nichts zu tun: an diese Person geht nichts, bis sie wieder darum bittet, etwa mit START.',
  'Wait for the provider’s own records to settle it; Longcode does not send it again by itself.':
    'Warten Sie, bis die Aufzeichnungen des Anbieters es klären; Longcode sendet sie nicht von selbst noch einmal.',
  'Send it again, which may deliver it twice, or give it up.':
    'Senden Sie sie noch einmal, auf die Gefahr hin, dass sie zweimal ankommt, oder geben Sie sie auf.',
  'Nothing to do: should a record of it appear after all, Longcode recognises it.':
    'Nichts zu tun: taucht doch eine Aufzeichnung von ihr auf, erkennt Longcode sie.',
};
