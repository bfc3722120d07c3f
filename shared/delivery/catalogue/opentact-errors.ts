/**
 * Opentact's refusals, by the HTTP status or the `status` in the body (its pages name 402 and 405 for
 * the same thing, so both mean balance), and the one outcome it tells in words only: a text dropped
 * from the line, "queuing timeout". A refused or dropped text was never handed downstream, where
 * Opentact charges, so it costs nothing. After a 5xx nobody knows whether the text was taken.
 */
import { type CatalogueEntry, entries } from './entry.ts';
import { sources } from './sources.ts';

/** The words of `reason` that mark a text dropped from Opentact's line. */
const queuingTimeout = 'queuing timeout';

export const opentactErrors: readonly CatalogueEntry[] = entries(
  {
    provider: 'opentact',
    kind: 'error',
    rung: 'failed',
    cause: 'my-account',
    retry: 'after-fix',
    billed: 'no',
    final: true,
    source: sources.opentactSend,
  },
  {
    '400': {
      cause: 'request',
      reason: 'Opentact did not accept one of the values it was given, such as a number.',
      nextStep: 'Check the recipient’s number and the text, then send it again.',
      source: sources.opentactTypes,
    },
    '401': {
      reason: 'Opentact did not accept the key of this account.',
      nextStep: 'Replace the account’s key in Longcode’s settings.',
      source: sources.opentactAuthentication,
    },
    '402': {
      cause: 'balance',
      reason: 'The balance of your Opentact account does not cover this text.',
      nextStep: 'Add money to your Opentact account, then send it again.',
    },
    '403': {
      reason: 'The key of this account is not allowed to send texts.',
      nextStep: 'Check the rights of the key at Opentact, or use another key.',
      source: sources.opentactAuthentication,
    },
    '404': {
      cause: 'my-number',
      reason: 'Opentact does not find the number you send from in your account.',
      nextStep: 'Check at Opentact that the number is still yours, or send from another one.',
    },
    '405': {
      cause: 'balance',
      reason: 'The balance of your Opentact account does not cover this text.',
      nextStep: 'Add money to your Opentact account, then send it again.',
      source: sources.opentactLifeCycle,
    },
    '406': {
      cause: 'destination',
      reason: 'Your Opentact account is not permitted to text this country.',
      nextStep: 'Ask Opentact to open the country for your account.',
      source: sources.opentactLifeCycle,
    },
    '429': {
      cause: 'rate-limit',
      retry: 'later',
      reason: 'Opentact asked for fewer texts at a time.',
      nextStep: 'Wait a little, then send it again.',
      source: sources.opentactTypes,
    },
    '5xx': {
      rung: 'unknown',
      cause: 'unclear',
      retry: 'no',
      billed: 'unknown',
      final: false,
      reason: 'Opentact had trouble of its own, so it is not clear whether it took this text.',
      nextStep: 'Wait while Opentact’s own records are checked, and do not send it again yet.',
      source: sources.opentactTypes,
    },
    [queuingTimeout]: {
      saidAs: queuingTimeout,
      cause: 'expired',
      retry: 'later',
      reason: 'This text waited too long in Opentact’s line and was dropped before it left.',
      nextStep: 'Send it again if it is still timely.',
      source: sources.opentactLifeCycle,
    },
  },
);
