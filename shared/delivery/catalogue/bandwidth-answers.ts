/**
 * Bandwidth's refusals of a request, by the `type` in the body or the bare HTTP status. Bandwidth
 * documents for every 4xx and 5xx answer: the message was not sent and is not charged. That is not
 * believed of 5xx: something between us and Bandwidth may say it after the text was handed on.
 * Source: Bandwidth docs, "Messaging errors", HTTP status codes.
 */
import { type CatalogueEntry, entries } from './entry.ts';
import { sources } from './sources.ts';

const report = 'Copy the raw answer and report it to the makers of Longcode.';
const slowDown = 'Wait, then send the rest more slowly.';

const badValue = {
  cause: 'request',
  reason: 'Bandwidth did not accept one of the values it was given, such as a number.',
  nextStep: 'Check the recipient’s number and the text, then send it again.',
  retry: 'after-fix',
} as const;

const keyRefused = {
  reason: 'Bandwidth did not accept what this account signs in with, and did not take this text.',
  nextStep: 'Enter the sign-in of the account anew in Longcode’s settings, then send it again.',
} as const;

const notAllowed = {
  reason: 'This sign-in is not allowed to send texts from this Bandwidth account.',
  nextStep: 'Check the account number, and the sign-in’s rights in the Bandwidth dashboard.',
} as const;

const queueFull = {
  cause: 'rate-limit',
  reason: 'Bandwidth’s line for your texts is full.',
  nextStep: slowDown,
  retry: 'later',
} as const;

const unreadable = {
  cause: 'request',
  reason: 'Bandwidth does not take this kind of request.',
  nextStep: report,
  retry: 'no',
} as const;

export const bandwidthAnswers: readonly CatalogueEntry[] = entries(
  {
    provider: 'bandwidth',
    kind: 'error',
    rung: 'failed',
    cause: 'my-account',
    retry: 'after-fix',
    billed: 'no',
    final: true,
    source: sources.bandwidthErrors,
  },
  {
    'request-validation': badValue,
    '400': badValue,
    unauthorized: keyRefused,
    '401': keyRefused,
    forbidden: notAllowed,
    '403': notAllowed,
    '404': {
      reason: 'Bandwidth did not find the account or the address that was asked.',
      nextStep: 'Check the account number and web address in Longcode’s settings.',
    },
    '405': unreadable,
    '406': unreadable,
    'unsupported-content-type': unreadable,
    '415': unreadable,
    'max-message-queue-size-exceeded': queueFull,
    '429': queueFull,
    rate_limit_exceeded: {
      rung: 'held',
      cause: 'rate-limit',
      reason: 'Bandwidth asked Longcode to look messages up less often.',
      nextStep: 'Wait a few minutes; looking up goes on by itself.',
      retry: 'later',
      billed: 'unknown',
      final: false,
      source: sources.bandwidthMessages,
    },
    '5xx': {
      rung: 'unknown',
      cause: 'unclear',
      reason: 'Bandwidth had trouble of its own, so it is not clear whether it took this text.',
      nextStep: 'Wait while Bandwidth’s own records are checked, and do not send it again yet.',
      retry: 'no',
      billed: 'unknown',
      final: false,
    },
  },
);
