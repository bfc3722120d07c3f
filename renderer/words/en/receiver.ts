/** The webhook receiver: how it stands, what leads to it, and what it let in or turned away. */
import type { DeferralReason, RefusalReason } from '../../../shared/model/webhook-counts.ts';
import { count, plural } from './plural.ts';

const refused: Readonly<Record<RefusalReason, string>> = {
  'wrong-path': 'to an address that is nobody’s',
  'wrong-method': 'not a POST',
  'wrong-type': 'not JSON by its type',
  'too-large': 'too large',
  'too-slow': 'too slow',
  malformed: 'not readable as an event',
  'wrong-signature': 'with a wrong signature',
  'wrong-time': 'signed more than 5 minutes ago, or ahead',
  'wrong-credentials': 'with a wrong user or password',
};

const deferred: Readonly<Record<DeferralReason, string>> = {
  busy: 'too many at once',
  'store-slow': 'not written down in time',
  'store-failed': 'could not be written down',
};

export const receiver = {
  title: 'Webhook receiver',
  about:
    'For people with a tunnel or reverse proxy that leads to this computer. Texts then arrive the moment your provider posts them.',
  on: 'Take webhooks',
  onHint: 'Only this computer can reach the port; your tunnel brings in what comes from outside.',
  port: 'Port',
  portHint: '1 to 65,535; 0 lets the system choose one.',
  portWrong: 'Enter a whole number from 0 to 65,535.',
  publicUrl: 'Public address',
  publicUrlHint: 'What leads to this port from outside, such as https://texts.example.com.',
  publicUrlWrong: 'This is no web address. It starts with https:// or http://.',
  publicUrlQuery: 'Leave out everything from “?” or “#” on.',
  publicUrlSignIn: 'Leave out user and password: providers do not send them along.',
  save: 'Save',
  saved: 'Saved.',

  status: {
    off: 'Off. Nothing is listening.',
    listening: (port: number) => `Listening on 127.0.0.1:${port}.`,
    noPublicUrl: 'Without a public address nobody outside can post here.',
    portTaken: (port: number) =>
      `Port ${port} is taken by another program. Choose another port, or close that program and save again.`,
    portForbidden: (port: number) =>
      `This system does not let Longcode listen on port ${port}. Choose one from 1024 on.`,
    failed: 'The receiver could not start. Try another port.',
  },

  accounts: 'Addresses',
  address: 'Its address',
  addressOf: (account: string) => `Address of ${account}`,
  copy: 'Copy',
  copyOf: (account: string) => `Copy the address of ${account}`,
  copied: 'Address copied.',
  copyFailed: 'It could not be copied. Select it and copy it by hand.',
  noAddress: 'It gets an address when the receiver has a public one.',
  secret: 'Treat it like a password: whoever knows it can post to it.',
  paste: (provider: string) => `Enter it in the portal of ${provider} as the callback URL.`,
  pasteOrSet: (provider: string) =>
    `Enter it as callback URL of a messaging profile, in the portal of ${provider} or here.`,
  practice: 'The practice network knows this address by itself.',
  practiceSet: 'Set it on a profile, and the practice network posts here as a provider would.',

  perText: 'Name it on every text',
  perTextOf: (account: string) => `Name it on every text of ${account}`,
  perTextHint: 'Receipts of your texts are then posted here, whatever the profile says.',

  setOn: 'Set on profile…',
  setOnOf: (account: string) => `Set on profile… for ${account}`,
  setOnTitle: 'Have a profile post here',
  setOnText: (provider: string) =>
    `Its callback URL at ${provider} becomes the address of this computer. The one it has now is replaced.`,
  setOnProfile: 'Messaging profile',
  setOnPlaceholder: 'Choose a profile',
  setOnConfirm: 'Set it',
  setOnNone: 'There is no messaging profile yet.',
  setHere: 'Have it post here',
  setDone: (profile: string) => `${profile} posts to this computer now.`,
  nowHere: 'posts here already',
  nowElsewhere: 'posts elsewhere now',
  nowNowhere: 'posts nowhere now',

  applies: 'What applies now',
  receipts: {
    text: 'Receipts: by the address on each text, which leads here.',
    here: 'Receipts: by the callback URL of the profile, which leads here.',
    elsewhere: 'Receipts: by the callback URL of the profile, which leads elsewhere.',
    nowhere: 'Receipts: posted nowhere.',
  },
  inbound: {
    here: 'Texts to you: by the callback URL of the profile, which leads here.',
    elsewhere: 'Texts to you: by the callback URL of the profile, which leads elsewhere.',
    nowhere: 'Texts to you: posted nowhere.',
  },
  unseen: (provider: string) =>
    `By what is set in the portal of ${provider}; Longcode cannot see it. The test shows whether the address leads here.`,
  unseenTexts: (provider: string) =>
    `Receipts by the address on each text, which leads here; texts to you by what is set in the portal of ${provider}.`,
  noProfiles: 'No messaging profile is known, so only the address on each text can apply.',
  offNow: 'Nothing is taken in while the receiver is off.',

  proof: {
    signature: (provider: string) =>
      `${provider} signs what it posts; it is checked with the public key of the account.`,
    credentials: (provider: string) =>
      `${provider} sends the callback user and password that you entered at both ends.`,
    address: (provider: string) => `${provider} proves itself by nothing but knowing this address.`,
  },
  noProof: {
    signature:
      'There is no public key for this account yet, so nothing can be checked and nothing is let in.',
    credentials:
      'There is no callback user and password for this account yet, so nothing is let in.',
  },
  enterProof: {
    signature: 'Enter the public key',
    credentials: 'Enter callback user and password',
  },

  test: 'Test',
  testOf: (account: string) => `Test the address of ${account}`,
  testing: 'Posting to the public address…',
  testSeen: 'It arrived: the address leads to this computer.',

  counts: 'What came',
  countsOf: (account: string) => `What came for ${account}`,
  nothing: 'Nothing has come yet.',
  accepted: (n: number, last: string | null) =>
    last === null ? `${count(n)} taken in` : `${count(n)} taken in, the last at ${last}`,
  duplicates: (n: number) => `${count(n)} came again and ${n === 1 ? 'was' : 'were'} kept once`,
  challenged: (n: number) => `${count(n)} asked for user and password first`,
  selfTests: (n: number) => plural(n, 'test', 'tests'),
  refused: (n: number, why: RefusalReason) => `${count(n)} refused: ${refused[why]}`,
  lastRefused: (at: string) => `Last refused at ${at}`,
  deferred: (n: number, why: DeferralReason) => `${count(n)} asked to come again: ${deferred[why]}`,
  strangers: 'To nobody’s address',
  strangersHint:
    'Requests that were for no account: somebody is trying addresses, or an old one is still in use.',
};
