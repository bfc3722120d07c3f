import type { Said } from '../../../shared/words/said.ts';
import type { onboarding as english } from '../en/onboarding.ts';
import { count, plural } from './plural.ts';

export const onboarding: Said<typeof english> = {
  title: 'Schreiben Sie von Ihren eigenen Nummern',
  promise: 'Ihr Schlüssel bleibt auf diesem Computer. Wir haben keinen Server.',
  points: [
    'Jeder Empfänger hat einen eigenen Status, in klaren Worten.',
    'Keine Nachricht geht verloren, und keine geht zweimal hinaus.',
    'Niemand steht zwischen Ihnen und Ihrem Anbieter.',
  ],
  practiceTitle: 'Erst einmal umsehen',
  practiceText:
    'In Longcode läuft ein Übungsnetz mit Menschen, die antworten, schweigen und Nachrichten ablehnen. Nichts verlässt diesen Computer.',
  practice: 'Das Übungskonto ausprobieren',
  practiceBusy: 'Das Übungskonto wird eingerichtet…',
  practiceMore: 'Oder üben mit',
  practiceOthers: 'Üben mit',
  practiceWith: (provider) => `Mit ${provider} üben`,
  keyTitle: 'Ihr eigenes Konto verwenden',
  provider: 'Anbieter',
  advanced: 'Erweitert',
  baseUrl: 'Basis-URL',
  socketUrl: 'Socket-URL',
  socketPlaceholder: (socketUrl) => `Gleicher Host wie die Basis-URL: ${socketUrl}`,
  hosts: (hosts) => `Was Sie eingeben, geht an ${hosts.join(' und ')} und sonst nirgendwohin.`,
  numbers: 'Ihre Nummern',
  numbersHint: (provider) =>
    `${provider} sagt nicht, welche Nummern Sie haben. Fügen Sie sie hier ein, eine je Zeile oder mit Kommas dazwischen.`,
  numbersMissing: 'Geben Sie mindestens eine Ihrer Nummern ein.',
  numbersUnreadable: (pieces) =>
    pieces.length === 1
      ? `Das ist keine Telefonnummer: ${named(pieces)}.`
      : `Das sind keine Telefonnummern: ${named(pieces)}.`,
  numbersTooMany: (max) => `Höchstens ${count(max)} Nummern.`,
  numbersRead: (numbers, repeated) =>
    [
      `${plural(numbers.length, 'Nummer', 'Nummern')}: ${some(numbers)}.`,
      repeated === 0 ? null : `${count(repeated)} doppelt angegeben, einmal behalten.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  weakVault: 'Den Schlüssel schwächer geschützt aufbewahren',
  weakVaultHint:
    'Er ist dann mit einem festen Passwort verwürfelt. Wer Ihre Dateien kopiert, könnte ihn lesen.',
  add: 'Konto hinzufügen',
  checking: (provider) => `Wird mit ${provider} geprüft…`,
  added: (about) =>
    [
      `${about.account} hinzugefügt`,
      about.provider === about.account ? null : about.provider,
      about.balance === null ? null : `Guthaben ${about.balance}`,
      `${plural(about.lines, 'Nummer', 'Nummern')} gefunden`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
};

const mostNamed = 5;

function named(pieces: readonly string[]): string {
  return some(pieces.map((piece) => `„${piece.length > 30 ? `${piece.slice(0, 30)}…` : piece}“`));
}

function some(parts: readonly string[]): string {
  const shown = parts.slice(0, mostNamed).join(', ');
  const rest = parts.length - mostNamed;
  return rest > 0 ? `${shown} und ${count(rest)} weitere` : shown;
}
