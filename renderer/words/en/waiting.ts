import type { WaitingKind } from '../../../shared/model/waiting.ts';
import { count, plural } from './plural.ts';

/** What stands in the details instead of the words for the rung alone. */
interface Explained {
  readonly reason: string;
  readonly nextStep: string;
}

const explained: Readonly<Record<WaitingKind, (provider: string) => Explained>> = {
  undo: () => ({
    reason: 'This text can still be taken back; nothing of it has been sent.',
    nextStep: 'Nothing to do: it goes out when the time to take it back is over.',
  }),
  turn: () => ({
    reason: 'This text waits on this computer; nothing of it has been sent.',
    nextStep: 'Nothing to do: it goes out when its turn comes.',
  }),
  asked: (provider) => ({
    reason: `${provider} asked to wait with this text; nothing of it has been sent.`,
    nextStep: 'Nothing to do: it goes out when that time is over.',
  }),
  paused: () => ({
    reason: 'You paused this text; nothing of it has been sent.',
    nextStep: 'Resume it, edit it, or stop it for good.',
  }),
  stale: () => ({
    reason: 'This text waited too long to go out unasked; nothing of it has been sent.',
    nextStep: 'Send it now, edit it, or discard it.',
  }),
  stopped: () => ({
    reason: 'You stopped this text before it left. It was not sent.',
    nextStep: 'Nothing to do. To send it after all, write it again.',
  }),
  'opted-out': () => ({
    reason: 'This person opted out before this text left. It was not sent.',
    nextStep: 'Nothing to do. They have to ask for texts again, for instance by writing START.',
  }),
  checking: (provider) => ({
    reason: `No answer came to this text, so nobody knows yet whether it went. We will not send this again by ourselves.`,
    nextStep: `Nothing to do yet: ${provider}’s records are being searched for it.`,
  }),
  'not-found': (provider) => ({
    reason: `${provider}’s records were read and do not show this text. It may have gone all the same. We will not send this again by ourselves.`,
    nextStep: 'Send it again and risk that it arrives twice, or stop looking for it.',
  }),
  'given-up': (provider) => ({
    reason: `You ended the search for this text. Whether it went is not known.`,
    nextStep: `Nothing to do. Should ${provider} report it after all, it is recognised.`,
  }),
};

export const waiting = {
  explained,
  lastTry: (detail: string) => `The last try: ${detail}`,
  undo: 'Undo',
  undoOf: (who: string) => `Undo: the text to ${who}`,
  undoHeld: 'Held while you are here',
  sendNow: 'Send now',
  sendNowOf: (who: string) => `Send now: the text to ${who}`,
  edit: 'Edit',
  editOf: (who: string) => `Edit: the text to ${who}`,
  discard: 'Discard',
  discardOf: (who: string) => `Discard: the text to ${who}`,
  pause: 'Pause',
  pauseOf: (who: string) => `Pause: the text to ${who}`,
  resume: 'Resume',
  resumeOf: (who: string) => `Resume: the text to ${who}`,
  stop: 'Stop',
  stopOf: (who: string) => `Stop: the text to ${who}`,
  sendAgain: 'Send again',
  sendAgainOf: (who: string) => `Send again: the text to ${who}`,
  giveUp: 'Stop looking',
  giveUpOf: (who: string) => `Stop looking: the text to ${who}`,
  notByOurselves: 'We will not send this again by ourselves.',
  actFailed: 'Nothing was changed.',
  takenBack: (n: number) => (n === 1 ? 'Text taken back' : `${count(n)} texts taken back`),
  partTakenBack: (n: number, left: number) =>
    `${plural(n, 'text', 'texts')} taken back, ${count(left)} had left already`,
  hadLeft: 'Too late: it has left already',
  hadLeftMany: 'Too late: they have left already',
  paused: 'Paused',
  resumed: 'It goes out now',
  stopped: 'Stopped. It will not go',
  searchEnded: 'The search is ended',
  sentAgain: 'Sending it again',
  again: {
    title: 'Send it again?',
    mayArriveTwice: (who: string, provider: string) =>
      `${provider}’s records do not show this text, but it may have gone all the same. If it did, ${who} gets it twice.`,
    mayCostTwice: 'It may also be charged twice.',
    confirm: 'Send again',
    keep: 'Leave it',
  },
  list: 'Texts that have not gone',
  loading: 'Loading texts that have not gone',
  loadFailed: 'The texts that have not gone could not be loaded.',
  item: (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(', '),
  /** Stands where its words would. */
  onlyFiles: 'A file, without words',
  groups: { asking: 'Needs your word', others: 'Waiting or being checked' },
  needWord: (n: number) => (n === 1 ? '1 needs your word' : `${count(n)} need your word`),
  detailsOf: (who: string) => `Details of the text to ${who}`,
  accounts: 'Accounts that are not sending',
  accountPaused: (account: string, until: string, provider: string) =>
    `${account}: ${provider} asked for a pause until ${until}.`,
  accountNotConnected: (account: string, until: string) =>
    `${account}: not connected. Texts are tried again at ${until}.`,
  accountNoAnswer: (account: string, until: string, provider: string) =>
    `${account}: ${provider} is not answering. Texts are tried again at ${until}.`,
  accountKey: (account: string) =>
    `${account}: the key was refused. Texts go out as soon as there is one that works.`,
  empty: {
    title: 'Nothing is waiting',
    text: 'Nothing you wrote is held back here, and nothing is being looked for.',
    action: 'Show all conversations',
  },
};
