/**
 * Where a dated line stands among the texts that are loaded: below the text that said it, otherwise
 * below the last one written before it. Texts stand in the order they were heard, which is not always
 * that of their times.
 */
import type { Message } from '../../shared/model/message.ts';
import type { OptOutEvent } from '../../shared/model/opt-outs.ts';

type Placed = Pick<Message, 'id' | 'at'>;

export function eventsBelow<E extends Pick<OptOutEvent, 'messageId' | 'at'>>(
  messages: readonly Placed[],
  index: number,
  events: readonly E[],
): readonly E[] {
  return events.filter((event) => indexOf(messages, event) === index);
}

/** -1 where it was before all that are loaded. */
function indexOf(messages: readonly Placed[], event: Pick<OptOutEvent, 'messageId' | 'at'>) {
  const said = messages.findIndex(({ id }) => id === event.messageId);
  return said >= 0 ? said : messages.findLastIndex(({ at }) => at <= event.at);
}
