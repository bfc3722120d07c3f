/**
 * Why a text failed, in Bandwidth's codes. The practice people and the failing range speak Telnyx's
 * codes where they have one; each stands here for the code that Bandwidth gives the same cause, with
 * the name Bandwidth gives that code. Source: Bandwidth docs, "Messaging errors".
 */
import type { CarrierError } from '../steps.ts';

export interface BandwidthError {
  readonly code: number;
  readonly name: string;
}

const sameCause: ReadonlyMap<string, BandwidthError> = new Map([
  ['40001', { code: 4720, name: 'destination-number-invalid' }],
  ['40003', { code: 4770, name: 'destination-spam-detected' }],
  ['40005', { code: 4360, name: 'message-expired' }],
  ['40008', { code: 4750, name: 'destination-rejected-message' }],
  ['40010', { code: 4476, name: 'unregistered 10DLC' }],
  ['40011', { code: 5600, name: 'destination-carrier-queue-full' }],
  ['40016', { code: 4780, name: 'destination-tmobile-daily-volume-violation' }],
  ['40300', { code: 4775, name: 'destination-rejected-due-to-user-opt-out' }],
]);

export const optedOut: BandwidthError = {
  code: 4775,
  name: 'destination-rejected-due-to-user-opt-out',
};
export const countryForbidden: BandwidthError = { code: 4432, name: 'forbidden to country' };
export const mediaGone: BandwidthError = { code: 4410, name: 'media-content-inaccessible' };
/** No receipt came within the window. */
export const unknown: BandwidthError = { code: 9902, name: 'delivery-receipt-expired' };
/** It waited in Bandwidth's queue and was given up. */
export const neverLeft: BandwidthError = { code: 5106, name: 'unroutable-after-retries' };
/** The carrier took it and could not hand it on. */
export const undelivered: BandwidthError = { code: 4720, name: 'destination-number-invalid' };

/** The code Bandwidth has for what a carrier said; its own codes stand for themselves. */
export function bandwidthErrorOf({ code, detail }: CarrierError): BandwidthError {
  const known = sameCause.get(code);
  if (known !== undefined) return known;
  return code.length === 4
    ? { code: Number(code), name: detail }
    : { code: 9999, name: 'destination-unknown-error' };
}
