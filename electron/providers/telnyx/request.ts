/**
 * The bodies of requests to Telnyx: send, send from a pool, group send, schedule.
 *
 * `{from, to, text}` alone is Opentact's as much as Telnyx's and is left to Opentact; a list of
 * recipients or any field that only Telnyx has makes it Telnyx's. Source: Telnyx API reference,
 * "Send a message", "Send a group MMS message", "Send a message using number pool".
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { at, openFields } from '../reading/fields.ts';
import { people } from './people.ts';

const onlyTelnyx = [
  ...['messaging_profile_id', 'media_urls', 'subject', 'auto_detect', 'encoding', 'send_at'],
  ...['use_profile_webhooks', 'webhook_url', 'webhook_failover_url'],
];

export function readTelnyxRequest(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null || !isRequest(value)) return null;
  fields.allow(...onlyTelnyx, 'type');
  return [
    wireEvent({
      dialect: 'telnyx-request',
      kind: 'other',
      from: fields.address('from'),
      to: people(fields, 'to').map(({ address }) => address),
      text: fields.text('text'),
      media: fields.words('media_urls'),
      tags: fields.words('tags'),
      unknown: fields.unknown(),
    }),
  ];
}

function isRequest(value: unknown): boolean {
  const has = (key: string): boolean => at(value, key) !== undefined;
  const answered = ['id', 'uuid', 'record_type', 'applicationId', 'state'].some(has);
  if (answered || !has('to') || !(has('text') || has('media_urls'))) return false;
  return onlyTelnyx.some(has) || (Array.isArray(at(value, 'to')) && has('from'));
}
