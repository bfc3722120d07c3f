/**
 * Decides which inbound texts become system notifications, and what they say. Pure.
 *
 * None for the conversation somebody is looking at and none for history; a few at once are one each,
 * more are a single summary, so that coming back never sets off a burst.
 */
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { factsOf } from '../../shared/model/media-type.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Address } from '../../shared/phone/address.ts';
import { countOf, saidBy, titleFor, unspoken } from '../../shared/words/notifications.ts';

export interface Arrival {
  readonly message: Message;
  readonly conversation: Conversation;
}

export interface Announcement {
  readonly title: string;
  readonly body: string;
  readonly conversationId: number;
}

export interface Situation {
  readonly enabled: boolean;
  /** The conversation on screen while the window has focus; null otherwise. */
  readonly lookingAt: number | null;
  /** What a number is called at an account: a name, or the number as people write it. */
  readonly nameOf: (accountId: string, address: Address) => string;
}

/** The texts of a change that are news, with where they belong. */
export function arrivalsOf(changes: ChangeSet): readonly Arrival[] {
  return changes.arrived.flatMap((id) => {
    const message = changes.messages.find((one) => one.id === id);
    const conversation = changes.conversations.find((one) => one.id === message?.conversationId);
    return message === undefined || conversation === undefined ? [] : [{ message, conversation }];
  });
}

/** More than this at once become one summary. */
const most = 5;

export function announce(
  arrivals: readonly Arrival[],
  situation: Situation,
): readonly Announcement[] {
  if (!situation.enabled) return [];
  const news = arrivals.filter((one) => one.conversation.id !== situation.lookingAt);
  if (news.length > most) {
    // A long absence is read newest first: the last one heard need not be the newest.
    const newest = news.reduce((a, b) => (b.message.seq > a.message.seq ? b : a));
    return [
      {
        title: countOf(news.length),
        body: bodyOf(newest, situation),
        conversationId: newest.conversation.id,
      },
    ];
  }
  return news.map((arrival) => {
    const { accountId, people, line, id } = arrival.conversation;
    const names = people.map((one) => situation.nameOf(accountId, one));
    return {
      title: titleFor(names, line),
      body: bodyOf(arrival, situation),
      conversationId: id,
    };
  });
}

function bodyOf({ message, conversation }: Arrival, { nameOf }: Situation): string {
  const words = wordsOf(message);
  if (conversation.people.length < 2 || message.from === null) return words;
  return saidBy(nameOf(conversation.accountId, message.from), words);
}

/** Its own, or what stands for them. */
function wordsOf({ text, media, wordless }: Message): string {
  if (text !== '') return text;
  const looks = media.flatMap(({ file }) =>
    file.state === 'kept' ? factsOf(file.type).shownAs : 'unknown',
  );
  const [first] = looks.filter((look) => look !== 'nothing');
  if (first !== undefined) return unspoken[first];
  return wordless ? unspoken.wordless : '';
}
