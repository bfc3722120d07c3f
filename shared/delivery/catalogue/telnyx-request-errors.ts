/**
 * Telnyx's answers to a request it did not carry out: 10000 to 10027 about the request, 20002 to
 * 20100 about the account. The request did not leave Telnyx; whether that is charged is not said.
 * After 10007 and 10008 it is open whether the text was taken. Only 10011 is safe to repeat as it is.
 * Source: Telnyx docs, "API error codes".
 */
import { entries } from './entry.ts';
import { sources } from './sources.ts';

const report = 'Copy the raw answer and report it to the makers of Longcode.';

const aboutTheRequest = entries(
  {
    provider: 'telnyx',
    kind: 'error',
    rung: 'failed',
    cause: 'request',
    retry: 'no',
    billed: 'unknown',
    final: true,
    source: sources.telnyxApiErrors,
  },
  {
    '10000': { reason: 'Telnyx did not accept one of the values it was given.', nextStep: report },
    '10001': {
      cause: 'bad-number',
      reason: 'The phone number is not active.',
      nextStep: 'Check the recipient’s number with the person.',
    },
    '10002': {
      cause: 'bad-number',
      reason: 'The phone number is not valid.',
      nextStep: 'Correct the recipient’s number, then send it again.',
      retry: 'after-fix',
    },
    '10003': {
      cause: 'content',
      reason: 'A web address sent along is wrong or longer than 2000 characters.',
      nextStep: 'Attach the picture another way, then send it again.',
      retry: 'after-fix',
    },
    '10004': { reason: 'Telnyx missed a value it needs.', nextStep: report },
    '10005': {
      cause: 'my-account',
      reason: 'Telnyx did not find what it was asked for.',
      nextStep: 'Check the account’s web address in Longcode’s settings.',
      retry: 'after-fix',
    },
    '10006': {
      cause: 'my-account',
      reason: 'Telnyx does not know something it was pointed to.',
      nextStep: 'Check that the key belongs to the account that owns your number.',
      retry: 'after-fix',
    },
    '10007': {
      rung: 'unknown',
      cause: 'unclear',
      reason: 'Telnyx had trouble of its own, so it is not clear whether it took this text.',
      nextStep: 'Wait while Telnyx’s own records are checked, and do not send it again yet.',
      final: false,
    },
    '10008': {
      rung: 'unknown',
      cause: 'unclear',
      reason: 'Telnyx ran out of time, so it is not clear whether it took this text.',
      nextStep: 'Wait while Telnyx’s own records are checked, and do not send it again yet.',
      final: false,
    },
    '10009': {
      cause: 'my-account',
      reason: 'Telnyx did not accept the key of this account.',
      nextStep: 'Replace the account’s key in Longcode’s settings.',
      retry: 'after-fix',
    },
    '10010': {
      cause: 'my-account',
      reason: 'The key of this account is not allowed to do this.',
      nextStep: 'Check the rights of the key in the Telnyx portal, or use another key.',
      retry: 'after-fix',
    },
    '10011': {
      cause: 'rate-limit',
      reason: 'Telnyx asked for fewer texts at a time.',
      nextStep: 'Wait a little, then send it again.',
      retry: 'later',
    },
    '10012': {
      reason: 'Telnyx already has the same thing.',
      nextStep: 'Check whether the first one already did what you wanted.',
    },
    '10013': {
      cause: 'my-account',
      reason: 'Something this text depends on does not exist at Telnyx.',
      nextStep: 'Check in the Telnyx portal that your number has a messaging profile.',
      retry: 'after-fix',
    },
    '10014': { reason: 'Telnyx does not take this kind of request.', nextStep: report },
    '10015': { reason: 'Telnyx could not read the request.', nextStep: report },
    '10016': {
      cause: 'bad-number',
      reason: 'The phone number is not in full international form.',
      nextStep: 'Write the number with + and the country code, then send it again.',
      retry: 'after-fix',
    },
    '10017': {
      cause: 'my-account',
      reason: 'Something this text points to does not exist at Telnyx.',
      nextStep: 'Check in the Telnyx portal that your number has a messaging profile.',
      retry: 'after-fix',
    },
    '10018': { reason: 'Telnyx does not know the order a list was asked in.', nextStep: report },
    '10019': { reason: 'An email address is not valid.', nextStep: report },
    '10021': {
      cause: 'my-account',
      reason: 'This cannot be removed at Telnyx because it is still in use.',
      nextStep: 'Take it off your numbers in the Telnyx portal first.',
      retry: 'after-fix',
    },
    '10023': { reason: 'Telnyx could not read the request.', nextStep: report },
    '10027': { reason: 'Telnyx read the request but could not carry it out.', nextStep: report },
  },
);

const aboutTheAccount = entries(
  {
    provider: 'telnyx',
    kind: 'error',
    rung: 'failed',
    cause: 'my-account',
    retry: 'after-fix',
    billed: 'unknown',
    final: true,
    source: sources.telnyxApiErrors,
  },
  {
    '20002': {
      reason: 'The key of this account was withdrawn.',
      nextStep: 'Make a new key in the Telnyx portal and put it into Longcode’s settings.',
    },
    '20006': {
      reason: 'The key of this account has run out.',
      nextStep: 'Make a new key in the Telnyx portal and put it into Longcode’s settings.',
    },
    '20012': {
      reason: 'Your Telnyx account is not active.',
      nextStep: 'Activate the account in the Telnyx portal.',
    },
    '20013': {
      reason: 'Telnyx has blocked your account.',
      nextStep: 'Ask Telnyx what is needed to lift the block.',
    },
    '20014': {
      reason: 'Your Telnyx account is not verified yet.',
      nextStep: 'Finish the verification in the Telnyx portal.',
    },
    '20015': {
      reason: 'This feature is not switched on for your Telnyx account.',
      nextStep: 'Ask Telnyx to switch the feature on.',
    },
    '20016': {
      reason: 'Your Telnyx account’s level does not include this.',
      nextStep: 'Raise the account’s level in the Telnyx portal.',
    },
    '20017': {
      reason: 'Your Telnyx account’s level does not include this.',
      nextStep: 'Raise the account’s level in the Telnyx portal.',
    },
    '20100': {
      cause: 'balance',
      reason: 'The balance of your Telnyx account does not cover this text.',
      nextStep: 'Add money to your Telnyx account, then send it again.',
    },
  },
);

export const telnyxRequestErrors = [...aboutTheRequest, ...aboutTheAccount];
