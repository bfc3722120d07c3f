/** What a provider's sign-in consists of: how each field is called and where to find what belongs in. */
import type { SignInField, SignInWay } from '../../../shared/model/providers.ts';

interface FieldWords {
  readonly label: string;
  readonly hint: (provider: string) => string;
}

const fields: Readonly<Record<SignInField, FieldWords>> = {
  'api-key': {
    label: 'API key',
    hint: (provider) => `The secret API key or token from your ${provider} portal.`,
  },
  'public-key': {
    label: 'Public key',
    hint: (provider) =>
      `From your ${provider} portal, beside the API keys. What ${provider} posts to this computer is checked with it.`,
  },
  'account-id': {
    label: 'Account ID',
    hint: (provider) => `The number of your account, at the top of your ${provider} portal.`,
  },
  'application-id': {
    label: 'Application ID',
    hint: (provider) =>
      `The ID of the messaging application your numbers belong to, under Applications in your ${provider} portal.`,
  },
  'client-id': {
    label: 'Client ID',
    hint: (provider) => `Of an API credential, made in your ${provider} portal.`,
  },
  'client-secret': {
    label: 'Client secret',
    hint: (provider) => `${provider} shows it once, when the credential is made.`,
  },
  user: {
    label: 'API user',
    hint: (provider) =>
      `A user for programs, made in your ${provider} portal; not your own sign-in.`,
  },
  password: {
    label: 'API password',
    hint: () => 'The password of that API user.',
  },
  'callback-user': {
    label: 'Callback user',
    hint: (provider) =>
      `A user of your choice that you also enter at ${provider} for its callbacks. Needed only to have texts posted to this computer.`,
  },
  'callback-password': {
    label: 'Callback password',
    hint: (provider) =>
      `${provider} sends it along with every callback, which proves that it comes from there.`,
  },
};

const ways: Readonly<Record<SignInWay['id'], string>> = {
  key: 'With an API key',
  client: 'With an API credential',
  user: 'With an API user',
};

export const signIn = {
  fields,
  way: 'How to sign in',
  ways,
  endsOn: (provider: string, date: string) => `${provider} ends this way on ${date}.`,
  endedOn: (provider: string, date: string) => `${provider} ended this way on ${date}.`,
  optional: (label: string) => `${label} (optional)`,
  missing: (label: string) =>
    `Enter the ${/^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label} first.`,
  keyMissing: 'Paste your API key first.',
  show: (label: string) => `Show ${label}`,
  hide: (label: string) => `Hide ${label}`,
};
