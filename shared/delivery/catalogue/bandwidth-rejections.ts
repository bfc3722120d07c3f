/**
 * What Bandwidth itself rejects: 4001 to 4493. Bandwidth documents that a 4xxx gives the same result
 * on every repeat, so `retry` is `no` throughout; what has to change first is the next step.
 * 4476 is in Bandwidth's command-line tool, not on the page, so its charge is not known.
 * Source: Bandwidth docs, "Messaging errors", Bandwidth detected client errors.
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

export const bandwidthRejections = entries(
  {
    provider: 'bandwidth',
    kind: 'error',
    rung: 'failed',
    cause: 'my-number',
    retry: 'no',
    billed: 'no',
    final: true,
    source: sources.bandwidthErrors,
  },
  {
    '4001': {
      cause: 'my-account',
      reason: 'Your Bandwidth account may not use this service.',
      nextStep: 'Ask Bandwidth what your account is missing.',
    },
    '4301': {
      cause: 'content',
      reason: 'The text has characters that cannot be sent.',
      nextStep: 'Take out unusual characters, then send it as a new text.',
    },
    '4302': {
      reason: 'The number you send from is not a valid number.',
      nextStep: 'Send from another number, and check this one at Bandwidth.',
    },
    '4303': {
      cause: 'bad-number',
      reason: 'The recipient’s number is not a valid number.',
      nextStep: 'Check the number with the person and correct it.',
    },
    '4350': {
      cause: 'bad-number',
      reason: 'This text cannot be put into a form for this number, which is probably wrong.',
      nextStep: 'Check the number with the person and correct it.',
    },
    '4360': {
      cause: 'expired',
      reason: 'The time set for this text passed before it could go out.',
      nextStep: 'Send it anew if it is still timely.',
    },
    '4401': {
      cause: 'destination',
      reason: 'Bandwidth finds no way to this number, for instance because it is also the sender.',
      nextStep: 'Check that you are not texting your own number, then ask Bandwidth.',
    },
    '4403': {
      reason: 'Texting is not allowed from this number of yours.',
      nextStep: 'Check at Bandwidth that the number is yours and can text.',
    },
    '4404': {
      cause: 'cannot-receive',
      reason: 'Texts to this number are not allowed, or it cannot receive them.',
      nextStep: 'Mark the number as one that takes no texts and reach the person another way.',
    },
    '4405': {
      reason: 'The number you send from is not in service for texting.',
      nextStep: 'Ask Bandwidth to put the number in service, or send from another.',
    },
    '4406': {
      cause: 'bad-number',
      reason: 'The recipient’s number is not given out to anyone.',
      nextStep: 'Check the number with the person and correct it.',
    },
    '4407': {
      reason: 'The number you send from does not belong to this account.',
      nextStep: 'Check at Bandwidth which account has the number.',
    },
    '4408': {
      cause: 'cannot-receive',
      reason: 'The recipient’s number is not set up to receive texts.',
      nextStep: 'Mark the number as one that takes no texts and reach the person another way.',
    },
    '4409': {
      cause: 'content',
      reason: 'The recipient’s number cannot receive pictures.',
      nextStep: 'Send a plain text without attachments instead.',
    },
    '4410': {
      cause: 'content',
      reason: 'Bandwidth could not fetch the attachment.',
      nextStep: 'Attach the file anew, then send it as a new message.',
    },
    '4411': {
      cause: 'content',
      reason: 'The attachments are too large together.',
      nextStep: 'Make the attachments smaller, then send it as a new message.',
    },
    '4412': {
      cause: 'content',
      reason: 'Bandwidth does not take this kind of file.',
      nextStep: 'Attach it as JPEG, PNG or GIF, then send it as a new message.',
    },
    '4420': {
      cause: 'destination',
      reason: 'Bandwidth does not know the carrier of this number.',
      nextStep: 'Ask Bandwidth whether it can reach this number.',
    },
    '4421': {
      cause: 'destination',
      reason: 'Your Bandwidth account may not send to this destination.',
      nextStep: 'Ask Bandwidth to open the destination for your account.',
    },
    '4431': {
      cause: 'my-account',
      reason: 'Your Bandwidth account may not use short codes.',
      nextStep: 'Ask Bandwidth to allow short codes, or use another number.',
    },
    '4432': {
      cause: 'destination',
      reason: 'Your Bandwidth account may not text this country.',
      nextStep: 'Ask Bandwidth to open the country for your account.',
    },
    '4433': {
      cause: 'my-account',
      reason: 'Your Bandwidth account may not text from toll-free numbers.',
      nextStep: 'Ask Bandwidth to allow toll-free texting, or use another number.',
    },
    '4434': {
      cause: 'cannot-receive',
      reason: 'This toll-free number does not take texts.',
      nextStep: 'Reach the business another way.',
    },
    '4435': {
      cause: 'group-size',
      reason: 'There are more than ten people in this group.',
      nextStep: 'Make the group smaller or send separate private texts.',
    },
    '4451': {
      cause: 'my-account',
      reason: 'Bandwidth does not know the account that was named.',
      nextStep: 'Check the account number in Longcode’s settings.',
    },
    '4452': {
      cause: 'my-account',
      reason: 'Bandwidth does not know the application that was named.',
      nextStep: 'Check the application in Longcode’s settings.',
    },
    '4470': {
      cause: 'spam',
      reason: 'Bandwidth stopped this text as spam.',
      nextStep: 'Do not resend the same words; change the text first.',
      billed: 'yes',
    },
    '4476': {
      cause: 'not-registered',
      reason: 'Your number is not registered for business texting in the US.',
      nextStep: 'Add your number to a registered campaign at Bandwidth.',
      billed: 'unknown',
      source: sources.bandwidthCli,
    },
    '4481': {
      cause: 'spam',
      reason: 'Bandwidth has barred the number you send from.',
      nextStep: 'Ask Bandwidth what led to the ban before sending more.',
    },
    '4482': {
      cause: 'opted-out',
      reason: 'The recipient’s number is barred from receiving texts.',
      nextStep: 'Do not text this number, and ask Bandwidth why it is barred.',
    },
    '4492': {
      cause: 'bad-number',
      reason: 'Texts to emergency numbers are not allowed.',
      nextStep: 'Call the emergency number instead.',
    },
    '4493': {
      cause: 'my-account',
      reason: 'This user is not allowed to send from this Bandwidth account.',
      nextStep: 'Check the user’s rights in the Bandwidth dashboard.',
    },
  },
);
