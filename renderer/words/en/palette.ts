import { plural } from './plural.ts';

/** The palette, which goes to anything, and the sheet of shortcuts. */
export const palette = {
  title: 'Go to anything',
  field: 'Name, number, view or command',
  placeholder: 'Name, number, view or command',
  results: 'Matches',
  groups: {
    recent: 'Used last',
    conversation: 'Conversations',
    person: 'Contacts',
    line: 'My numbers',
    act: 'Commands',
  },
  found: (n: number) => (n === 0 ? 'Nothing found' : plural(n, 'match', 'matches')),
  nothing: (typed: string) => `Nothing is called “${typed}”.`,
  nothingHint: 'To look through texts, use the search.',
  keys: (keys: string) => `Keys: ${keys}`,
};

export const shortcuts = {
  title: 'Keyboard shortcuts',
  filter: 'Find a shortcut',
  nothing: 'No shortcut fits.',
  noKeys: 'No keys',
  or: (keys: readonly string[]) => keys.join(' or '),
  change: (act: string) => `Change the keys of “${act}”`,
  record: 'Press the new keys',
  recordFor: (act: string) => `Press the new keys for “${act}”. Escape leaves it as it is.`,
  reset: 'Usual keys',
  resetNamed: (act: string) => `Give “${act}” its usual keys again`,
  clear: 'Remove',
  clearNamed: (act: string) => `Remove the keys of “${act}”`,
  resetAll: 'Reset all',
  allReset: 'Every act has its usual keys again.',
  changed: (act: string, keys: string) => `“${act}” has the keys ${keys} now.`,
  cleared: (act: string) => `“${act}” has no keys now.`,
  taken: (keys: string, act: string) => `${keys} belongs to “${act}”.`,
  take: 'Use it here instead',
  keep: 'Leave it there',
  reserved: (keys: string) => `${keys} moves, edits or closes everywhere, so it stays as it is.`,
  altGr: 'With AltGr keys type characters, so they cannot be a shortcut.',
  letters: 'Single characters as shortcuts',
  lettersHint: 'Such as E or ?, outside of text fields. Lists keep their arrow keys either way.',
  inLists: 'In lists',
  lists: [
    { keys: ['ArrowDown', 'ArrowUp'], does: 'Next or previous entry' },
    { keys: ['J', 'K'], does: 'The same, for one hand' },
    { keys: ['Home', 'End'], does: 'First or last entry' },
    { keys: ['PageDown', 'PageUp'], does: 'Further down or up' },
    { keys: ['Enter'], does: 'Open' },
  ],
};
