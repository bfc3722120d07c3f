import { plural } from '../plural.ts';

export const settings = {
  title: 'Settings',
  accounts: 'Accounts',
  practice: 'Practice network, inside Longcode',
  numbers: (n: number) => plural(n, 'number', 'numbers'),
  addAnother: 'Add another account',
  remove: 'Remove',
  removeNamed: (account: string) => `Remove ${account}`,
  removeTitle: (account: string) => `Remove ${account}?`,
  removeText:
    'Its key and every message Longcode keeps for it are deleted from this computer. Your provider’s own records stay.',
  removeConfirm: 'Remove account',
  keepAccount: 'Keep it',
  newKey: 'Replacement key',
  newKeyHint: 'Waiting texts go out as soon as the new key works.',
  replaceKey: 'Replace key',
  checking: 'Checking the key…',
  notifications: 'Notifications',
  notificationsHint: 'One for each new text, with who it is from and which number it reached.',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  appearance: 'Appearance',
  alerts: 'Alerts',
};
