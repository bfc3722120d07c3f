import { count } from './plural.ts';

export const status = {
  held: 'Waiting',
  submitting: 'Sending',
  unknown: 'Checking whether this went',
  accepted: (provider: string) => `With ${provider}`,
  sent: 'Sent to carrier',
  unconfirmed: 'No receipt – may have arrived',
  carrier: 'Carrier took it',
  handset: 'On the phone',
  failed: (reason: string | null) =>
    reason === null ? 'Not delivered' : `Not delivered – ${reason}`,
  /** A whole sentence shortened to follow a dash. */
  reason: (sentence: string) => shorten(sentence.trim().replace(/[.!]+$/, '')),
  /** Why a text has not left, or what is done about one that may have. */
  waiting: {
    undo: (seconds: number) => `Waiting – undo ${count(seconds)} s`,
    /** In the name of the message, which must not change with every second. */
    undoAloud: 'Waiting, can be taken back',
    held: 'Waiting – held while you are here',
    turn: 'Waiting',
    pauseAsked: (until: string, provider: string) =>
      `Waiting until ${until} – ${provider} asked for a pause`,
    notConnected: 'Waiting – not connected',
    noAnswer: (provider: string) => `Waiting – ${provider} is not answering`,
    noAnswerSince: (provider: string, since: string) =>
      `Waiting – ${provider} not answering since ${since}`,
    keyRefused: 'Waiting – the key was refused',
    keyMissing: 'Waiting – the key is needed again',
    asked: (until: string, provider: string) =>
      `Waiting until ${until} – ${provider} asked to wait`,
    paused: 'Paused',
    stale: (age: string) => `Waiting for your word – written ${age} ago`,
    staleUndated: 'Waiting for your word – this computer’s clock was changed',
    stopped: 'Not sent – you stopped it',
    optedOut: 'Not sent – opted out',
    checking: 'Checking whether this went',
    notFound: (provider: string) => `Not found at ${provider} – you decide`,
    givenUp: 'Not known whether it went – you ended the search',
  },
  attempt: (n: number) => `Attempt ${count(n)}`,
  fraction: (arrived: number, all: number) => `${count(arrived)} of ${count(all)}`,
  several: (fraction: string, rest: string | null) =>
    rest === null ? fraction : `${fraction} – ${rest}`,
  /** Short words after a number, as in `2 not delivered`. */
  counted: {
    held: 'waiting',
    submitting: 'sending',
    unknown: 'not known to have gone',
    accepted: (provider: string) => `with ${provider}`,
    sent: 'sent to carrier',
    unconfirmed: 'without a receipt',
    carrier: 'taken by the carrier',
    handset: 'on the phone',
    failed: 'not delivered',
    stopped: 'stopped',
    'opted-out': 'opted out',
  },
  number: (n: number, words: string) => `${count(n)} ${words}`,
};

/** Longest reason beside a status, in characters; details show the whole sentence. */
const longest = 90;

/** Opening words that are no names, and therefore small inside a sentence. */
const opening =
  /^(The|This|That|Your|You|It|Its|No|Not|Nobody|Nothing|Too|One|Some|Part|A|An|All|There|They)\b/;

function shorten(sentence: string): string {
  const inner = sentence.replace(opening, (word) => word.toLowerCase());
  if (inner.length <= longest) return inner;
  return `${inner.slice(0, longest).replace(/[\s,;:–-]+\S*$/, '')}…`;
}
