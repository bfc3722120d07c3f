/** A text that is news, and what it says in one line. */
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { factsOf } from '../../shared/model/media-type.ts';
import type { Message } from '../../shared/model/message.ts';
import type { OutsideWords } from '../../shared/words/words.ts';

export interface Arrival {
  readonly message: Message;
  readonly conversation: Conversation;
}

/** The texts of a change that are news, with where they belong. */
export function arrivalsOf(changes: ChangeSet): readonly Arrival[] {
  return changes.arrived.flatMap((id) => {
    const message = changes.messages.find((one) => one.id === id);
    const conversation = changes.conversations.find((one) => one.id === message?.conversationId);
    return message === undefined || conversation === undefined ? [] : [{ message, conversation }];
  });
}

/** Its own words, or what stands for them. */
export function wordsOf(
  { text, media, wordless }: Message,
  unspoken: OutsideWords['notifications']['unspoken'],
): string {
  if (text !== '') return text;
  const looks = media.flatMap(({ file }) =>
    file.state === 'kept' ? factsOf(file.type).shownAs : 'unknown',
  );
  const [first] = looks.filter((look) => look !== 'nothing');
  if (first !== undefined) return unspoken[first];
  return wordless ? unspoken.wordless : '';
}
