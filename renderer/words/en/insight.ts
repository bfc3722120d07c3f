import type { Fate } from '../../../shared/insight/insight.ts';
import { count, plural } from './plural.ts';

const fates: Readonly<Record<Fate, string>> = {
  handset: 'Delivered to the phone',
  carrier: 'Carrier took it',
  'with-provider': 'With the provider',
  'no-receipt': 'No receipt came',
  unknown: 'Not known whether it was sent',
  'not-gone': 'Not sent',
  failed: 'Not delivered',
};

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

export const insight = {
  title: 'Insight',
  span: 'Time',
  spans: { 7: '7 days', 30: '30 days', 90: '90 days', all: 'All' },
  line: 'Lines',
  allLines: 'All accounts and lines',
  wholeAccount: (name: string) => `${name}: all lines`,
  counting: 'Counting…',
  left: (days: number) =>
    `${plural(days, 'day is', 'days are')} not counted yet; the numbers below still grow.`,
  failed: 'Could not be counted.',
  none: 'There are no texts in this time.',
  asTable: 'As a table',
  from: (first: string, last: string) => `${first} to ${last}`,
  percent: (part: number, whole: number) => percent.format(whole === 0 ? 0 : part / whole),
  count,

  volume: 'Texts',
  volumeAbout: (received: number, sent: number) =>
    `${count(received)} received, ${count(sent)} sent`,
  received: 'Received',
  sent: 'Sent',
  day: 'Day',
  month: 'Month',

  replies: 'Replies',
  yours: 'You answered',
  yoursHint: 'Time from the first text somebody waits with to your answer',
  theirs: 'People answered',
  theirsHint: 'Time from your last text to their answer',
  ofTurns: (answered: number, begun: number) => `${count(answered)} of ${count(begun)}`,
  median: (time: string) => `Half of the answers came within ${time}`,
  noAnswers: 'No answers in this time',
  noTurns: 'Nobody wrote',
  noTurnsOfOurs: 'You wrote to nobody',

  delivery: 'Delivery',
  deliveryHint:
    'Of each text, the latest attempt. “Carrier took it” is as far as most carriers tell; only where the phone itself confirms is a text delivered.',
  fates,
  byLine: 'By line',
  byCarrier: 'By carrier',
  carrier: 'Carrier',
  noCarrier: 'Carrier not told',
  total: 'All',
  texts: (n: number) => plural(n, 'text', 'texts'),
  noDelivery: 'No texts were sent in this time.',

  causes: 'Why texts were not delivered',
  cause: 'Cause',
  otherCause: 'Another cause',
  noFailures: 'Every text in this time went through as far as is known.',

  spend: 'Spend',
  spendHint: 'As the provider said it with its receipts; fees and texts received are not in it.',
  amount: (amount: number, currency: string | null) =>
    currency === null
      ? `${amount.toFixed(4)}`
      : new Intl.NumberFormat('en', {
          style: 'currency',
          currency,
          maximumFractionDigits: 4,
        }).format(amount),
  priced: (priced: number, gone: number) =>
    `for ${count(priced)} of ${plural(gone, 'text', 'texts')}`,
  noSpend: 'The provider told no prices for texts of this time.',
};
