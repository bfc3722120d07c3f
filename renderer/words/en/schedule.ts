import type { ScheduleReason } from '../../../shared/schedule/scheduled.ts';
import { count, plural } from './plural.ts';

export const schedule = {
  open: 'Send later',
  title: 'Send later',
  editTitle: 'Change the scheduled text',
  text: 'Text',
  when: 'When',
  names: {
    'later-today': 'Later today',
    'this-evening': 'This evening',
    tomorrow: 'Tomorrow',
    monday: 'Monday',
    custom: 'Another time',
  },
  customTime: 'Date and time',
  clocks: 'Whose clock',
  theirClock: (place: string) => `Theirs (${place})`,
  yourClock: (place: string) => `Yours (${place})`,
  sameClock: 'Their clock shows the same as yours.',
  zoneUnknown: 'This number does not say in which time zone it is. Times are yours.',
  zoneSeveral: 'The number can be in several time zones. Times are yours.',
  zonesSeveral: 'They can be in several time zones. Times are yours.',
  zonesUnknown: 'Not all of these numbers say in which time zone they are. Times are yours.',
  skipped: (time: string) => `The clocks skip that time there. It goes at ${time}.`,
  repeated: 'The clocks show that time twice there. It goes the first time.',
  past: 'This time is over. Choose one that is to come.',
  unreadable: 'Enter a date and a time.',
  both: (theirs: string, yours: string) => `${theirs} theirs · ${yours} yours`,
  cancelOnReply: 'Cancel if they reply',
  cancelOnReplyHint: 'A text from them before that time keeps this one from going.',
  holder: {
    provider: (provider: string) =>
      `${provider} holds it: it goes even while this computer is off.`,
    providerLater: (provider: string, from: string) =>
      `${provider} takes it from ${from} on. Until then this computer keeps it, and must be awake with Longcode open once in between.`,
    never: (provider: string) =>
      `${provider} holds no texts. This computer must be awake at that time, with Longcode open.`,
    'too-soon': (provider: string) =>
      `That is too soon for ${provider} to hold it. This computer must be awake at that time, with Longcode open.`,
    content: (provider: string) =>
      `${provider} does not hold texts like this one. This computer must be awake at that time, with Longcode open.`,
  },
  confirm: 'Schedule',
  save: 'Save',
  cancelDialog: 'Cancel',
  notScheduled: 'The text was not scheduled.',
  notChanged: 'Nothing was changed.',
  done: (n: number, when: string) =>
    n === 1 ? `Scheduled for ${when}` : `${plural(n, 'text', 'texts')} scheduled for ${when}`,
  list: 'Scheduled',
  here: 'Scheduled in this conversation',
  listed: 'Scheduled texts',
  filter: 'Filter scheduled texts',
  shown: (shown: number, all: number) =>
    shown === all
      ? plural(all, 'text', 'texts')
      : `${count(shown)} of ${plural(all, 'text', 'texts')}`,
  more: (n: number) => `Show ${count(n)} more`,
  staysHeld: (n: number, provider: string) =>
    n === 1
      ? `${provider} holds 1 scheduled text of this account. It goes all the same unless you cancel it first.`
      : `${provider} holds ${count(n)} scheduled texts of this account. They go all the same unless you cancel them first.`,
  count: (n: number) => plural(n, 'scheduled text', 'scheduled texts'),
  cancelAll: (n: number) => `Cancel these ${count(n)}`,
  cancelAllTitle: (n: number) => `Cancel ${count(n)} scheduled texts?`,
  cancelAllText: 'Each of them can be put back until its time.',
  cancelAllKeep: 'Keep them',
  none: 'Nothing is scheduled',
  noneText: 'Write a text and choose Send later beside Send.',
  noneFound: 'No scheduled text has these words.',
  loadFailed: 'The scheduled texts could not be loaded.',
  onlyFiles: 'A file, without words',
  files: (n: number) => plural(n, 'file', 'files'),
  item: (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(', '),
  scheduled: (when: string) => `Scheduled ${when}`,
  held: (provider: string) => `${provider} holds it`,
  keptHere: 'Kept here: this computer must be awake then',
  keptUntil: (provider: string, from: string) => `Kept here until ${provider} takes it: ${from}`,
  refused: (provider: string, detail: string) =>
    `${provider} would not hold it (${detail}). Kept here: this computer must be awake then`,
  handing: (provider: string) => `Handing it to ${provider}`,
  unsure: (provider: string) =>
    `No answer: ${provider} may hold it. We will not send it a second time by ourselves`,
  ifNoReply: 'Only if they do not reply first',
  recalling: {
    cancel: (provider: string) => `Asking ${provider} to cancel it`,
    change: (provider: string) => `Asking ${provider} to let the old text go, then this one`,
    send: (provider: string) => `Asking ${provider} to let it go, to send it now`,
  },
  cancelled: {
    user: 'Cancelled',
    reply: 'Cancelled: they replied first',
    'opt-out': 'Cancelled: they opted out',
    provider: 'Cancelled at the provider',
    'too-late': 'Cancelled',
    unsure: 'Cancelled',
    restored: 'Cancelled',
  } satisfies Record<ScheduleReason, string>,
  tooLate: 'Too late to cancel: it had left already',
  changeTooLate: 'Too late: the text left as it was. These words were not sent',
  changeUnsure: 'Nobody knows yet whether the old text left. These words were not sent',
  restored:
    'Part of what Longcode knew was lost: this text may have been sent since. Send it again?',
  edit: 'Edit',
  editOf: (who: string) => `Edit: the scheduled text to ${who}`,
  sendNow: 'Send now',
  sendNowOf: (who: string) => `Send now: the scheduled text to ${who}`,
  cancel: 'Cancel',
  cancelOf: (who: string) => `Cancel: the scheduled text to ${who}`,
  putBack: 'Undo',
  putBackOf: (who: string) => `Undo cancelling: the text to ${who}`,
  dismiss: 'Dismiss',
  dismissOf: (who: string) => `Dismiss: the text to ${who}`,
  said: {
    cancelled: 'Cancelled. It will not go',
    cancelling: 'The provider is asked to cancel it',
    putBack: 'Scheduled again',
    sending: 'It goes out now',
    asking: 'The provider is asked to let it go first',
    changed: 'Changed',
    gone: 'Too late: it has left already',
  },
  missed: (when: string) => `Waiting for your word – it was to leave ${when}`,
};
