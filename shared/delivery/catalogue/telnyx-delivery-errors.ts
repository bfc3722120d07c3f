/**
 * What goes wrong after Telnyx took a text: 40001 to 40018. Safe to repeat after a growing pause:
 * 40006, 40011 and 40018; at a lower pace: 40002; none of the others. Whether Telnyx charges is not
 * said on the page; the receipt's own cost tells. Source: Telnyx docs, "Messaging error codes".
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

export const telnyxDeliveryErrors = entries(
  {
    provider: 'telnyx',
    kind: 'error',
    rung: 'failed',
    cause: 'carrier-refused',
    retry: 'no',
    billed: 'unknown',
    final: true,
    source: sources.telnyxMessagingErrors,
  },
  {
    '40001': {
      cause: 'cannot-receive',
      reason: 'This number is a landline or cannot be reached by text.',
      nextStep: 'Mark the number as one that takes no texts and reach the person another way.',
    },
    '40002': {
      cause: 'spam',
      reason: 'A carrier’s spam filter stopped this text for now.',
      nextStep: 'Send more slowly, and change words that read like advertising.',
      retry: 'slower',
    },
    '40003': {
      cause: 'spam',
      reason: 'A carrier has blocked your number for good because of spam.',
      nextStep: 'Ask Telnyx to appeal the block, or send from another number.',
    },
    '40004': {
      reason: 'The recipient’s carrier turned this text away and did not say why.',
      nextStep: 'Reach the person another way, and ask Telnyx if it goes on.',
    },
    '40005': {
      cause: 'expired',
      reason: 'This text ran out of time on its way to the recipient.',
      nextStep: 'Write a new text if it is still timely.',
    },
    '40006': {
      cause: 'provider-trouble',
      reason: 'The recipient’s carrier is not answering at the moment.',
      nextStep: 'Wait a while, then send it again.',
      retry: 'later',
    },
    '40007': {
      cause: 'destination',
      reason: 'This text went round in a circle between networks and was stopped.',
      nextStep: 'Ask Telnyx to look at the route to this number.',
    },
    '40008': {
      reason: 'The recipient’s carrier did not take this text.',
      nextStep: 'Check the number, or reach the person another way.',
    },
    '40009': {
      cause: 'content',
      reason: 'The recipient’s carrier does not take something in this text.',
      nextStep: 'Take out unusual characters, then send it as a new text.',
      retry: 'after-fix',
    },
    '40010': {
      cause: 'not-registered',
      reason: 'Your number is not registered for business texting in the US.',
      nextStep: 'Add your number to a registered campaign in the Telnyx portal.',
      retry: 'after-fix',
    },
    '40011': {
      cause: 'rate-limit',
      reason: 'Texts went out faster than the carrier allows.',
      nextStep: 'Wait a while, then send it again.',
      retry: 'later',
    },
    '40012': {
      cause: 'bad-number',
      reason: 'The carrier does not accept the recipient’s number.',
      nextStep: 'Check the number with the person and correct it.',
      retry: 'after-fix',
    },
    '40013': {
      cause: 'my-number',
      reason: 'The carrier does not accept the number you send from.',
      nextStep: 'Check in the Telnyx portal that your number is active and can text.',
      retry: 'after-fix',
    },
    '40014': {
      cause: 'expired',
      reason: 'This text waited too long in Telnyx’s line and did not go out.',
      nextStep: 'Send it again if it is still timely.',
    },
    '40015': {
      cause: 'spam',
      reason: 'Telnyx’s own spam filter stopped this text.',
      nextStep: 'Do not resend the same words; change the text first.',
    },
    '40016': {
      cause: 'rate-limit',
      reason: 'Your business has reached T-Mobile’s limit of texts for the day.',
      nextStep: 'Wait until tomorrow before texting T-Mobile numbers again.',
    },
    '40017': {
      cause: 'spam',
      reason: 'AT&T stopped this text as spam.',
      nextStep: 'Do not resend the same words; change the text first.',
    },
    '40018': {
      cause: 'rate-limit',
      reason: 'Texts went out faster than AT&T allows for your campaign.',
      nextStep: 'Wait a while, then send it again.',
      retry: 'later',
    },
  },
);
