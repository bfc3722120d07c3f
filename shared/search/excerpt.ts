/** The part of a text that shows what was found in it, short enough for a list. */
import { type Mark, marksBetween } from './marks.ts';

export interface Excerpt {
  readonly text: string;
  /** In the excerpt. */
  readonly marks: readonly Mark[];
}

const most = 160;
/** Before the first mark, where the text is too long to be shown whole. */
const before = 32;

export function excerptOf(text: string, marks: readonly Mark[]): Excerpt {
  const first = marks[0]?.start ?? 0;
  const from = text.length <= most || first <= before ? 0 : wordStart(text, first - before, first);
  const to = text.length - from <= most ? text.length : wholeUpTo(text, from + most);
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return {
    text: head + text.slice(from, to) + tail,
    marks: marksBetween(marks, from, to).map(({ start, end }) => ({
      start: start + head.length,
      end: end + head.length,
    })),
  };
}

/** The first beginning of a word from there on; where there is none before `limit`, a whole character. */
function wordStart(text: string, at: number, limit: number): number {
  const space = /\s+/g;
  space.lastIndex = at;
  const found = space.exec(text);
  if (found !== null && space.lastIndex <= limit) return space.lastIndex;
  return wholeUpTo(text, at);
}

/** Never between the halves of a character. */
function wholeUpTo(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
