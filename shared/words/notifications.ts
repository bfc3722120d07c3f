/** What system notifications say. */
import { showAddress } from '../phone/typed.ts';

/** Person first, then which of my numbers it reached. */
export function titleFor(names: readonly string[], line: string): string {
  const [first = '', ...others] = names;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${first}${more} → ${showAddress(line)}`;
}

export function countOf(texts: number): string {
  return texts === 1 ? '1 new text' : `${texts} new texts`;
}
