import { count } from '../plural.ts';

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
  attempt: (n: number) => `Attempt ${count(n)}`,
  fraction: (arrived: number, all: number) => `${count(arrived)} of ${count(all)}`,
  several: (fraction: string, rest: string | null) =>
    rest === null ? fraction : `${fraction} – ${rest}`,
  /** Short words after a number, as in `2 not delivered`. */
  counted: {
    held: 'waiting',
    submitting: 'sending',
    unknown: 'being checked',
    accepted: (provider: string) => `with ${provider}`,
    sent: 'sent to carrier',
    unconfirmed: 'without a receipt',
    carrier: 'taken by the carrier',
    handset: 'on the phone',
    failed: 'not delivered',
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
