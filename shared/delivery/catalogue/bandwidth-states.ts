/**
 * Bandwidth's callback types (`message-delivered`) and the statuses of its message list (`DELIVERED`).
 *
 * On a local number a delivery receipt means that the carrier took the text. A toll-free number or a
 * short code gets word from the phone, and then the description is exactly `ok`; newer samples write
 * "Message delivered to handset." for every kind of number, which therefore proves nothing. The list
 * has no description, so it never gets past the carrier. In the list `RECEIVED` is also the first
 * status of an outgoing text. Source: Bandwidth docs, "Messaging webhooks" and "Get messages".
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

const waiting = 'Nothing to do but wait for the next report.';
const carrierTookIt =
  'The recipient’s carrier took this text; this receipt brings no word from the device.';

const callbacks = entries(
  {
    provider: 'bandwidth',
    kind: 'state',
    rung: 'accepted',
    cause: null,
    retry: 'no',
    billed: 'unknown',
    final: false,
    source: sources.bandwidthWebhooks,
  },
  {
    'message-sending': {
      reason: 'Bandwidth is handing this message to the carrier.',
      nextStep: waiting,
    },
    'message-sent': {
      rung: 'sent',
      reason: 'Bandwidth sent this message to the carrier, and no word has come back yet.',
      nextStep: waiting,
      source: sources.bandwidthOpenApi,
    },
    'message-delivered': {
      rung: 'carrier',
      reason: carrierTookIt,
      nextStep: 'Nothing to do.',
      final: true,
      source: sources.bandwidthReceipts,
      handset: {
        fromTypes: ['toll-free', 'short-code'],
        description: 'ok',
        reason: 'The recipient’s phone confirmed that it has this text.',
      },
    },
    'message-failed': {
      rung: 'failed',
      cause: 'unexplained',
      reason: 'This text was not delivered.',
      nextStep: 'Check the number, and read Bandwidth’s own words in the details.',
      final: true,
    },
    'message-read': {
      rung: 'carrier',
      reason: 'The carrier took this message, and the messaging app marks it as opened.',
      nextStep: 'Nothing to do.',
      final: true,
      source: sources.bandwidthOpenApi,
    },
    'message-received': {
      reason: 'Bandwidth received this text.',
      nextStep: 'Nothing to do.',
      final: true,
    },
    'requested-location-response': {
      reason: 'The person shared the place you asked for.',
      nextStep: 'Open the raw receipt to see the place.',
      final: true,
      source: sources.bandwidthOpenApi,
    },
    'suggestion-response': {
      reason: 'The person chose one of the answers you offered.',
      nextStep: 'Open the raw receipt to see the answer.',
      final: true,
      source: sources.bandwidthOpenApi,
    },
  },
);

const listed = entries(
  {
    provider: 'bandwidth',
    kind: 'state',
    rung: 'accepted',
    cause: null,
    retry: 'no',
    billed: 'unknown',
    final: false,
    source: sources.bandwidthMessages,
  },
  {
    RECEIVED: { reason: 'Bandwidth has this text.', nextStep: waiting },
    QUEUED: { reason: 'Bandwidth has taken this text and put it in line.', nextStep: waiting },
    ACCEPTED: { reason: 'Bandwidth has accepted this text.', nextStep: waiting },
    SENDING: { reason: 'Bandwidth is handing this text to the carrier.', nextStep: waiting },
    SENT: {
      rung: 'sent',
      reason: 'Bandwidth sent this text to the carrier, and no word has come back yet.',
      nextStep: waiting,
    },
    DELIVERED: {
      rung: 'carrier',
      reason: carrierTookIt,
      nextStep: 'Nothing to do.',
      final: true,
    },
    FAILED: {
      rung: 'failed',
      cause: 'unexplained',
      reason: 'This text was not delivered.',
      nextStep: 'Check the number, and look at the code in the details.',
      final: true,
    },
    UNDELIVERED: {
      rung: 'failed',
      cause: 'carrier-refused',
      reason: 'The recipient’s carrier could not deliver this text.',
      nextStep: 'Check the number, or reach the person another way.',
      final: true,
    },
    DLR_EXPIRED: {
      rung: 'unconfirmed',
      cause: 'unconfirmed',
      reason: 'No receipt came in time for this text, so it may or may not have arrived.',
      nextStep: 'Wait for a reply, or ask the person, before sending it again.',
      final: true,
    },
  },
);

export const bandwidthStates = [...callbacks, ...listed];
