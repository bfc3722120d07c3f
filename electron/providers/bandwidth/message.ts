/**
 * Bandwidth's message object, the same in callbacks and in the answer to a send.
 * Source: Bandwidth OpenAPI description, `message` and `statusCallbackMessage`.
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { Fields } from '../reading/fields.ts';

export type MessageTold = Pick<
  WireEvent,
  | ('providerMessageId' | 'direction' | 'from' | 'to' | 'text')
  | ('media' | 'tags' | 'segments' | 'createdAt')
>;

export function messageFields(message: Fields): MessageTold {
  message.allow('owner', 'applicationId', 'priority', 'channel', 'expiration');
  return {
    providerMessageId: message.id('id'),
    direction: directionOf(message),
    from: message.address('from'),
    to: addresses(message, 'to'),
    text: message.text('text'),
    media: mediaIn(message),
    tags: message.words('tag'),
    segments: message.number('segmentCount'),
    createdAt: message.time('time'),
  };
}

function directionOf(message: Fields): WireEvent['direction'] {
  const word = message.word('direction');
  if (word === 'in' || word === 'out') return word;
  if (word !== null) message.report('direction');
  return null;
}

/** Links that were sent with quotes of their own, as in Bandwidth's example, are read without. */
function mediaIn(message: Fields): readonly string[] {
  const list = Array.isArray(message.raw('media')) ? message.list('media') : null;
  if (list === null) return message.words('media');
  return list.keys.flatMap((position) => {
    const link = list.word(position);
    const bare = link?.replace(/^["“”„]+|["“”„]+$/g, '') ?? null;
    if (bare !== link) list.report(position);
    return bare === null || bare === '' ? [] : [bare];
  });
}

/** A list of numbers, or the one number that stands in its place. */
export function addresses(fields: Fields, key: string): readonly Address[] {
  const list = Array.isArray(fields.raw(key)) ? fields.list(key) : null;
  const found = list?.keys.map(list.address) ?? [fields.address(key)];
  return [...new Set(found.flatMap((address) => address ?? []))];
}
