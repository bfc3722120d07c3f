/**
 * The bodies of requests to Opentact: both ways to send, search, event subscription, enabling a
 * number. `{from, to, text}` is also Telnyx's smallest send; it is counted here, where the docs
 * print it. Source: Opentact docs, "Send SMS via Restful API", "Create Subscription"; OpenAPI types.
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { at, openFields } from '../reading/fields.ts';

/** Each request: the fields it cannot be without, and those it may have besides. */
const requests: readonly { readonly needs: readonly string[]; readonly may: readonly string[] }[] =
  [
    { needs: ['tn', 'to', 'message'], may: ['custom_callback_url'] },
    { needs: ['from', 'to', 'text'], may: [] },
    { needs: ['from', 'to', 'message'], may: ['custom_callback_url'] },
    { needs: ['channel', 'type', 'is_active'], may: ['expired_on'] },
    { needs: ['messaging_profile', 'sms_campaign'], may: [] },
  ];

const searchDates = ['created_on_from', 'created_on_to', 'modified_on_from', 'modified_on_to'];
const searchFields = [
  ...searchDates,
  ...['mode', 'order', 'take', 'skip', 'thread', 'delivered', 'readed', 'state', 'reference_id'],
  ...['tn', 'from', 'to', 'message'],
];

export function readOpentactRequest(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null || ['id', 'uuid', 'payload'].some((key) => at(value, key) !== undefined)) {
    return null;
  }
  const has = (key: string): boolean => at(value, key) !== undefined;
  const isSearch = searchDates.some(has) || (has('mode') && has('order'));
  const request = requests.find(({ needs }) => needs.every(has));
  if (!isSearch && request === undefined) return null;
  if (isSearch) fields.allow(...searchFields);
  else fields.allow(...(request?.needs ?? []), ...(request?.may ?? []));
  const to = isSearch ? null : fields.address('to');
  const from = isSearch ? null : (fields.address('from') ?? fields.address('tn'));
  return [
    wireEvent({
      dialect: 'opentact-request',
      kind: 'other',
      from,
      to: to === null ? [] : [to],
      text: isSearch ? null : (fields.text('text') ?? fields.text('message')),
      unknown: fields.unknown(),
    }),
  ];
}
