/**
 * Telnyx's log of webhook deliveries: each row holds the original event under `webhook`, with the
 * attempts to hand it over. Source: Telnyx API reference, "List webhook deliveries".
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { type RowReader, wireEvent } from '../reading/event.ts';
import { at, type Fields } from '../reading/fields.ts';
import { readAnswer } from './page.ts';
import { isWebhook, webhookEvent } from './webhook.ts';

export function readTelnyxDeliveries(value: unknown): readonly WireEvent[] | null {
  return readAnswer(value, deliveries);
}

const deliveries: RowReader = {
  dialect: 'telnyx-webhook-delivery',
  isRow: (value) => isWebhook(at(value, 'webhook')),
  read: (row: Fields) => {
    row.allow('id', 'record_type', 'status', 'user_id', 'attempts', 'started_at', 'finished_at');
    const webhook = row.within('webhook');
    return webhook === null
      ? wireEvent({ dialect: deliveries.dialect, kind: 'other', unknown: row.unknown() })
      : webhookEvent(deliveries.dialect, webhook, row);
  },
};
