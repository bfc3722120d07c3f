/**
 * Telnyx's statuses of one recipient, and those of its detail records. Nothing in Telnyx's documents
 * promises word from the phone: for MMS `delivered` is said to be the carrier's acceptance, so it
 * stops at `carrier` on every line. Timeouts of the receipt mean no receipt, not a failure; what
 * `gw_timeout` stands for is not documented, so it too claims no more than that.
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

const waiting = 'Nothing to do but wait for the next report.';
const noReceipt = 'Wait for a reply, or ask the person, before sending it again.';

const underway = entries(
  {
    provider: 'telnyx',
    kind: 'state',
    rung: 'accepted',
    cause: null,
    retry: 'no',
    billed: 'unknown',
    final: false,
    source: sources.telnyxMessages,
  },
  {
    scheduled: {
      reason: 'Telnyx holds this text until its scheduled time.',
      nextStep: 'Nothing to do until then; it can still be cancelled.',
      source: sources.telnyxScheduling,
    },
    queued: { reason: 'Telnyx has taken this text and put it in line.', nextStep: waiting },
    sending: { reason: 'Telnyx is handing this text to the carrier.', nextStep: waiting },
    sent: {
      rung: 'sent',
      reason: 'Telnyx sent this text to the carrier, and no word has come back yet.',
      nextStep: waiting,
    },
    received: { reason: 'Telnyx received this text.', nextStep: 'Nothing to do.', final: true },
    webhook_delivered: {
      reason: 'Telnyx passed the news of this text on.',
      nextStep: 'Nothing to do.',
      final: true,
    },
  },
);

const ended = entries(
  {
    provider: 'telnyx',
    kind: 'state',
    rung: 'failed',
    cause: 'unexplained',
    retry: 'no',
    billed: 'unknown',
    final: true,
    source: sources.telnyxMessages,
  },
  {
    delivered: {
      rung: 'carrier',
      cause: null,
      reason: 'The recipient’s carrier took this text; this route brings no word from the device.',
      nextStep: 'Nothing to do.',
      source: sources.telnyxMms,
    },
    delivery_failed: {
      reason: 'This text was not delivered.',
      nextStep: 'Check the number, and read Telnyx’s own words in the details.',
    },
    sending_failed: {
      reason: 'Telnyx could not send this text.',
      nextStep: 'Read Telnyx’s own words in the details before sending it again.',
    },
    expired: {
      cause: 'expired',
      reason: 'This text ran out of time before it could be delivered.',
      nextStep: 'Send it again if it is still timely.',
    },
    cancelled: {
      cause: 'cancelled',
      reason: 'This text was cancelled before its scheduled time and did not go out.',
      nextStep: 'Send it again if it was cancelled by mistake.',
      source: sources.telnyxScheduling,
    },
    failed: {
      reason: 'This text was not delivered.',
      nextStep: 'Check the number, and read Telnyx’s own words in the details.',
      source: sources.telnyxDetailRecords,
    },
    gw_reject: {
      cause: 'carrier-refused',
      reason: 'The next network turned this text away.',
      nextStep: 'Check the number, and ask Telnyx if it goes on.',
      source: sources.telnyxDetailRecords,
    },
  },
);

const unconfirmed = entries(
  {
    provider: 'telnyx',
    kind: 'state',
    rung: 'unconfirmed',
    cause: 'unconfirmed',
    retry: 'no',
    billed: 'unknown',
    final: true,
    source: sources.telnyxDetailRecords,
  },
  {
    delivery_unconfirmed: {
      reason: 'No receipt came for this text, so it may or may not have arrived.',
      nextStep: noReceipt,
      source: sources.telnyxMessages,
    },
    unknown: {
      reason: 'Telnyx gets no receipt for this member of the group, so arrival is not known.',
      nextStep: noReceipt,
      source: sources.telnyxGroups,
    },
    dlr_unconfirmed: {
      reason: 'The receipt for this text did not settle whether it arrived.',
      nextStep: noReceipt,
    },
    dlr_timeout: {
      reason: 'No receipt came in time for this text, so it may or may not have arrived.',
      nextStep: noReceipt,
    },
    gw_timeout: {
      reason: 'The next network did not answer in time, so this text may or may not have arrived.',
      nextStep: noReceipt,
      final: false,
    },
  },
);

export const telnyxStates = [...underway, ...ended, ...unconfirmed];
