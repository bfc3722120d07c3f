/**
 * The words for what this computer alone knows: why a text has not left, that it is on its way, and
 * what is done about one whose answer was lost. No carrier said any of it.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { Verdict } from '../../shared/model/details.ts';
import type { Waiting, WaitingKind } from '../../shared/model/waiting.ts';

/** Null where a carrier's words decide. */
export function ownWords(rung: Rung, waiting: Waiting | null): Verdict | null {
  if (waiting !== null) return waitingWords[waiting.kind];
  switch (rung) {
    case 'held':
      return waitingWords.turn;
    case 'submitting':
      return onItsWay;
    case 'unknown':
      return waitingWords.checking;
    case 'accepted':
    case 'sent':
    case 'unconfirmed':
    case 'carrier':
    case 'handset':
    case 'failed':
      return null;
  }
}

const own = { retry: 'no', final: false, source: 'Longcode' } as const;
const here = { ...own, billed: 'no', cause: null } as const;
const unclear = { ...own, billed: 'unknown', cause: 'unclear' } as const;

const onItsWay: Verdict = {
  ...own,
  reason: 'This text is on its way to the provider.',
  nextStep: 'Nothing to do but wait for the provider’s answer.',
  billed: 'unknown',
  cause: null,
};

const waitingWords: Readonly<Record<WaitingKind, Verdict>> = {
  undo: {
    ...here,
    reason: 'This text can still be taken back; nothing of it has been sent.',
    nextStep: 'Nothing to do: it goes out when the time to take it back is over.',
  },
  turn: {
    ...here,
    reason: 'This text waits on this computer; nothing of it has been sent.',
    nextStep: 'Nothing to do: it goes out when its turn comes.',
  },
  asked: {
    ...here,
    reason: 'The provider asked to wait before this text is sent; it has not taken it.',
    nextStep: 'Nothing to do: it goes out when that wait is over.',
  },
  paused: {
    ...here,
    reason: 'You paused this text; nothing of it has been sent.',
    nextStep: 'Resume it when it should go, or take it back.',
  },
  stale: {
    ...here,
    reason: 'This text waited too long to go without asking you; nothing of it has been sent.',
    nextStep: 'Send it now if it still fits, or take it back.',
  },
  stopped: {
    ...here,
    final: true,
    reason: 'You stopped this text before it left; nothing of it has been sent.',
    nextStep: 'Nothing to do: it will not go. Write it again should you want it to.',
  },
  'opted-out': {
    ...here,
    final: true,
    reason: 'This person opted out before this text left; nothing of it has been sent.',
    nextStep:
      'Nothing to do: no text goes to them until they ask for it again, for instance by START.',
  },
  checking: {
    ...unclear,
    reason:
      'The answer to this text was lost, so it may or may not have been sent; Longcode is looking it up.',
    nextStep:
      'Wait for the provider’s own records to settle it; Longcode does not send it again by itself.',
  },
  'not-found': {
    ...unclear,
    reason:
      'The answer to this text was lost and the provider’s records do not show it; it may have been sent all the same.',
    nextStep: 'Send it again, which may deliver it twice, or give it up.',
  },
  'given-up': {
    ...unclear,
    reason:
      'The answer to this text was lost and the provider’s records did not show it; it may or may not have been sent.',
    nextStep: 'Nothing to do: should a record of it appear after all, Longcode recognises it.',
  },
};
