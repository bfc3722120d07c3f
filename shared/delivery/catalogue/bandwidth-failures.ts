/**
 * Trouble at Bandwidth (51xx to 59xx, not charged), trouble at the carrier (56xx, charged), and the
 * two codes whose cause is open. Bandwidth allows one repeat of a 5xxx and no more. 9902 means that
 * no receipt came within two hours: the text may well have arrived, so it is charged, not counted as
 * undelivered, and not repeated. 5229 is in Bandwidth's command-line tool, not on the page.
 * Source: Bandwidth docs, "Messaging errors", service failures and errors with ambiguous cause.
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

const onceMore = 'Wait a while, then send it once more.';

const atBandwidth = entries(
  {
    provider: 'bandwidth',
    kind: 'error',
    rung: 'failed',
    cause: 'provider-trouble',
    retry: 'once',
    billed: 'no',
    final: true,
    source: sources.bandwidthErrors,
  },
  {
    '5100': {
      reason: 'Bandwidth had passing trouble with this text and did not send it.',
      nextStep: onceMore,
    },
    '5101': {
      reason: 'Bandwidth was restarting and did not take this text.',
      nextStep: onceMore,
    },
    '5106': {
      cause: 'destination',
      reason: 'Bandwidth tried several times and found no way to this number.',
      nextStep: 'Send it once more later, then ask Bandwidth about this number.',
    },
    '5111': {
      reason: 'A connection inside Bandwidth closed before this text went out.',
      nextStep: onceMore,
    },
    '5201': {
      reason: 'Bandwidth gave up on this text after several tries.',
      nextStep: onceMore,
    },
    '5211': { reason: 'Bandwidth was too busy to take this text.', nextStep: onceMore },
    '5220': { reason: 'Bandwidth could not store this text.', nextStep: onceMore },
    '5229': {
      cause: 'my-number',
      reason: 'Your number is not completely set up at Bandwidth.',
      nextStep: 'Check the number’s set-up at Bandwidth, then send it once more.',
      billed: 'unknown',
      source: sources.bandwidthCli,
    },
    '5231': {
      reason: 'Not all parts of this long text reached Bandwidth, so it was not sent.',
      nextStep: onceMore,
    },
    '5500': { reason: 'Bandwidth could not send this text.', nextStep: onceMore },
    '5501': {
      cause: 'destination',
      reason: 'Bandwidth had nowhere to hand this text on to.',
      nextStep: 'Send it once more later, then ask Bandwidth about this number.',
    },
    '5999': {
      reason: 'Bandwidth had trouble that it does not explain and did not send this text.',
      nextStep: onceMore,
    },
  },
);

const atTheCarrier = entries(
  {
    provider: 'bandwidth',
    kind: 'error',
    rung: 'failed',
    cause: 'provider-trouble',
    retry: 'once',
    billed: 'yes',
    final: true,
    source: sources.bandwidthErrors,
  },
  {
    '5600': { reason: 'The recipient’s carrier is overloaded.', nextStep: onceMore },
    '5610': { reason: 'The carrier had trouble taking this text.', nextStep: onceMore },
    '5620': { reason: 'The carrier had trouble of its own with this text.', nextStep: onceMore },
    '5630': { reason: 'The carrier did not acknowledge this text.', nextStep: onceMore },
    '5650': { reason: 'The carrier could not deliver this text.', nextStep: onceMore },
  },
);

const open = entries(
  {
    provider: 'bandwidth',
    kind: 'error',
    rung: 'failed',
    cause: 'unexplained',
    retry: 'no',
    billed: 'yes',
    final: true,
    source: sources.bandwidthErrors,
  },
  {
    '9902': {
      rung: 'unconfirmed',
      cause: 'unconfirmed',
      reason: 'No receipt came within two hours, so this text may or may not have arrived.',
      nextStep: 'Wait for a reply, or ask the person, before sending it again.',
    },
    '9999': {
      reason: 'The carrier gave a reason that Bandwidth does not know.',
      nextStep: 'Ask Bandwidth what the carrier said before sending it again.',
    },
  },
);

export const bandwidthFailures = [...atBandwidth, ...atTheCarrier, ...open];
