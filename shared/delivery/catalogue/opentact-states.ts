/**
 * Opentact's states of one text: the REST types (`created, sending, sent, failed`), the websocket
 * (`created, success`, then the flag `delivered: true`, looked up here as the state `delivered`) and
 * the statuses of its webhooks and detail records. The account is charged when the text is handed
 * downstream, so `billed` turns to `yes` there. Source: Opentact docs, "Life Cycle of SMS Delivery".
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

const waiting = 'Nothing to do but wait for the next report.';

const underway = entries(
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
    created: {
      reason: 'Opentact has taken this text and put it in line.',
      nextStep: waiting,
      billed: 'no',
      source: sources.opentactLifeCycle,
    },
    queued: {
      reason: 'Opentact has taken this text and put it in line.',
      nextStep: waiting,
      source: sources.opentactWebhooks,
    },
    sending: { reason: 'Opentact is handing this text on.', nextStep: waiting },
    sent: {
      rung: 'sent',
      reason: 'Opentact handed this text on, and no word has come back yet.',
      nextStep: waiting,
      billed: 'yes',
      source: sources.opentactLifeCycle,
    },
    success: {
      rung: 'sent',
      reason: 'Opentact handed this text on, and no word has come back yet.',
      nextStep: waiting,
      billed: 'yes',
      source: sources.opentactEvents,
    },
    received: {
      reason: 'Opentact received this text.',
      nextStep: 'Nothing to do.',
      final: true,
      source: sources.opentactWebhooks,
    },
    webhook_delivered: {
      reason: 'Opentact passed the news of this text on.',
      nextStep: 'Nothing to do.',
      final: true,
      source: sources.opentactWebhooks,
    },
  },
);

const ended = entries(
  {
    provider: 'opentact',
    kind: 'state',
    rung: 'failed',
    cause: 'unexplained',
    retry: 'no',
    billed: 'unknown',
    final: true,
    source: sources.opentactWebhooks,
  },
  {
    delivered: {
      rung: 'carrier',
      cause: null,
      reason: 'The recipient’s carrier took this text; this route brings no word from the device.',
      nextStep: 'Nothing to do.',
      billed: 'yes',
      source: sources.opentactLifeCycle,
    },
    delivery_unconfirmed: {
      rung: 'unconfirmed',
      cause: 'unconfirmed',
      reason: 'No receipt came for this text, so it may or may not have arrived.',
      nextStep: 'Wait for a reply, or ask the person, before sending it again.',
    },
    failed: {
      reason: 'Opentact could not deliver this text.',
      nextStep: 'Read Opentact’s own words in the details before sending it again.',
      source: sources.opentactTypes,
    },
    sending_failed: {
      reason: 'Opentact could not send this text.',
      nextStep: 'Read Opentact’s own words in the details before sending it again.',
    },
    delivery_failed: {
      reason: 'This text was not delivered.',
      nextStep: 'Check the number, and read Opentact’s own words in the details.',
    },
    expired: {
      cause: 'expired',
      reason: 'This text ran out of time before it could be delivered.',
      nextStep: 'Send it again if it is still timely.',
    },
  },
);

export const opentactStates = [...underway, ...ended];
