/**
 * What can be said of the words in a box before they are sent: parts and room by the provider's own
 * rules, what makes them long, what could be swapped, and which fields are still empty. Pure.
 */

import { type FieldAt, fieldsIn } from '../../shared/templates/fields.ts';
import { overLength } from '../../shared/text/length.ts';
import { type Outside, outsideOf } from '../../shared/text/outside.ts';
import type { TextRules } from '../../shared/text/rules.ts';
import { type Segments, segmentsOf } from '../../shared/text/segments.ts';
import { type Piece, swapped } from '../../shared/text/swap.ts';

export interface Wording {
  readonly segments: Segments;
  /** Characters that make it UCS-2; none where it goes as MMS, which has no such thing. */
  readonly outside: readonly Outside[];
  /** Null where swapping would not bring it into 7 bits. */
  readonly swap: SwapOffer | null;
  readonly unfilled: readonly FieldAt[];
  /** UTF-16 units more than the provider takes. */
  readonly over: number;
}

export interface SwapOffer {
  /** The text afterwards. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** How many characters are swapped. */
  readonly count: number;
  /** Parts now and afterwards. */
  readonly before: number;
  readonly after: number;
}

/** `meant`: names in braces that are no fields to the writer. */
export function wordingOf(
  text: string,
  rules: TextRules,
  mms: boolean,
  meant: readonly string[],
): Wording {
  const segments = segmentsOf(text, rules);
  const over = overLength(text, rules, mms);
  const wide = segments.encoding === 'UCS-2' && !mms;
  const outside = wide && text.length <= markedUpTo ? outsideOf(text, rules) : [];
  return {
    segments,
    outside,
    swap: offerOf(text, rules, outside, segments),
    unfilled: fieldsIn(text).filter(({ name }) => !meant.includes(name)),
    over,
  };
}

/** A text far too long for any provider is not looked through at every key, UTF-16 units. */
const markedUpTo = 10_000;

function offerOf(
  text: string,
  rules: TextRules,
  outside: readonly Outside[],
  { parts }: Segments,
): SwapOffer | null {
  if (outside.length === 0 || outside.some(({ swap }) => swap === null)) return null;
  const done = swapped(text, outside);
  const after = segmentsOf(done.text, rules);
  if (after.encoding === 'UCS-2') return null;
  const count = outside.length;
  return { ...done, count, before: parts.length, after: after.parts.length };
}
