/**
 * What the carrier rejects after Bandwidth sent it: 4700 to 4795. All of it is charged, and Bandwidth
 * documents that a 4xxx gives the same result on every repeat, so `retry` is `no` throughout.
 * Source: Bandwidth docs, "Messaging errors", carrier reported client errors.
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

export const bandwidthCarrierRejections = entries(
  {
    provider: 'bandwidth',
    kind: 'error',
    rung: 'failed',
    cause: 'carrier-refused',
    retry: 'no',
    billed: 'yes',
    final: true,
    source: sources.bandwidthErrors,
  },
  {
    '4700': {
      cause: 'cannot-receive',
      reason: 'The recipient’s carrier or device does not take this kind of message.',
      nextStep: 'Mark the number as one that takes no texts and reach the person another way.',
    },
    '4701': {
      cause: 'unreachable',
      reason: 'The carrier says that texts do not reach this number at present.',
      nextStep: 'Reach the person another way for now.',
    },
    '4702': {
      cause: 'unreachable',
      reason: 'The recipient’s device is off, full or out of reach.',
      nextStep: 'Reach the person another way for now.',
    },
    '4711': {
      cause: 'content',
      reason: 'The attachments are too large for the carrier.',
      nextStep: 'Make the attachments smaller, then send it as a new message.',
    },
    '4712': {
      cause: 'content',
      reason: 'The carrier does not take this kind of file.',
      nextStep: 'Attach it as JPEG, PNG or GIF, then send it as a new message.',
    },
    '4720': {
      cause: 'bad-number',
      reason: 'The carrier says that this number is not valid or takes no texts.',
      nextStep: 'Check the number with the person and correct it.',
    },
    '4721': {
      cause: 'bad-number',
      reason: 'The recipient’s number is no longer in use.',
      nextStep: 'Take the number off your list and ask the person for the new one.',
    },
    '4730': {
      cause: 'destination',
      reason: 'The carrier has no way to this number, perhaps because the person is abroad.',
      nextStep: 'Reach the person another way, and ask Bandwidth if it goes on.',
    },
    '4740': {
      cause: 'my-number',
      reason: 'The carrier does not accept the number you send from.',
      nextStep: 'Check at Bandwidth that the number is active and can text.',
    },
    '4750': {
      reason: 'The recipient’s carrier turned this text away and did not say why.',
      nextStep: 'Reach the person another way, and ask Bandwidth if it goes on.',
    },
    '4751': {
      cause: 'content',
      reason: 'This text is too long for the carrier.',
      nextStep: 'Shorten the text, then send it as a new one.',
    },
    '4752': {
      cause: 'content',
      reason: 'The carrier could not read this text.',
      nextStep: 'Take out unusual characters, then send it as a new text.',
    },
    '4753': {
      reason: 'The recipient’s device turned this text away.',
      nextStep: 'Reach the person another way.',
    },
    '4770': {
      cause: 'spam',
      reason: 'The recipient’s carrier stopped this text as spam.',
      nextStep: 'Do not resend the same words; change the text first.',
    },
    '4771': {
      cause: 'spam',
      reason: 'The carrier stopped this text because of its shortened link.',
      nextStep: 'Write the link out in full, on your own domain, in a new text.',
    },
    '4772': {
      cause: 'opted-out',
      reason: 'Either your number or the recipient’s is blocked on the way.',
      nextStep: 'Do not text this number until Bandwidth has told you which is blocked and why.',
    },
    '4773': {
      cause: 'not-registered',
      reason: 'The campaign of your number is not active with this carrier.',
      nextStep: 'Check the campaign’s state at Bandwidth and in the campaign register.',
    },
    '4774': {
      cause: 'not-registered',
      reason: 'Your number is not entered correctly in the register for business texting.',
      nextStep: 'Ask Bandwidth to correct the number’s entry.',
    },
    '4775': {
      cause: 'opted-out',
      reason: 'This person has opted out of your texts.',
      nextStep: 'Take the person off your list and do not text them.',
    },
    '4780': {
      cause: 'rate-limit',
      reason: 'Your business has reached T-Mobile’s limit of texts for the day.',
      nextStep: 'Wait until tomorrow before texting T-Mobile numbers again.',
    },
    '4781': {
      cause: 'rate-limit',
      reason: 'Texts went out faster than AT&T allows for your campaign.',
      nextStep: 'Send more slowly to AT&T numbers.',
    },
    '4785': {
      cause: 'rate-limit',
      reason: 'Texts went out faster than the carrier allows.',
      nextStep: 'Wait, then send the rest more slowly.',
    },
    '4790': {
      reason: 'The carrier does not let this short code text this person.',
      nextStep: 'Send from another kind of number, or reach the person another way.',
    },
    '4791': {
      cause: 'not-registered',
      reason: 'The carrier does not allow the campaign of this short code.',
      nextStep: 'Ask Bandwidth about the campaign’s state with this carrier.',
    },
    '4792': {
      cause: 'my-number',
      reason: 'Your short code is not set up with this carrier.',
      nextStep: 'Ask Bandwidth to set the short code up there.',
    },
    '4793': {
      cause: 'my-number',
      reason: 'Your short code has run out with this carrier.',
      nextStep: 'Ask Bandwidth to renew the short code there.',
    },
    '4795': {
      cause: 'not-registered',
      reason: 'Your toll-free number is not verified.',
      nextStep: 'Send in the toll-free verification at Bandwidth.',
    },
  },
);
