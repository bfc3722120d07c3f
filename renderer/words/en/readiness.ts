/** What a number can do, what stands in its way and what helps: a sentence for every cause and fix. */
import type { Right } from '../../../shared/model/account.ts';
import type { ReadinessCause, ReadinessFix } from '../../../shared/model/readiness.ts';

/** What the sentences are about. */
export interface Subject {
  /** As it is called in sentences. */
  readonly provider: string;
  /** The messaging profile of the number; null when it has none. */
  readonly profile: string | null;
  /** A date or an amount, in words; null when the finding has none. */
  readonly figure: string | null;
  /** The date has passed, or the amount is used up. */
  readonly over: boolean;
  readonly missing: readonly Right[];
}

interface CauseWords {
  /** Where there is little room. */
  readonly short: string;
  readonly say: (about: Subject) => string;
  /** What works all the same; null where the sentence says it. */
  readonly works: string | null;
}

const rights: Readonly<Record<Right, string>> = {
  send: 'send texts',
  'read-numbers': 'read your numbers',
  'read-profiles': 'read messaging profiles',
  'change-numbers': 'change numbers, such as turning on texting',
  'change-profiles': 'change messaging profiles',
};

const profileOf = ({ profile }: Subject) =>
  profile === null ? 'Its messaging profile' : `Its messaging profile, ${profile},`;

export const causes: Readonly<Record<ReadinessCause, CauseWords>> = {
  'not-enabled': {
    short: 'Texting off',
    say: () => 'Texting is not turned on for this number, so texts neither leave it nor reach it.',
    works: 'Calls to it are not affected.',
  },
  'voice-only': {
    short: 'Voice only',
    say: ({ provider }) => `${capital(provider)} says that this number cannot text at all.`,
    works: 'Calls to it are not affected.',
  },
  'no-profile': {
    short: 'No messaging profile',
    say: ({ provider }) =>
      `This number is in no messaging profile, so ${provider} does not know by which rules to send from it or where its texts belong.`,
    works: null,
  },
  'profile-off': {
    short: 'Profile switched off',
    say: (about) => `${profileOf(about)} is switched off, so its numbers cannot text.`,
    works: null,
  },
  'no-campaign': {
    short: 'No US campaign',
    say: () => 'It belongs to no 10DLC campaign, and US carriers refuse texts from such a number.',
    works: 'Receiving works, and so does texting Canada.',
  },
  'campaign-pending': {
    short: 'Campaign in review',
    say: ({ figure }) =>
      `${figure === null ? 'Its campaign' : `Its campaign, sent in on ${figure},`} is still being reviewed; texts to the US may fail until it is approved.`,
    works: 'Receiving works, and so does texting Canada.',
  },
  'campaign-rejected': {
    short: 'Campaign rejected',
    say: () => 'Its campaign was rejected, and US carriers refuse texts from it.',
    works: 'Receiving works, and so does texting Canada.',
  },
  'toll-free-unverified': {
    short: 'Not verified',
    say: () => 'This toll-free number is not verified, so carriers limit or block texts from it.',
    works: 'Receiving works.',
  },
  unheard: {
    short: 'Texts do not arrive here',
    say: () =>
      'Nothing brings texts to this number here: there is no live connection, and its profile has no callback URL.',
    works: 'Sending works.',
  },
  'lease-ending': {
    short: 'Lease ends',
    say: ({ figure, over }) =>
      over
        ? `Its lease ended${figure === null ? '' : ` on ${figure}`}, so the number may be gone.`
        : `Its lease ends${figure === null ? ' soon' : ` on ${figure}`}, and nothing shows that it renews by itself. After that the number is gone.`,
    works: null,
  },
  redacted: {
    short: 'Texts blotted out',
    say: (about) =>
      `${profileOf(about)} has texts blotted out before they are stored, so what comes in cannot be read here.`,
    works: 'Sending works.',
  },
  'balance-low': {
    short: 'Balance too low',
    say: ({ figure, over }) =>
      over
        ? `The balance of the account is used up${figure === null ? '' : ` (${figure})`}, so texts are refused.`
        : `The balance of the account is ${figure ?? 'low'}. When it is used up, texts are refused.`,
    works: 'Receiving works.',
  },
  'key-lacks-right': {
    short: 'Key lacks a right',
    say: ({ missing }) =>
      missing.length === 0
        ? 'The key of this account may not do everything that is needed here.'
        : `The key of this account may not ${list(missing.map((right) => rights[right]))}.`,
    works: null,
  },
};

interface FixWords {
  readonly say: (about: Subject) => string;
  /** Null where the app cannot do it. */
  readonly button: string | null;
}

export const fixes: Readonly<Record<ReadinessFix, FixWords>> = {
  enable: {
    say: () => 'Turn on texting for it; what it costs is said first.',
    button: 'Turn on texting',
  },
  'choose-profile': {
    say: () => 'Put it into a messaging profile.',
    button: 'Choose a profile',
  },
  'choose-campaign': {
    say: () => 'Name the campaign it is to send under.',
    button: 'Choose a campaign',
  },
  'set-callback': {
    say: () => 'Give its messaging profile a callback URL that leads to this computer.',
    button: 'Set callback URL',
  },
  connect: { say: () => 'Connect the account again.', button: 'Connect now' },
  'renew-at-provider': {
    say: ({ provider }) => `Renew it in the portal of ${provider}.`,
    button: null,
  },
  'top-up-at-provider': {
    say: ({ provider }) => `Top up the balance in the portal of ${provider}.`,
    button: null,
  },
  'verify-at-provider': {
    say: ({ provider }) => `Have it verified in the portal of ${provider}; that can take weeks.`,
    button: null,
  },
  'change-at-provider': {
    say: ({ provider }) => `Change this in the portal of ${provider}.`,
    button: null,
  },
  'other-key': {
    say: ({ provider }) =>
      `Make a key with that right in the portal of ${provider}, and put it in here.`,
    button: 'Replace key',
  },
  wait: { say: () => 'There is nothing to do but wait.', button: null },
};

export const readiness = {
  causes,
  fixes,
  /** Stands where a portal would be named. */
  practiceFix:
    'The practice network keeps it this way, so that you can see what it looks like. There is nothing to do.',
  voiceOnlyFix: 'Use another number for texts.',
  rejectedFix: (provider: string) =>
    `Have it corrected and approved in the portal of ${provider}, or name another campaign.`,
  profileOffFix: (provider: string) =>
    `Switch the profile on in the portal of ${provider}, or put the number into another one.`,
  lights: {
    green: 'Ready',
    amber: 'Works, with a warning',
    notToUs: 'Cannot send to the US',
    red: 'Cannot send',
  },
  able: {
    both: 'Can send and receive.',
    onlyReceive: 'Can receive; cannot send.',
    notToUs: 'Can receive; cannot send to the US until it has a campaign. Canada works.',
    notToUsRejected:
      'Can receive; cannot send to the US until it has a campaign that was approved. Canada works.',
    canadaOnly: 'Cannot receive here; cannot send to the US until it has a campaign. Canada works.',
    onlySend: 'Can send; what people answer does not arrive here.',
    neither: 'Can neither send nor receive.',
  },
  named: (light: string, cause: string) => `${light}: ${cause}`,
  rightsOf: (missing: readonly Right[]) => list(missing.map((right) => rights[right])),
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `A`, `A or B`, `A, B or C`. */
function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} or ${last}`;
}
