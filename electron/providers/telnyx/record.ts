/**
 * Telnyx's detail records: one row per message without its text, from `/detail_records` (`uuid`,
 * lower case) and from `/reports/mdrs` (`id`, upper case). Source: Telnyx API reference, "Search
 * detail records" and "Fetch all Mdr records".
 */
import type { WireEvent, WireReceipt } from '../../../shared/delivery/wire-event.ts';
import { type RowReader, wireEvent } from '../reading/event.ts';
import { at, type Fields } from '../reading/fields.ts';
import { isKnownState, receiptOf } from '../reading/receipt.ts';
import { errorsIn } from './errors.ts';
import { costIn, isTrouble } from './message.ts';
import { readAnswer } from './page.ts';

export function readTelnyxRecords(value: unknown): readonly WireEvent[] | null {
  return readAnswer(value, records);
}

const records: RowReader = {
  dialect: 'telnyx-detail-record',
  isRow: (value) => at(value, 'cld') !== undefined && at(value, 'cli') !== undefined,
  read: recordOf,
};

function recordOf(row: Fields): WireEvent {
  const from = row.address('cli');
  const to = row.address('cld');
  const inbound = row.word('direction')?.toLowerCase() === 'inbound';
  const errors = errorsIn(row, 'errors');
  const createdAt = row.time('created_at');
  const carrier = row.word('carrier');
  const ended = row.time('completed_at') ?? row.time('updated_at') ?? row.time('sent_at');
  const occurredAt = ended ?? createdAt;
  const told = { errors, carrier, occurredAt };
  row.allow(...keptRaw);
  return wireEvent({
    dialect: records.dialect,
    kind: 'record',
    event: row.word('record_type'),
    providerMessageId: row.id('uuid') ?? row.id('id'),
    groupMessageId: row.id('group_message_id'),
    direction: inbound ? 'in' : 'out',
    from,
    to: to === null ? [] : [to],
    tags: tagsIn(row),
    segments: row.number('parts'),
    cost: costIn(row),
    carrier,
    createdAt,
    occurredAt,
    receipts: inbound || to === null ? [] : receiptsOf(row, from, { ...told, to }),
    errors,
    unknown: row.unknown(),
  });
}

type Told = Pick<WireReceipt, 'to' | 'carrier' | 'occurredAt'> & Pick<WireEvent, 'errors'>;

function receiptsOf(
  row: Fields,
  from: WireEvent['from'],
  { errors, ...told }: Told,
): readonly WireReceipt[] {
  const state = row.word('status')?.toLowerCase() ?? null;
  if (state === null) return [];
  const { code = null, title = null, detail = null } = (isTrouble(state) && errors[0]) || {};
  const sender = { dialect: records.dialect, from };
  if (!isKnownState(sender, state)) row.report('status');
  return [receiptOf(sender, { ...told, state, code, title, detail })];
}

/** Records write tags as one comma-separated string. */
function tagsIn(row: Fields): readonly string[] {
  return row.words('tags').flatMap((tags) => tags.split(',').map((tag) => tag.trim()));
}

const keptRaw = [
  ...['record_type', 'message_type', 'profile_id', 'profile_name', 'user_id', 'rate', 'currency'],
  ...['carrier_fee', 'country_code', 'source_country_code', 'mcc', 'mnc', 'fteu', 'on_net'],
  ...['status', 'delivery_status', 'delivery_status_webhook_url', 'delivery_status_failover_url'],
  ...['created_at', 'sent_at', 'completed_at', 'updated_at', 'uuid', 'id'],
];
