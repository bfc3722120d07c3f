/**
 * Bandwidth's message list: one row per message and recipient, never with its text.
 *
 * `RECEIVED` is also the first status of an outgoing text, so only `messageDirection` tells which
 * way a row went. Media come as a count. Source: Bandwidth docs, "Get Messages".
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { eventPerRow, type RowReader, wireEvent } from '../reading/event.ts';
import { at, type Fields, openFields } from '../reading/fields.ts';
import { isKnownState, receiptOf } from '../reading/receipt.ts';

export function readBandwidthList(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null) return null;
  if (rows.isRow(value)) return [rows.read(fields)];
  const messages = at(value, 'messages');
  const counted = at(value, 'totalCount') !== undefined || at(value, 'pageInfo') !== undefined;
  if (!Array.isArray(messages) || !(counted || messages.some(rows.isRow))) return null;
  fields.allow('totalCount');
  fields.within('pageInfo')?.allow('prevPage', 'nextPage', 'prevPageToken', 'nextPageToken');
  return eventPerRow(fields, 'messages', rows);
}

const rows: RowReader = {
  dialect: 'bandwidth-list',
  isRow: (value) =>
    at(value, 'messageId') !== undefined &&
    (at(value, 'messageStatus') !== undefined || at(value, 'messageDirection') !== undefined),
  read: rowOf,
};

function rowOf(row: Fields): WireEvent {
  const from = row.address('sourceTn');
  const to = row.address('destinationTn');
  const inbound = row.word('messageDirection')?.toUpperCase() === 'INBOUND';
  const carrier = row.word('carrierName');
  const occurredAt = row.time('receiveTime');
  const state = row.word('messageStatus');
  const number = row.id('errorCode');
  const code = number === '0' ? null : number;
  row.allow(...keptRaw);
  const sender = { dialect: rows.dialect, from };
  if (state !== null && !isKnownState(sender, state)) row.report('messageStatus');
  return wireEvent({
    dialect: rows.dialect,
    kind: 'record',
    event: state,
    providerMessageId: row.id('messageId'),
    direction: inbound ? 'in' : 'out',
    from,
    to: to === null ? [] : [to],
    segments: row.number('segmentCount'),
    carrier,
    createdAt: occurredAt,
    occurredAt,
    receipts:
      inbound || to === null || state === null
        ? []
        : [receiptOf(sender, { to, state, code, carrier, occurredAt })],
    unknown: row.unknown(),
  });
}

const keptRaw = [
  ...['accountId', 'messageType', 'messageSize', 'messageLength', 'attachmentCount'],
  ...['recipientCount', 'campaignClass', 'campaignId', 'bwLatency', 'carrierLatency', 'product'],
  ...['callingNumberCountryA3', 'calledNumberCountryA3', 'location'],
];
