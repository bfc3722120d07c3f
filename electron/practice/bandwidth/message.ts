/**
 * Bandwidth's message object, in the answer to a send and in callbacks, where the words of our own
 * texts are left out. Source: OpenAPI description, `message`, `statusCallbackMessage`.
 */
import type { Inbound, Message, Outbound } from '../records.ts';
import { practiceApplicationId } from '../sign-in.ts';
import { idOf, recipientsOf, segmentsOf } from './endings.ts';
import type { MessageRequest } from './message-request.ts';

function shared(row: Message, media: readonly string[]) {
  return {
    id: idOf(row),
    owner: row.direction === 'out' ? row.from : row.to,
    applicationId: practiceApplicationId,
    time: row.createdOn,
    segmentCount: segmentsOf(row),
    direction: row.direction,
    to: recipientsOf(row),
    from: row.from,
    ...(media.length > 0 ? { media } : {}),
  };
}

export function takenMessage(row: Outbound, { priority, expiration }: MessageRequest): object {
  return {
    ...shared(row, row.media),
    text: row.text,
    ...(row.tag === null ? {} : { tag: row.tag }),
    priority,
    ...(expiration === undefined ? {} : { expiration }),
  };
}

export function toldMessage(row: Outbound): object {
  return { ...shared(row, row.media), text: '', ...(row.tag === null ? {} : { tag: row.tag }) };
}

/** `media`: links that this account can open. */
export function receivedMessage(row: Inbound, media: readonly string[]): object {
  return { ...shared(row, media), text: row.text };
}
