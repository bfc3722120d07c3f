import type { OptOutSource } from '../../../shared/model/opt-outs.ts';
import { count, plural } from './plural.ts';

interface How {
  readonly when: string;
  /** Of the person, or on the provider's list. */
  readonly words: string | null;
  readonly code: string | null;
  /** What the user wrote about it. */
  readonly reason: string | null;
  readonly provider: string;
}

const out: Readonly<Record<OptOutSource, (how: How) => string>> = {
  keyword: ({ when, words }) =>
    words === null ? `Opted out ${when}` : `Opted out ${when} by writing “${words}”`,
  sentence: ({ when, words }) =>
    words === null
      ? `Opted out ${when}, as you recorded`
      : `Opted out ${when}: you recorded their words “${words}”`,
  user: ({ when, reason }) =>
    reason === null
      ? `Opted out: added by you ${when}`
      : `Opted out: added by you ${when} (“${reason}”)`,
  provider: ({ when, words, provider }) =>
    words === null
      ? `Opted out: on ${provider}’s list since ${when}`
      : `Opted out: on ${provider}’s list since ${when}, by “${words}”`,
  refusal: ({ when, code, provider }) =>
    code === null
      ? `Opted out: ${provider} refused a text for it ${when}`
      : `Opted out: ${provider} refused a text for it ${when} (code ${code})`,
};

const back: Readonly<Record<OptOutSource, (how: How) => string>> = {
  keyword: ({ when, words }) =>
    words === null ? `Opted in again ${when}` : `Opted in again ${when} by writing “${words}”`,
  sentence: ({ when, words }) =>
    words === null
      ? `Opted in again ${when}, as you recorded`
      : `Opted in again ${when}: you recorded their words “${words}”`,
  user: ({ when, reason }) =>
    reason === null
      ? `You recorded their consent ${when}`
      : `You recorded their consent ${when}: “${reason}”`,
  provider: ({ when, provider }) => `Taken off ${provider}’s list ${when}`,
  refusal: ({ when }) => `Opted in again ${when}`,
};

