import { count, plural } from './plural.ts';

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
  practiceMore: 'Or practise with',
  practiceOthers: 'Practise with',
  practiceWith: (provider: string) => `Practise with ${provider}`,
  keyTitle: 'Use your own account',
  provider: 'Provider',
  advanced: 'Advanced',
  baseUrl: 'Base URL',
  socketUrl: 'Socket URL',
  socketPlaceholder: (socketUrl: string) => `Same host as the base URL: ${socketUrl}`,
  hosts: (hosts: readonly string[]) =>
    `What you enter goes to ${hosts.join(' and ')} and nowhere else.`,
  numbers: 'Your numbers',
  numbersHint: (provider: string) =>
    `${provider} does not tell which numbers you have. Paste them here, one a line or with commas between.`,
  numbersMissing: 'Enter at least one of your numbers.',
  numbersUnreadable: (pieces: readonly string[]) =>
    pieces.length === 1
      ? `This is no phone number: ${named(pieces)}.`
      : `These are no phone numbers: ${named(pieces)}.`,
  numbersTooMany: (max: number) => `At most ${count(max)} numbers.`,
  numbersRead: (numbers: readonly string[], repeated: number) =>
    [
      `${plural(numbers.length, 'number', 'numbers')}: ${some(numbers)}.`,
      repeated === 0 ? null : `${count(repeated)} given twice, kept once.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  weakVault: 'Keep the key with weaker protection',
  weakVaultHint:
    'It is scrambled with a fixed password then. Someone who copies your files could read it.',
  add: 'Add account',
  checking: (provider: string) => `Checking with ${provider}…`,
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

const mostNamed = 5;

/** `“abc”, “12”`; more than a few are counted. */
function named(pieces: readonly string[]): string {
  return some(pieces.map((piece) => `“${piece.length > 30 ? `${piece.slice(0, 30)}…` : piece}”`));
}

function some(parts: readonly string[]): string {
  const shown = parts.slice(0, mostNamed).join(', ');
  const rest = parts.length - mostNamed;
  return rest > 0 ? `${shown} and ${count(rest)} more` : shown;
}
