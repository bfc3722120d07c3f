/** A text in one line, for names that are read out and for places without room for what it carries. */
import type { Message } from '../../shared/model/message.ts';
import { words } from '../words/words.ts';
import { mediaWords } from './media/kinds.ts';

export function gistOf({
  text,
  wordless,
  media,
}: Pick<Message, 'text' | 'wordless' | 'media'>): string {
  const carried = mediaWords(media);
  const said = wordless ? words.media.withoutWords : text;
  return [said, carried].filter((part) => part !== '').join(', ');
}
