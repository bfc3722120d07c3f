/**
 * Bandwidth's answer to a send: 202 and the message, on its own or, for several channels, under
 * `data`. It has no status word; being answered is the status, and it counts for every recipient.
 * Source: Bandwidth docs, "Create Message"; OpenAPI description, `createMultiChannelMessage`.
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { at, type Fields, openFields } from '../reading/fields.ts';
import { receiptOf } from '../reading/receipt.ts';
import { readContent } from './content.ts';
import { type MessageTold, messageFields } from './message.ts';

const dialect = 'bandwidth-rest';

/** The list's word for what a 202 says. */
const state = 'ACCEPTED';

export function readBandwidthAnswer(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null) return null;
  if (Array.isArray(at(at(value, 'data'), 'channelList'))) return [manyChannels(fields)];
  const has = (key: string): boolean => at(value, key) !== undefined;
  const isMessage = has('id') && has('applicationId') && has('to');
  return isMessage ? [answerOf(messageFields(fields), fields)] : null;
}

function manyChannels(document: Fields): WireEvent {
  const data = document.within('data') ?? document;
  document.allow('links', 'errors');
  const told = messageFields(data);
  const [first = null] = data.rows('channelList');
  const channel = first?.fields ?? null;
  const content = channel === null ? null : readContent(channel);
  const from = channel?.address('from') ?? null;
  return answerOf({ ...told, ...content, from }, document);
}

function answerOf(told: MessageTold, document: Fields): WireEvent {
  const occurredAt = told.createdAt;
  const inbound = told.direction === 'in';
  const sender = { dialect, from: told.from } as const;
  return wireEvent({
    ...told,
    dialect,
    kind: inbound ? 'inbound' : 'response',
    direction: inbound ? 'in' : 'out',
    occurredAt,
    receipts: inbound ? [] : told.to.map((to) => receiptOf(sender, { to, state, occurredAt })),
    unknown: document.unknown(),
  });
}
