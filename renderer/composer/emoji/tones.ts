/** Skin tones: 0 for none, then light to dark. */
import type { Emoji } from './data.ts';

export function withTone({ text, tones }: Pick<Emoji, 'text' | 'tones'>, tone: number): string {
  return tone === 0 ? text : (tones[tone - 1] ?? text);
}
