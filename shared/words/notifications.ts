/** What system notifications say. */
import type { ShownAs } from '../model/media-type.ts';
import { showAddress } from '../phone/typed.ts';

/** Person first, then which of my numbers it reached. */
export function titleFor(names: readonly string[], line: string): string {
  const [first = '', ...others] = names;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${first}${more} → ${showAddress(line)}`;
}

/** What a text says where it has no words of its own. */
export const unspoken: Readonly<Record<'wordless' | 'unknown' | ShownAs, string>> = {
  wordless: 'A text whose words your provider’s records do not hold',
  picture: 'Picture',
  video: 'Video',
  audio: 'Sound',
  card: 'Contact card',
  file: 'File',
  nothing: '',
  /** Files that have not been fetched yet. */
  unknown: 'Picture or file',
};

/** In a conversation of several people, who wrote it comes first. */
export function saidBy(name: string, words: string): string {
  return `${name}: ${words}`;
}

export function countOf(texts: number): string {
  return texts === 1 ? '1 new text' : `${texts} new texts`;
}
