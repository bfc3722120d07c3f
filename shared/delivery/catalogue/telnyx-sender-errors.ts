/**
 * Why Telnyx would not send a text: 40100 to 40329, about the number it goes from, the number it
 * goes to, and what is in it. Of these only 40318 is safe to repeat as it is. 40300 in an answer is
 * an opt-out; on a later receipt it can be the carrier's refusal, so there Telnyx's words must say
 * so. Source: Telnyx docs, "Messaging error codes" and "Advanced opt-in and opt-out".
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

export const telnyxSenderErrors = entries(
  {
    provider: 'telnyx',
    kind: 'error',
    rung: 'failed',
    cause: 'my-number',
    retry: 'after-fix',
    billed: 'unknown',
    final: true,
    source: sources.telnyxMessagingErrors,
  },
  {
    '40100': {
      reason: 'The number you send from is not set up for texting.',
      nextStep: 'Switch texting on for the number in the Telnyx portal.',
    },
    '40150': {
      reason: 'Your toll-free number is not in the register for texting.',
      nextStep: 'Ask Telnyx to enter the number in the toll-free register.',
    },
    '40151': {
      reason: 'Texting is still being switched on for your number.',
      nextStep: 'Wait until Telnyx reports the number as ready.',
    },
    '40300': {
      cause: 'opted-out',
      reason: 'This person wrote STOP, so Telnyx blocks your texts to them.',
      nextStep: 'Do not text them until they write START.',
      retry: 'no',
      onReceiptOnlyIf: /\bSTOP\b|opt(ed)?[ -]?out|block rule|unsubscribe/i,
      source: sources.telnyxOptOut,
    },
    '40301': {
      cause: 'content',
      reason: 'This kind of message cannot go to this number.',
      nextStep: 'Send it as a plain text without attachments.',
    },
    '40302': {
      cause: 'content',
      reason: 'This message is too large.',
      nextStep: 'Shorten the text or make the attachments smaller.',
    },
    '40304': {
      cause: 'content',
      reason: 'The parts of this message do not go together.',
      nextStep: 'Send the text and the attachments separately.',
    },
    '40305': {
      reason: 'Telnyx does not accept the number you send from.',
      nextStep: 'Check that the number is yours and belongs to the profile.',
    },
    '40306': {
      reason: 'The name you send from is not set up at Telnyx.',
      nextStep: 'Set the sender name up in the profile, or send from a number.',
    },
    '40308': {
      reason: 'The number you send from cannot send pictures.',
      nextStep: 'Send it as a plain text, or from another number.',
    },
    '40309': {
      cause: 'destination',
      reason: 'Your Telnyx profile is not open to this country or region.',
      nextStep: 'Add the destination to the profile in the Telnyx portal.',
    },
    '40310': {
      cause: 'bad-number',
      reason: 'Telnyx does not accept the recipient’s number.',
      nextStep: 'Check the number with the person and correct it.',
    },
    '40311': {
      cause: 'my-account',
      reason: 'The secret of the messaging profile is wrong.',
      nextStep: 'Copy the profile’s secret from the Telnyx portal again.',
    },
    '40312': {
      reason: 'The messaging profile of your number is switched off.',
      nextStep: 'Switch the profile on in the Telnyx portal.',
    },
    '40313': {
      cause: 'my-account',
      reason: 'The secret of the messaging profile is missing.',
      nextStep: 'Copy the profile’s secret from the Telnyx portal.',
    },
    '40314': {
      cause: 'my-account',
      reason: 'Texting is switched off for your Telnyx account.',
      nextStep: 'Ask Telnyx to switch texting on for the account.',
    },
    '40315': {
      reason: 'Telnyx rates the number you send from as unhealthy and holds its texts back.',
      nextStep: 'Send from another number until this one has recovered.',
    },
    '40316': {
      cause: 'content',
      reason: 'There is nothing in this message.',
      nextStep: 'Write a text or attach something, then send it.',
    },
    '40317': {
      cause: 'content',
      reason: 'The attachments are too many or too large for one message.',
      nextStep: 'Attach at most ten files of less than 1 MB together.',
    },
    '40318': {
      cause: 'rate-limit',
      reason: 'Telnyx’s line for your texts is full.',
      nextStep: 'Wait until the line has emptied, then send it again.',
      retry: 'later',
    },
    '40319': {
      reason: 'Your kind of sender cannot text this kind of number.',
      nextStep: 'Send from another number.',
    },
    '40320': {
      reason: 'The number you send from cannot be used for the moment.',
      nextStep: 'Send from another number, or wait until this one is back.',
    },
    '40321': {
      reason: 'No number in the messaging profile can send this text.',
      nextStep: 'Add a number that can text to the profile.',
    },
    '40322': {
      cause: 'content',
      reason: 'Telnyx does not let the contents of this message through.',
      nextStep: 'Change the text, then send it as a new one.',
    },
    '40328': {
      cause: 'content',
      reason: 'This text is longer than carriers pass on reliably.',
      nextStep: 'Shorten the text, then send it as a new one.',
    },
    '40329': {
      cause: 'not-registered',
      reason: 'Your toll-free number is not verified.',
      nextStep: 'Send in the toll-free verification in the Telnyx portal.',
    },
  },
);
