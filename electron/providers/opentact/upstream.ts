/**
 * What the carrier behind Opentact reported, as a row carries it in `provider_event`: Inteliquent's
 * message with its media links and recipients, or Syniverse's event with code, parts and price.
 * Source: Opentact's OpenAPI types, `IInteliquentEventParams` and `ISyniverseEventParams`.
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { Fields } from '../reading/fields.ts';

export interface Upstream extends Pick<WireEvent, 'media' | 'segments' | 'cost'> {
  readonly to: readonly Address[];
  readonly code: string | null;
  readonly detail: string | null;
}

export function readUpstream(row: Fields): Upstream {
  const event = row.within('provider_event');
  event?.allow('uuid', 'state', 'created_on', 'modified_on', 'provider', 'process_result');
  event?.allow('reference_event_id', 'reference_object_id');
  const payload = event?.within('payload') ?? null;
  payload?.allow('referenceId', 'from', 'text', 'deliveryReceipt', 'topic', 'attempt', 'event-id');
  const notice = payload?.within('event') ?? null;
  notice?.allow('evt-tp', 'timestamp');
  const values = notice?.within('fld-val-list') ?? null;
  values?.allow(...keptRaw);
  const to = payload?.list('to') ?? null;
  const price = values?.id('mt_price') ?? values?.id('mo_price') ?? null;
  return {
    to: to === null ? [] : to.keys.flatMap((position) => to.address(position) ?? []),
    media: payload?.words('mediaUrls') ?? [],
    segments: values?.number('fragments_count') ?? null,
    cost: price === null ? null : { amount: price, currency: null },
    code: values?.id('reason_code') ?? null,
    detail: values?.word('reason_description') ?? null,
  };
}

const keptRaw = [
  ...['message_id', 'application_id', 'sender_id_alias', 'sender_id_id', 'company-id'],
  ...['to_address', 'from_address', 'has_attachment', 'anti_virus_scan_status', 'message_body'],
  ...['previous_state', 'new_state', 'message_request_id', 'external_message_request_id'],
  ...['mt_price', 'mo_price'],
];
