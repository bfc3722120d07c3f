import type { Said } from '../../../shared/words/said.ts';
import type { conversation as english } from '../en/conversation.ts';
import { count, plural } from './plural.ts';

export const conversation: Said<typeof english> = {
  region: 'Unterhaltung',
  none: 'Keine Unterhaltung geöffnet',
  noneText: 'Wählen Sie eine aus der Liste, oder schreiben Sie jemandem.',
  firstText: 'Was Sie schreiben und was zurückkommt, steht dann hier.',
  write: 'Jemandem schreiben',
  back: 'Zurück zu den Unterhaltungen',
  yourNumber: 'Ihre Nummer',
  messages: 'Nachrichten',
  you: 'Sie',
  noText: 'Keine Nachricht',
  message: (parts) => parts.filter((part) => part !== null && part !== '').join(', '),
  newLine: 'Neu',
  newPill: (n) => `${count(n)} neu`,
  toNewest: 'Zur neuesten Nachricht',
  loadFailed: 'Diese Unterhaltung konnte nicht geladen werden.',
  eachRecipient: 'Jeder Empfänger',
  announceIn: (who, text) => `${who}: ${text}`,
  announceOut: (status, who) => `${status}. An ${who}`,
  announceMany: (n) => plural(n, 'neue Nachricht', 'neue Nachrichten'),
};
