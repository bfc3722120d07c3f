/**
 * Telnyx's webhook event: `{data: {event_type, id, occurred_at, payload}, meta}`, and the same
 * without the `data` envelope, as one sample of the reference prints it.
 *
 * Opentact's webhooks have exactly this shape, so the shape alone cannot say whose it is; whoever
 * received it knows from the address it came to. Source: Telnyx docs, "Receiving webhooks";
 * Opentact docs, "Receiving Messaging Events".
 */
import type { Dialect, WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { at, type Fields, isObject, openFields } from '../reading/fields.ts';
import { readMessage } from './message.ts';

export function readTelnyxWebhook(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null || !isWebhook(value)) return null;
  return [webhookEvent('telnyx-webhook', fields, fields)];
}

export function isWebhook(value: unknown): boolean {
  return isEvent(value) || isEvent(at(value, 'data'));
}

function isEvent(value: unknown): boolean {
  return typeof at(value, 'event_type') === 'string' && isObject(at(value, 'payload'));
}

/** The event in `webhook`, which is the `document` or a part of it. */
export function webhookEvent(dialect: Dialect, webhook: Fields, document: Fields): WireEvent {
  const enveloped = !webhook.keys.includes('event_type');
  const event = (enveloped ? webhook.within('data') : null) ?? webhook;
  webhook.within('meta')?.allow('attempt', 'delivered_to');
  event.allow('record_type');
  const name = event.word('event_type');
  const about = { dialect, event: name, eventId: event.id('id') };
  const occurredAt = event.time('occurred_at');
  const way = directions.get(name ?? '') ?? null;
  const payload = event.within('payload');
  if (way === null) event.report('event_type');
  if (payload === null || (way === null && !payload.keys.includes('to'))) {
    return wireEvent({ ...about, kind: 'other', occurredAt, unknown: document.unknown() });
  }
  const told = readMessage({ dialect, fields: payload, direction: way, occurredAt });
  const kind = told.direction === 'in' ? 'inbound' : 'receipt';
  return wireEvent({
    ...about,
    ...told,
    kind: way === null ? 'other' : kind,
    unknown: document.unknown(),
  });
}

/** The message events of the reference, and which way their message goes. */
const directions = new Map<string, 'in' | 'out'>([
  ['message.received', 'in'],
  ['message.sent', 'out'],
  ['message.finalized', 'out'],
]);
