import type { Billed, Retry } from '../../../shared/delivery/catalogue/entry.ts';
import type { ReceiptSource } from '../../../shared/model/receipt.ts';
import { count, plural } from './plural.ts';

const sources: Readonly<Record<ReceiptSource, string>> = {
  app: 'Longcode itself',
  response: 'Answer to our request',
  socket: 'Live from the provider',
  webhook: 'Webhook',
  'catch-up': 'Read from the provider’s records',
};

const retry: Readonly<Record<Retry, string>> = {
  no: 'No',
  once: 'Yes, once',
  later: 'Yes, after a while',
  slower: 'Yes, at a slower pace',
  'after-fix': 'Only after the next step is done',
};

const billed: Readonly<Record<Billed, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'The provider does not say',
};

export const details = {
  title: 'Message details',
  open: 'Details',
  openOf: (text: string) => `Details of: ${text}`,
  openFor: (status: string) => `${status}. Show details`,
  loading: 'Loading details',
  loadFailed: 'The details could not be loaded.',
  inbound: 'This text came in. Receipts exist only for texts that went out.',
  recipients: 'Recipients',
  several: (n: number) => plural(n, 'recipient', 'recipients'),
  from: (line: string, when: string) => `From ${line}, ${when}`,
  nextStep: 'Next step',
  retryHelps: 'Can a retry help?',
  retry,
  retryNeedless: 'Not needed',
  retryStopped: 'No – write it again instead',
  retryOptedOut: 'No – not before they opt in again',
  retryRisky: 'No – it could arrive twice',
  charged: 'Charged',
  billed,
  source: 'According to',
  attempt: (n: number) => `Attempt ${count(n)}`,
  timeline: (who: string) => `What was heard about ${who}`,
  timelineOf: (who: string, attempt: number) =>
    `What was heard about ${who}, attempt ${count(attempt)}`,
  noReceipts: 'Nothing has been heard yet.',
  sources,
  later: (span: string) => `+${span}`,
  earlier: (span: string) => `−${span}`,
  laterAloud: (span: string) => `${span} after the one before`,
  earlierAloud: (span: string) => `${span} before the one above`,
  ownClock: 'by this computer’s clock',
  state: 'State',
  code: 'Code',
  carrier: 'Carrier',
  lineType: 'Line type',
  cost: 'Cost',
  segments: 'Segments',
  money: (amount: string, currency: string | null) =>
    currency === null ? amount : `${amount} ${currency}`,
  showRaw: 'Raw',
  showRawOf: (status: string, time: string) => `Raw receipt: ${status}, ${time}`,
  raw: 'Raw receipt, exactly as received',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not be copied. Select the text and press Ctrl+C.',
  retryNow: 'Retry',
  retryOf: (who: string) => `Retry the text to ${who}`,
  retrying: 'Sending it once more',
  retryFailed: 'It was not sent again.',
};
