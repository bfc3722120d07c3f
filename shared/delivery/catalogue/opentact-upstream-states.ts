/**
 * States of the carrier service behind Opentact (Syniverse), as Opentact's types list them. Only
 * the words are documented, not what each one proves, so every rung is the least the word can mean:
 * opened or acted on still proves no more than that the carrier took it.
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

const waiting = 'Nothing to do but wait for the next report.';

export const opentactUpstreamStates = entries(
  {
    provider: 'opentact',
    kind: 'state',
    rung: 'accepted',
    cause: null,
    retry: 'no',
    billed: 'unknown',
    final: false,
    source: sources.opentactTypes,
  },
  {
    CREATED: { reason: 'The service behind Opentact has taken this text.', nextStep: waiting },
    QUEUED: { reason: 'The service behind Opentact has put this text in line.', nextStep: waiting },
    SCHEDULED: {
      reason: 'The service behind Opentact holds this text until its time comes.',
      nextStep: 'Nothing to do until the scheduled time.',
    },
    PAUSED: {
      reason: 'The service behind Opentact is holding this text back.',
      nextStep: 'Ask Opentact why it is held back if this lasts.',
    },
    TEST: {
      reason: 'The service behind Opentact treats this text as a test.',
      nextStep: 'Ask Opentact whether your account is in test mode.',
    },
    SENT: {
      rung: 'sent',
      reason: 'The service behind Opentact sent this text to the carrier.',
      nextStep: waiting,
      billed: 'yes',
    },
    DELIVERED: {
      rung: 'carrier',
      reason: 'The recipient’s carrier took this text; this route brings no word from the device.',
      nextStep: 'Nothing to do.',
      billed: 'yes',
      final: true,
    },
    READ: {
      rung: 'carrier',
      reason: 'The carrier took this text, and the service behind Opentact marks it as opened.',
      nextStep: 'Nothing to do.',
      billed: 'yes',
      final: true,
    },
    CONVERTED: {
      rung: 'carrier',
      reason: 'The carrier took this text, and the service behind Opentact saw someone act on it.',
      nextStep: 'Nothing to do.',
      billed: 'yes',
      final: true,
    },
    DELETED: {
      rung: 'unconfirmed',
      cause: 'unconfirmed',
      reason: 'The service behind Opentact dropped its record, so arrival is not known.',
      nextStep: 'Wait for a reply, or ask the person, before sending it again.',
      final: true,
    },
    EXPIRED: {
      rung: 'failed',
      cause: 'expired',
      reason: 'This text ran out of time before the carrier could deliver it.',
      nextStep: 'Send it again if it is still timely.',
      final: true,
    },
    FAILED: {
      rung: 'failed',
      cause: 'unexplained',
      reason: 'The service behind Opentact could not deliver this text.',
      nextStep: 'Read Opentact’s own words in the details before sending it again.',
      final: true,
    },
  },
);
