import type { LineType } from '../../../shared/model/line.ts';
import { count } from './plural.ts';

const types: Readonly<Record<LineType, string>> = {
  'long-code': 'Local number',
  'toll-free': 'Toll-free number',
  'short-code': 'Short code',
  unknown: 'Type not known',
};

export const lines = {
  title: (account: string) => `Numbers of ${account}`,
  open: 'Numbers and profiles',
  openOf: (account: string) => `Numbers and profiles of ${account}`,
  tabs: 'What to look at',
  numbersTab: (n: number) => `Numbers (${count(n)})`,
  profilesTab: (n: number) => `Messaging profiles (${count(n)})`,
  list: (account: string) => `Numbers of ${account}`,
  refresh: 'Ask again',
  refreshHint: (provider: string) => `Ask ${provider} again`,
  refreshing: (provider: string) => `Asking ${provider}…`,
  refreshFailed: 'These are the numbers as they were last seen.',
  balance: (amount: string) => `Balance ${amount}`,
  /** `2 ready, 1 with a warning, 1 that cannot send`; nothing where there are none. */
  summary: (ready: number, warned: number, blocked: number) =>
    [
      ready > 0 ? `${count(ready)} ready` : null,
      warned > 0 ? `${count(warned)} with a warning` : null,
      blocked > 0 ? `${count(blocked)} that cannot send` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  missing: (rights: string) =>
    `The key of this account may not ${rights}. What depends on it does not work here.`,
  groups: { red: 'Cannot send', amber: 'Works, with a warning', green: 'Ready' },
  row: (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', '),
  back: 'Back to the list',
  pick: 'Pick a number to see what it can do.',
  gone: 'This number is no longer among yours.',
  emptyOwn: {
    title: 'No numbers entered',
    text: (provider: string) =>
      `${provider} does not tell which numbers you have. Enter them under Settings, in this account.`,
  },
  empty: {
    title: 'This key sees no numbers',
    text: (provider: string) =>
      `Lease a number in the portal of ${provider}, then ask again. It shows up here by itself.`,
  },

  findings: 'What stands in the way',
  state: 'State',
  facts: 'About this number',
  types,
  type: 'Type',
  texts: 'Texts',
  pictures: 'Pictures (MMS)',
  yes: 'Yes',
  no: 'No',
  silent: (provider: string) => `${provider} does not say`,
  profile: 'Messaging profile',
  noProfile: 'None',
  campaign: 'Campaign',
  noCampaign: 'None',
  registration: {
    registered: 'registered',
    pending: 'in review',
    rejected: 'rejected',
    none: 'not registered',
  },
  verification: 'Verification',
  verified: {
    registered: 'Verified',
    pending: 'In review',
    rejected: 'Rejected',
    none: 'Not verified',
  },
  pool: 'Number pool',
  inPool: (profile: string) => `Takes part in ${profile}`,
  notInPool: 'In none',
  neverChosen: (profile: string) => `In ${profile}, never chosen (weight 0)`,
  skipped: (profile: string) => `In ${profile}, left out until it is ready`,
  poolOff: (profile: string) => `The pool of ${profile} is off`,
  lease: 'Lease',
  leaseRenews: (date: string) => `Until ${date}, then renewed by itself`,
  leaseEnds: (date: string) => `Until ${date}, not renewed`,
  leaseUntil: (date: string) => `Until ${date}`,
  change: 'Change',
  changeProfile: 'Change the messaging profile',
  changeCampaign: 'Change the campaign',

  managedThere: (provider: string) =>
    `Texting, profiles and campaigns of ${provider} numbers are changed in its portal; Longcode shows what it is told.`,
  managedPractice: 'As with the provider it plays, these are not changed from here.',

  look: 'Name and colour',
  name: 'Short name',
  nameHint: 'Shown wherever this number is, on this computer only.',
  nameTooLong: (max: number) => `At most ${count(max)} characters.`,
  saveName: 'Save name',
  saved: 'Saved.',
  colour: 'Colour',
  swatches: ['Petrol', 'Orange', 'Violet', 'Green', 'Rose', 'Blue'],

  fee: (provider: string, fee: string) =>
    `${provider} charges ${fee} for turning it on, in the currency of your account.`,
  feeAgain: (provider: string, fee: string) => `${provider} may charge ${fee} for this again.`,
  practiceFee: (fee: string) =>
    `A provider charges ${fee} for this; the practice network only plays it.`,
  feeUnknown: (provider: string) => `${provider} may charge for this; how much is not known here.`,
  practiceNoFee: 'The practice network only plays it; it costs nothing.',
  enable: 'Turn on texting',
  enableTitle: (line: string) => `Turn on texting for ${line}`,
  enableText: 'It has to be on to send and to receive.',
  campaignTitle: (line: string) => `Campaign of ${line}`,
  campaignText: (provider: string) =>
    `The number is registered again under the campaign you name; ${provider} says afterwards whether it took it.`,
  campaignField: 'Campaign id',
  campaignHint: (toll: boolean) =>
    toll
      ? 'A toll-free number needs none.'
      : 'From your brand and campaign registration. Without one it can receive and text Canada, and not send to the US.',
  campaignNeeded: 'Enter the id of a campaign.',
  seen: 'On your other numbers:',
  pickCampaign: (campaign: string) => `Use campaign ${campaign}`,
  assignCampaign: 'Use this campaign',
  profileNeeded: 'Choose a messaging profile.',
  chooseProfile: 'Choose a profile',
  noProfilesYet: 'There is no messaging profile yet. Make one first.',
  makeProfile: 'Make a profile',
  asking: (provider: string) => `Asking ${provider}…`,
  cancel: 'Cancel',
  disable: 'Turn off texting',
  disableTitle: (line: string) => `Turn off texting for ${line}?`,
  disableText:
    'Texts to it no longer arrive and nothing can be sent from it. Conversations stay readable. Turning it on again may cost the fee again.',
  keepOn: 'Keep it on',
  assignTitle: (line: string) => `Messaging profile of ${line}`,
  assign: 'Put it there',
  takeOut: 'In no profile',

  outcome: {
    on: 'Texting is on.',
    onStill: (provider: string) =>
      `${provider} took the request, but does not show texting as on yet. Ask again in a moment.`,
    off: 'Texting is off.',
    offStill: (provider: string) =>
      `${provider} took the request, but still shows texting as on. Ask again in a moment.`,
    campaign: (campaign: string) => `It now sends under campaign ${campaign}.`,
    campaignStill: (provider: string) =>
      `${provider} took the request, but does not show this campaign yet. Ask again in a moment.`,
    profile: (profile: string) => `It is now in ${profile}.`,
    noProfile: 'It is now in no messaging profile.',
    profileStill: (provider: string) =>
      `${provider} took the change, but does not show it yet. Ask again in a moment.`,
    connecting: 'Connecting…',
  },
};
