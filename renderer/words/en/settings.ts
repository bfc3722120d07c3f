import { count, plural } from './plural.ts';

export const settings = {
  title: 'Settings',
  accounts: 'Accounts',
  practice: (provider: string) => `Practice network, inside Longcode, as ${provider}`,
  numbers: (n: number) => plural(n, 'number', 'numbers'),
  addAnother: 'Add another account',
  remove: 'Remove',
  removeNamed: (account: string) => `Remove ${account}`,
  removeTitle: (account: string) => `Remove ${account}?`,
  removeText:
    'Its key and every message Longcode keeps for it are deleted from this computer. Your provider’s own records stay.',
  removeConfirm: 'Remove account',
  keepAccount: 'Keep it',
  signIn: 'Sign-in',
  signInOf: (account: string) => `Sign-in of ${account}`,
  newKey: 'Replacement key',
  newOf: (label: string) =>
    `New ${/^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label}`,
  signInHint: 'What you leave blank stays as it is. Waiting texts can leave as soon as it works.',
  replaceKey: 'Replace key',
  signInNothing: 'Enter what is to change first.',
  signInReplaced: 'Replaced.',
  checking: 'Checking the key…',
  numbersOf: (account: string) => `Your numbers at ${account}`,
  ownNumbers: 'Your numbers',
  saveNumbers: 'Save numbers',
  saved: 'Saved.',
  receiving: {
    socket: 'News comes live, over a connection of its own.',
    webhookYet: 'News is posted to this computer; nothing has come yet.',
    webhook: (time: string) => `News is posted to this computer; the last came at ${time}.`,
    checks: (often: string, provider: string) =>
      `Nothing is pushed to this computer: Longcode reads the records of ${provider} ${often}.`,
    wordless: 'Texts found that way come without their words.',
    setUp: 'Set up the receiver',
    setUpFor: (account: string) => `Set up the receiver for ${account}`,
  },

  tryNow: 'Try now',
  tryNowNamed: (account: string) => `Try to connect ${account} now`,
  checkReceiving: 'Check receiving',
  checkReceivingNamed: (account: string) => `Check receiving of ${account}`,
  receivingChecking: (provider: string) => `Comparing with the records of ${provider}…`,
  receivingAsked: 'The check is under way; its result will be shown here.',
  receivingFine: (provider: string, time: string) =>
    `Checked ${time}: everything ${provider} has on record is here.`,
  receivingMissed: (n: number, time: string) =>
    `Checked ${time}: ${plural(n, 'text', 'texts')} had not arrived live and ${n === 1 ? 'is' : 'are'} in your inbox now.`,

  pace: 'Pace',
  paceNamed: (account: string) => `Pace of ${account}`,
  perSecond: 'Texts a second, all numbers together',
  perLinePerSecond: 'Texts a second from one number',
  perSecondHint: (provider: string, usual: number) =>
    `0.1 to 1,000; usually ${count(usual)}. When ${provider} asks for less, Longcode waits as it says.`,
  perLineHint: (usual: number) => `0.1 to 1,000; usually ${count(usual)}.`,
  lookFor: 'How long a lost answer is looked for, in seconds',
  lookForHint: (provider: string, usual: number) =>
    `5 to 3,600; usually ${count(usual)}. A text whose answer was lost is looked for in the records of ${provider}. If it has not shown up after this time, you are asked; it is never sent again by itself.`,
  rateProblem: 'Enter a number from 0.1 to 1,000.',
  lookForProblem: 'Enter whole seconds from 5 to 3,600.',
  savePace: 'Save pace',
  usualPace: 'Use the usual pace',
  paceSaved: 'Saved.',

  sending: 'Sending',
  undo: 'Time to take a text back',
  undoHint: 'Until it is over, the text has not left this computer.',
  sendKey: 'Send with',
  sendKeys: (mac: boolean) => ({ enter: 'Enter', 'mod-enter': mac ? '⌘ Enter' : 'Ctrl+Enter' }),
  spelling: 'Check spelling',
  spellingHint:
    'Words are checked on this computer. The list of words for your language is fetched once, from redirector.gvt1.com, a host of Google’s; nothing you write goes there.',
  undoSeconds: (n: number) =>
    n === 0 ? 'Off – texts leave at once' : plural(n, 'second', 'seconds'),

  language: 'Language',
  languageSystem: 'System',
  /** Each in its own words. */
  languages: { en: 'English', de: 'Deutsch' },
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  highContrast: 'High contrast',
  highContrastHint: 'Black, white and strong lines. On by itself when your system asks for it.',
  density: 'Rows',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  appearance: 'Appearance',
  alerts: 'Notifications',
};
