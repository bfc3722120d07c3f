/**
 * What a text is likely to cost. No provider's interface tells its rates: what is known is what it
 * charged for the last texts from the same kind of line to the same country, so every price is "about".
 */

import type { LineType } from '../model/line.ts';
import type { Cost } from '../model/receipt.ts';
import type { Address } from '../phone/address.ts';
import { countryOf } from '../phone/typed.ts';

export interface Price {
  readonly amount: number;
  /** ISO 4217; null where the provider does not say. */
  readonly currency: string | null;
}

/** What is likely; null where nothing is known. */
export interface Prices {
  /** Of each part. */
  readonly part: Price | null;
  /** Of one text with pictures or files, or to a group. */
  readonly mms: Price | null;
}

/** A text that the provider named a price for. */
export interface PricedText {
  readonly to: Address;
  readonly lineType: LineType;
  readonly cost: Cost;
  /** Null where the provider did not count. */
  readonly segments: number | null;
  readonly mms: boolean;
}

/** How many of the last texts speak. */
const recent = 15;

/**
 * The middle price of the last texts of that kind, so that one odd carrier does not decide.
 * @param told newest first.
 */
export function pricesFrom(told: readonly PricedText[], lineType: LineType, to: Address): Prices {
  const country = countryOf(to);
  const alike = told.filter((text) => text.lineType === lineType && countryOf(text.to) === country);
  return {
    part: middle(alike.flatMap((text) => (text.mms ? [] : priceOf(text, text.segments)))),
    mms: middle(alike.flatMap((text) => (text.mms ? priceOf(text, 1) : []))),
  };
}

function priceOf({ cost }: PricedText, units: number | null): readonly Price[] {
  const whole = Number(cost.amount);
  if (units === null || units < 1 || !Number.isFinite(whole) || whole <= 0) return [];
  return [{ amount: whole / units, currency: cost.currency }];
}

/** Of the currency that was charged last. */
function middle(prices: readonly Price[]): Price | null {
  const [last] = prices;
  if (last === undefined) return null;
  const { currency } = last;
  const amounts = prices
    .filter((price) => price.currency === currency)
    .slice(0, recent)
    .map(({ amount }) => amount)
    .sort((a, b) => a - b);
  const amount = amounts[Math.floor(amounts.length / 2)];
  return amount === undefined ? null : { amount, currency };
}
