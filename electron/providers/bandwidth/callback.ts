/**
 * Bandwidth's callbacks: an array of events, each of them also read alone.
 *
 * A group send gives one receipt per recipient, all with the same message id; the recipient is the
 * top-level `to`, while `message.to` lists the whole group. `owner` is documented as the sender of
 * an outbound text and sampled as its recipient, so it only helps to find my line on inbound ones.
 * Source: Bandwidth docs, "Messaging webhooks" and "Message Delivered Event"; OpenAPI description.
 */
import type { WireEvent, WireReceipt } from '../../../shared/delivery/wire-event.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { wireEvent } from '../reading/event.ts';
import { at, type Fields, isObject, openFields } from '../reading/fields.ts';
import { receiptOf } from '../reading/receipt.ts';
import { readContent } from './content.ts';
import { addresses, type MessageTold, messageFields } from './message.ts';

const dialect = 'bandwidth-callback';

const inboundTypes = new Set([
  'message-received',
  'suggestion-response',
  'requested-location-response',
  'request-location-response',
]);

const receiptTypes = new Set([
  'message-sending',
  'message-sent',
  'message-delivered',
  'message-failed',
  'message-read',
]);

export function readBandwidthCallback(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  const message = at(value, 'message');
  if (fields === null || !isObject(message)) return null;
  const type = at(value, 'type');
  const ours = typeof type === 'string' && (/^message-/.test(type) || 'applicationId' in message);
  const inside = ours || inboundTypes.has(String(type)) ? fields.within('message') : null;
  return inside === null ? null : [callbackOf(fields, inside)];
}

function callbackOf(fields: Fields, message: Fields): WireEvent {
  const event = fields.word('type') ?? '';
  const told = messageFields(message);
  const carrier = fields.word('carrierName');
  const sentAt = fields.time('time');
  const occurredAt = fields.time('eventTime') ?? sentAt ?? told.createdAt;
  const detail = fields.word('description');
  const code = fields.id('errorCode');
  const recipients = addresses(fields, 'to');
  if (recipients.length > 1) fields.report('to');
  const [to = null] = recipients.length === 1 ? recipients : [];
  const about = { ...told, dialect, event, carrier, occurredAt } as const;
  const words = { state: event, code, title: null, detail, carrier, occurredAt };
  const news = inboundTypes.has(event)
    ? inboundEvent(about, message, to)
    : outboundEvent(about, fields, to, words);
  return { ...news, unknown: fields.unknown() };
}

type About = MessageTold &
  Pick<WireEvent, 'event' | 'carrier' | 'occurredAt'> & { dialect: typeof dialect };

function inboundEvent(about: About, message: Fields, recipient: Address | null): WireEvent {
  const line = recipient ?? message.address('owner');
  const to = line === null ? about.to : [line, ...about.to.filter((one) => one !== line)];
  const content = readContent(message);
  return wireEvent({
    ...about,
    kind: 'inbound',
    direction: 'in',
    to,
    others: to.slice(1).filter((one) => one !== about.from),
    text: about.text || (content.text ?? about.text),
    media: [...about.media, ...content.media],
  });
}

type Words = Omit<WireReceipt, 'to' | 'rung' | 'lineType'>;

function outboundEvent(
  about: About,
  fields: Fields,
  recipient: Address | null,
  words: Words,
): WireEvent {
  const known = receiptTypes.has(words.state);
  if (!known) fields.report('type');
  const [only = null] = about.to.length === 1 ? about.to : [];
  const to = recipient ?? only;
  return wireEvent({
    ...about,
    kind: known ? 'receipt' : 'other',
    direction: known ? 'out' : about.direction,
    to: to === null || about.to.includes(to) ? about.to : [...about.to, to],
    receipts: known && to !== null ? [receiptOf(about, { ...words, to })] : [],
  });
}
