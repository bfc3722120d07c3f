import { plural } from '../plural.ts';

export const onboarding = {
  title: 'Text from your own numbers',
  promise: 'Your key stays on this computer. We have no server.',
  points: [
    'Every recipient has a status of their own, in plain words.',
    'A text is never lost, and never sent twice.',
    'Nobody stands between you and your provider.',
  ],
  practiceTitle: 'Look around first',
  practiceText:
    'A practice network runs inside Longcode, with people who answer, ignore and refuse texts. Nothing leaves this computer.',
  practice: 'Try the practice account',
  practiceBusy: 'Setting up the practice account…',
  keyTitle: (provider: string) => `Use your ${provider} key`,
  key: 'API key',
  keyHint: (provider: string) => `The secret API token from your ${provider} portal.`,
  showKey: 'Show key',
  hideKey: 'Hide key',
  advanced: 'Advanced',
  baseUrl: 'Base URL',
  socketUrl: 'Socket URL',
  socketPlaceholder: (socketUrl: string) => `Same host as the base URL: ${socketUrl}`,
  hosts: (hosts: readonly string[]) => `Longcode will contact only ${hosts.join(' and ')}.`,
  weakVault: 'Keep the key with weaker protection',
  weakVaultHint:
    'It is scrambled with a fixed password then. Someone who copies your files could read it.',
  add: 'Add account',
  checking: (provider: string) => `Checking the key with ${provider}…`,
  keyMissing: 'Paste your API key first.',
  added: (about: {
    readonly account: string;
    readonly provider: string | null;
    readonly balance: string | null;
    readonly lines: number;
  }) =>
    [
      `${about.account} added`,
      about.provider === about.account ? null : about.provider,
      about.balance === null ? null : `balance ${about.balance}`,
      `${plural(about.lines, 'number', 'numbers')} found`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
};
