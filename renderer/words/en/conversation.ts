import { count, plural } from './plural.ts';

export const conversation = {
  region: 'Conversation',
  none: 'No conversation open',
  noneText: 'Pick one from the list, or write to someone.',
  firstText: 'What you write and what comes back will be shown here.',
  write: 'Write to someone',
  back: 'Back to conversations',
  yourNumber: 'Your number',
  messages: 'Messages',
  you: 'You',
  noText: 'No text',
  message: (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(', '),
  newLine: 'New',
  newPill: (n: number) => `${count(n)} new`,
  toNewest: 'Go to the newest message',
  loadFailed: 'This conversation could not be loaded.',
  eachRecipient: 'Each recipient',
  announceIn: (who: string, text: string) => `${who}: ${text}`,
  announceOut: (status: string, who: string) => `${status}. To ${who}`,
  announceMany: (n: number) => plural(n, 'new text', 'new texts'),
};
