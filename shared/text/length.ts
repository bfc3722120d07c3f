/** How much of a text a provider would not take. */
import { maxTextLength } from '../contract/limits.ts';
import type { TextRules } from './rules.ts';
import { segmentsOf } from './segments.ts';

/**
 * UTF-16 units at the end that are too many; 0 when it fits. Words that go as MMS have no parts, only
 * the length that the provider takes.
 */
export function overLength(text: string, rules: TextRules, mms: boolean): number {
  const most = Math.min(rules.maxLength ?? maxTextLength, maxTextLength);
  const beyond = Math.max(0, text.length - most);
  return mms ? beyond : Math.max(beyond, segmentsOf(text, rules).over);
}
