/** Whether a text may be sent as it is. */
import { maxTextLength } from '../../shared/contract/limits.ts';

/** Characters beyond the longest text a provider takes; 0 when it fits. */
export function charactersOver(text: string): number {
  return Math.max(0, text.length - maxTextLength);
}

/** `attached`: how many pictures and files go with it, which need no words. */
export function isSendable(text: string, attached: number): boolean {
  return (text.trim() !== '' || attached > 0) && charactersOver(text) === 0;
}
