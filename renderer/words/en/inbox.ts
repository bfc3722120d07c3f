import { count, plural } from '../plural.ts';

export const inbox = {
  views: 'Views',
  openViews: 'Views and numbers',
  all: 'All',
  'needs-reply': 'Needs reply',
  unread: 'Unread',
  snoozed: 'Snoozed',
  failed: 'Failed',
  done: 'Done',
  waiting: 'Waiting',
  lines: 'My numbers',
  noLines: 'This key sees no numbers.',
  count: (n: number) => count(n),
  countOf: {
    all: (n: number) => plural(n, 'conversation', 'conversations'),
    unread: (n: number) => `${count(n)} unread`,
    failed: (n: number) => `${count(n)} failed`,
    waiting: (n: number) => `${count(n)} waiting`,
  },
  newMessage: 'New message',
  settings: 'Settings',
  help: 'Help',
  conversations: 'Conversations',
  loading: 'Loading conversations',
  you: (text: string) => `You: ${text}`,
  unreadCount: (n: number) => plural(n, 'unread text', 'unread texts'),
  lastFailed: 'Not delivered',
  lastUnsure: 'Not known whether it went',
  row: (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(', '),
  onLine: (line: string) => `on ${line}`,
  empty: {
    all: {
      title: 'No conversations yet',
      text: 'Texts to and from your numbers show up here.',
      action: 'Write the first one',
    },
    'needs-reply': {
      title: 'Nobody is waiting',
      text: 'Everyone who wrote has an answer, or you are done with them.',
      action: 'Show all conversations',
    },
    unread: {
      title: 'All read',
      text: 'Nothing is waiting for you to look at.',
      action: 'Show all conversations',
    },
    snoozed: {
      title: 'Nothing is snoozed',
      text: 'Conversations you put off wait here until their time.',
      action: 'Show all conversations',
    },
    failed: {
      title: 'Nothing failed',
      text: 'No conversation ends in a text that was not delivered.',
      action: 'Show all conversations',
    },
    done: {
      title: 'Nothing is done yet',
      text: 'Conversations you are done with stay here until the other side writes again.',
      action: 'Show all conversations',
    },
    line: {
      title: 'Nothing on this number yet',
      text: 'Texts to and from it show up here.',
      action: 'Write from this number',
    },
  },
  loadFailed: 'The conversations could not be loaded.',
};