export const optout = {
  title: 'Opt-outs',
  out,
  back,
  undone: (when: string) => `Opt-out taken back by you ${when}: it was a wrong guess`,
  /** In a group, where it must be said whom it is about. */
  about: (who: string, sentence: string) => `${who}: ${sentence}`,
  withReach: (sentence: string, reach: string) => `${sentence} – ${reach}`,
  reach: {
    line: (line: string) => `covers ${line}`,
    profile: (name: string) => `covers all numbers on profile ${name}`,
    someProfile: 'covers all numbers of that messaging profile',
  },
  group:
    'A group text is one text to everybody, so none goes while one of them is opted out. You can write to the others privately.',
  notSent: 'No text goes to them from here, and none is tried.',
  how: 'How they can come back',
  byStart: (line: string) =>
    `They write START to ${line}. Longcode sees it and lets you write again, here and everywhere else it covers.`,
  byConsent: 'If they agreed in another way, on paper for instance, record how.',
  record: 'Record a consent',
  listing: {
    both: (provider: string) => `${provider} blocks them as well.`,
    'here-only': (provider: string) =>
      `${provider}’s own list does not name them. Longcode keeps to the stricter of the two.`,
    'provider-only': (provider: string) =>
      `Longcode knows of no opt-out, but ${provider}’s own list names them: the stricter counts, and only their START takes them off it.`,
  },
  guess: 'It was a wrong guess',
  guessOf: (who: string) => `It was a wrong guess: take back the opt-out of ${who}`,
  takenBack: (who: string) => `The opt-out of ${who} is taken back`,
  consent: {
    title: (who: string) => `Did ${who} agree to texts again?`,
    text: 'They opted out, and the law lets you write again only if they agreed. Write down how and when they did: it is kept with the opt-out and cannot be deleted.',
    blocked: (provider: string) =>
      `${provider} blocks them itself, and this does not lift that: they still have to write START.`,
    reason: 'How they agreed',
    reasonHint: 'For instance: signed the form of May 4, filed under 2231.',
    needReason: 'Write down how they agreed.',
    confirm: 'They agreed',
    keep: 'Keep them opted out',
    recorded: (who: string) => `The consent of ${who} is recorded`,
    failed: 'It was not recorded.',
  },
  ask: {
    out: (words: string) => `This reads like an opt-out: “${words}”. Record it?`,
    outOf: (who: string, words: string) =>
      `${who} wrote “${words}”, which reads like an opt-out. Record it?`,
    in: (words: string) => `They are opted out and wrote “${words}”. Do they want texts again?`,
    inOf: (who: string, words: string) =>
      `${who} is opted out and wrote “${words}”. Do they want texts again?`,
    until: (date: string) => `US rules: to be honored within 10 business days, by ${date}.`,
    record: 'Record it',
    recordIn: 'Yes, let texts go',
    not: 'Not one',
    region: 'About opting out',
    recorded: 'The opt-out is recorded',
    recordedIn: 'Texts may go again',
    remembered: 'You are not asked about that text again',
  },
  list: {
    intro:
      'People who want no texts. Longcode never writes to them from the numbers an opt-out covers, whatever waits, is scheduled or is retried.',
    all: (n: number) => plural(n, 'opt-out', 'opt-outs'),
    some: (shown: number, n: number) => `${count(shown)} of ${plural(n, 'opt-out', 'opt-outs')}`,
    label: 'People who opted out',
    find: 'Find by name, number or words',
    empty: 'Nobody has opted out',
    emptyHint:
      'Who writes STOP, or another of the words that carriers honor, comes here by itself. You can also add people by hand.',
    noneFound: 'Nobody fits.',
    showAll: 'Show all',
    more: (n: number) => `Show ${count(n)} more`,
    add: 'Add by hand',
    export: 'Export as CSV',
    exported: 'The opt-outs are saved',
    exportFailed: 'They were not saved.',
    open: 'Conversation',
    openOf: (who: string) => `Open the conversation with ${who}`,
    loadFailed: 'The opt-outs could not be loaded.',
    undoFailed: 'It was not taken back.',
    providerList: (provider: string, account: string, when: string) =>
      `${provider}’s own list (${account}) is joined in, read ${when}.`,
    providerListUnread: (provider: string, account: string) =>
      `${provider}’s own list (${account}) was not read yet.`,
    read: 'Read it now',
    readOf: (provider: string, account: string) => `Read it now: ${provider}’s list, ${account}`,
    readNow: 'The list was read',
    readFailed: (provider: string) => `${provider}’s list could not be read.`,
  },
  add: {
    title: 'Add an opt-out',
    line: 'From which of your numbers they want no texts',
    chooseLine: 'Choose a number',
    person: 'Their number',
    reason: 'How they said it',
    reasonHint: 'Optional. For instance: asked on the phone.',
    needLine: 'Choose the number they want no texts from.',
    needPerson: 'Enter one phone number.',
    confirm: 'Add',
    back: 'Back',
    done: (who: string) => `${who} is opted out`,
    failed: 'Nobody was added.',
  },
  preFlight: {
    label: 'Who will get it',
    going: (n: number, all: number) =>
      n === all ? `All ${count(all)} will go` : `${count(n)} of ${count(all)} will go`,
    picked: (n: number) => `${count(n)} picked`,
    optedOut: (n: number) => `${count(n)} opted out`,
    takesNone: (n: number) =>
      plural(n, 'could not take your last text', 'could not take your last text'),
    duplicates: (n: number) => plural(n, 'duplicate', 'duplicates'),
    unreadable: (n: number) => plural(n, 'not readable', 'not readable'),
    who: 'Who is skipped, and why',
    stillGoes: 'These go all the same unless you leave them out: landline, or not in use.',
    leaveOut: 'Leave them out',
    leftOut: (n: number) => plural(n, 'person left out', 'people left out'),
    groupStops:
      'A group text is one text to everybody: it does not go while one of them is opted out.',
  },
};
