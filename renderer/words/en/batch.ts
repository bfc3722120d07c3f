import type { Outcome } from '../../../shared/model/details.ts';
import { count, plural } from '../plural.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  failed: 'Not delivered',
  unknown: 'Being checked',
  'no-receipt': 'No receipt',
  waiting: 'Waiting',
  'with-provider': 'On the way',
  carrier: 'Carrier took it',
};

export const batch = {
  title: (n: number) => plural(n, 'private text', 'private texts'),
  titleLoading: 'Private texts',
  partOf: (n: number | null) =>
    n === null ? 'Part of several private texts' : `Part of ${count(n)} private texts`,
  hint: 'Each has a status of its own. It keeps changing here while you watch.',
  sent: (line: string, when: string) => `From ${line}, ${when}`,
  loadFailed: 'These texts could not be loaded.',
  progress: 'Settled',
  settled: (n: number, total: number) => `${count(n)} of ${count(total)} settled`,
  allDone: (total: number) => `All ${count(total)} arrived at the carrier`,
  finished: 'All settled',
  counts: 'How many stand where',
  filter: 'Show',
  everyone: 'All',
  outcomes,
  causes: 'What stood in the way',
  causesHint: 'One group for each cause, with what can be done about it.',
  charged: (billed: number, n: number) => {
    if (billed === 0) return 'none known to be charged';
    return billed === n ? (n === 1 ? 'charged' : 'all charged') : `${count(billed)} charged`;
  },
  showCause: 'Show',
  showCauseOf: (n: number, cause: string) => `Show the ${count(n)}: ${cause}`,
  onlyCause: (cause: string) => `Only: ${cause}`,
  clearCause: 'Show all causes',
  recipients: 'Recipients',
  noRows: 'Nobody stands here right now.',
  open: 'Open',
  openWith: (who: string) => `Open the conversation with ${who}`,
  row: (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(', '),
  retry: (n: number) => `Retry those worth retrying (${count(n)})`,
  retryTitle: (n: number) => `Retry ${plural(n, 'text', 'texts')}?`,
  retryText: (n: number) =>
    n === 1
      ? 'It is sent once more as a new attempt with receipts of its own. It may be charged again.'
      : 'Each is sent once more as a new attempt with receipts of its own. Each may be charged again.',
  retryWhich:
    'Only those for which your provider’s codes say that one more attempt can help. The others stay as they are.',
  retryConfirm: (n: number) => `Retry ${count(n)}`,
  retryKeep: 'Leave them',
  retryFailed: 'Nothing was sent again.',
  retried: (n: number) => `${plural(n, 'text is', 'texts are')} being sent once more`,
  done: 'Done',
  announceShare: (percent: number, failed: number) =>
    failed === 0 ? `${percent}% settled` : `${percent}% settled, ${count(failed)} not delivered`,
  announceFailed: (n: number) => `${plural(n, 'text', 'texts')} not delivered`,
};
