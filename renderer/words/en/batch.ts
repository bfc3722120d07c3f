import type { Outcome } from '../../../shared/model/details.ts';
import { count, plural } from './plural.ts';

const outcomes: Readonly<Record<Outcome, string>> = {
  failed: 'Not delivered',
  unknown: 'Not known',
  'no-receipt': 'No receipt',
  'opted-out': 'Opted out',
  stopped: 'Stopped',
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
  fromSeveral: (n: number) => `From ${count(n)} of your numbers`,
  sent: (line: string, when: string) => `From ${line}, ${when}`,
  loadFailed: 'These texts could not be loaded.',
  progress: 'Settled',
  settled: (n: number, total: number, stopped: number, optedOut: number) => {
    const settled = `${count(n)} of ${count(total)} settled`;
    if (stopped === 0 && optedOut === 0) return settled;
    if (optedOut === 0) return `${settled}, ${count(stopped)} of them stopped`;
    if (stopped === 0) return `${settled}, ${count(optedOut)} of them not sent: opted out`;
    return `${settled}, ${count(stopped)} of them stopped and ${count(optedOut)} opted out`;
  },
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
  undo: 'Undo',
  undoAll: (n: number) => `Undo: all ${count(n)} texts`,
  undoOpen: (seconds: number) => `None has gone yet – undo ${count(seconds)} s`,
  undoHeld: 'None has gone yet – held while you are here',
  notTakenBack: 'They were not taken back.',
  pause: 'Pause',
  pauseFailed: 'They were not paused.',
  paused: (n: number) => `${plural(n, 'text', 'texts')} paused`,
  resume: 'Resume',
  sendNow: (n: number) => `Send now (${count(n)})`,
  resumeFailed: 'They were not resumed.',
  resumed: (n: number) => `${plural(n, 'text goes', 'texts go')} on`,
  needWord: (n: number, age: string) =>
    n === 1
      ? `1 text written ${age} ago waits for your word.`
      : `${count(n)} texts written ${age} ago wait for your word.`,
  needDecision: (n: number, provider: string) =>
    n === 1
      ? `1 text was not found at ${provider}. Open its conversation to decide.`
      : `${count(n)} texts were not found at ${provider}. Open their conversations to decide.`,
  stop: 'Stop',
  stopTitle: 'Stop sending?',
  stopText: (left: number, total: number) =>
    left === 1
      ? `1 text of ${count(total)} has not gone yet. It will not go.`
      : `${count(left)} texts of ${count(total)} have not gone yet. They will not go.`,
  stopRest: 'What has gone cannot be called back.',
  stopConfirm: 'Stop sending',
  stopKeep: 'Keep sending',
  stopFailed: 'Nothing was stopped.',
  stopped: (gone: number, stopped: number) =>
    `${count(gone)} had gone, ${count(stopped)} will not go`,
  escapeAgain: 'Press Esc again to stop what has not gone. Done closes this card.',
  done: 'Done',
  announceShare: (percent: number, failed: number, stopped: number) =>
    [
      `${percent}% settled`,
      failed === 0 ? null : `${count(failed)} not delivered`,
      stopped === 0 ? null : `${count(stopped)} stopped`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  announceFailed: (n: number) => `${plural(n, 'text', 'texts')} not delivered`,
};
