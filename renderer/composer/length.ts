/** Whether a text may be sent as it is. */
import { maxTextLength } from '../../shared/contract/limits.ts';

/** Characters beyond the longest text a provider takes; 0 when it fits. */
export function charactersOver(text: string): number {
  return Math.max(0, text.length - maxTextLength);
}

export function isSendable(text: string): boolean {
  return text.trim() !== '' && charactersOver(text) === 0;
}
