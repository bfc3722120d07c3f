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
  reason: (detail: string | null, code: string | null) => {
    if (detail === null || detail === '') return code === null ? null : `code ${code}`;
    return code === null || code === detail ? detail : `${detail} (${code})`;
  },
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
