import type { ShownAs } from '../../model/media-type.ts';

const people = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first} and ${others.length} more`;

const count = (texts: number): string => (texts === 1 ? '1 new text' : `${texts} new texts`);

/** What a text says where it has no words of its own. */
const unspoken: Readonly<Record<'wordless' | 'unknown' | ShownAs, string>> = {
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

/** What system notifications say. */
export const notifications = {
  /** Person first, then which of my numbers it reached. */
  title: (names: readonly string[], line: string) => `${people(names)} → ${line}`,
  unspoken,
  /** In a conversation of several people, who wrote it comes first. */
  saidBy: (name: string, words: string) => `${name}: ${words}`,
  count,
  /** The newest of several texts, after how many there are. */
  counted: (texts: number, newest: string) =>
    texts === 1 ? newest : `${count(texts)} – ${newest}`,
  /** Who wrote, for many texts at once. */
  from: (names: readonly string[]) => `From ${people(names)}`,
  reply: 'Reply',
  replyFailed: 'Your reply was not sent',
  replyKept: 'It is kept as a draft in the conversation.',
  replyLost: (text: string) => `You wrote: ${text}`,
};
