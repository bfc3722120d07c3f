/**
 * Names of Opentact's events and of the steps of a number order. Those about a text carry its rung;
 * the others are not about a text and stay at the bottom of the ladder, where they move nothing.
 * `created`, `success` and `failed` of a number order share their entries with the states of a text.
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

const waiting = 'Nothing to do but wait for the next report.';

const aboutTexts = entries(
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
    sms_state_changed: { reason: 'Opentact has news about this text.', nextStep: waiting },
    sms_sent: {
      rung: 'sent',
      reason: 'Opentact handed this text on, and no word has come back yet.',
      nextStep: waiting,
      billed: 'yes',
    },
    sms_delivered: {
      rung: 'carrier',
      reason: 'The recipient’s carrier took this text; this route brings no word from the device.',
      nextStep: 'Nothing to do.',
      billed: 'yes',
      final: true,
    },
    sms_send_fails: {
      rung: 'failed',
      cause: 'unexplained',
      reason: 'Opentact could not send this text.',
      nextStep: 'Read Opentact’s own words in the details before sending it again.',
      final: true,
    },
    sms_delivery_fails: {
      rung: 'failed',
      cause: 'unexplained',
      reason: 'This text was not delivered.',
      nextStep: 'Check the number, and read Opentact’s own words in the details.',
      final: true,
    },
    smsi_received: {
      reason: 'A text came in on one of your numbers.',
      nextStep: 'Nothing to do.',
      final: true,
    },
  },
);

const aboutTheAccount = entries(
  {
    provider: 'opentact',
    kind: 'state',
    rung: 'held',
    cause: null,
    retry: 'no',
    billed: 'unknown',
    final: false,
    source: sources.opentactTypes,
  },
  {
    balance_changed: {
      reason: 'The balance of your Opentact account changed.',
      nextStep: 'Check the balance if you expected no charge.',
    },
    verify: {
      reason: 'Opentact is checking an order for a number.',
      nextStep: 'Wait until the order is done.',
    },
    processing: {
      reason: 'Opentact is working on an order for a number.',
      nextStep: 'Wait until the order is done.',
    },
    tnorder_processed: {
      reason: 'An order for a number is done at Opentact.',
      nextStep: 'Look at your numbers to see the new one.',
      final: true,
    },
    tnleases_releasing: {
      reason: 'One of your numbers is about to be given back to Opentact.',
      nextStep: 'Renew the number at Opentact now if you want to keep it.',
    },
    tnleases_released: {
      reason: 'One of your numbers was given back to Opentact.',
      nextStep: 'Choose another number to send from.',
      final: true,
    },
  },
);

export const opentactEvents = [...aboutTexts, ...aboutTheAccount];
