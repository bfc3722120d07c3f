/**
 * What the text in a box is likely to cost, by what the provider charged for the last ones; asked anew
 * whenever a text is begun.
 */
import { useEffect, useState } from 'react';
import type { Price, Prices } from '../../shared/prices/price.ts';
import type { Writing } from './useWriting.ts';

const nothing: Prices = { part: null, mms: null };

/** For all of its parts and people; null where nothing is known. */
export function usePrices({ text, line, people, mms, texts, segments }: Writing): Price | null {
  const { accountId, number } = line;
  const [prices, setPrices] = useState(nothing);
  const to = people[0] ?? null;
  const begun = text !== '' || mms;

  useEffect(() => {
    setPrices(nothing);
    if (to === null || !begun) return;
    let current = true;
    void window.longcode.pricesOf({ accountId, line: number, to }).then((answer) => {
      if (current && answer.ok) setPrices(answer.value);
    });
    return () => {
      current = false;
    };
  }, [accountId, number, to, begun]);

  const one = mms ? prices.mms : prices.part;
  if (one === null) return null;
  const units = mms ? 1 : segments.parts.length;
  return { ...one, amount: one.amount * units * texts };
}
