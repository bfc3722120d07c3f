/**
 * The message list: one row for each message and recipient, without the words. Everything is filtered
 * and sorted by what the rows show. Source: OpenAPI description, `listMessages` and `listMessageItem`.
 */
import { type Filters, type ListRequest, tokenAt } from './list-request.ts';

/** As it goes over the wire. */
export interface ListRow {
  readonly messageId: string;
  readonly accountId: string;
  readonly sourceTn: string;
  readonly destinationTn: string;
  readonly messageStatus: MessageStatus;
  readonly messageDirection: 'INBOUND' | 'OUTBOUND';
  readonly messageType: 'sms' | 'mms';
  readonly segmentCount: number;
  /** 0 where nothing went wrong. */
  readonly errorCode: number;
  readonly receiveTime: string;
  readonly carrierName: string | null;
  /** Bytes. */
  readonly messageSize: number;
  readonly messageLength: number;
  readonly attachmentCount: number;
  readonly recipientCount: number;
  readonly campaignClass: string | null;
  readonly campaignId: string | null;
  readonly product: string;
  readonly location: string | null;
  readonly callingNumberCountryA3: string;
  readonly calledNumberCountryA3: string;
}

export type MessageStatus =
  | 'RECEIVED'
  | 'QUEUED'
  | 'SENDING'
  | 'SENT'
  | 'FAILED'
  | 'DELIVERED'
  | 'ACCEPTED'
  | 'UNDELIVERED';

const mostCounted = 10_000;

/** One page of rows that lie within the time asked for; `address` is that of the list, for the links to its neighbours. */
export function pageOf(
  rows: readonly ListRow[],
  { filters, field, descending, offset, limit, countsUpToMost }: ListRequest,
  address: URL,
): object {
  const found = sorted(
    rows.filter((row) => matches(row, filters)),
    field,
    descending,
  );
  const total = countsUpToMost ? Math.min(found.length, mostCounted) : found.length;
  const next = offset + limit;
  const last = Math.max(0, offset - limit);
  return {
    totalCount: total,
    pageInfo: {
      ...(offset > 0 ? neighbour('prev', last, address) : {}),
      ...(next < found.length ? neighbour('next', next, address) : {}),
    },
    messages: found.slice(offset, next),
  };
}

function neighbour(which: 'prev' | 'next', offset: number, address: URL): object {
  const token = tokenAt(offset);
  const url = new URL(address);
  url.searchParams.set('pageToken', token);
  return { [`${which}Page`]: url.href, [`${which}PageToken`]: token };
}

function matches(row: ListRow, asked: Filters): boolean {
  const is = <T>(given: T | undefined, value: T) => given === undefined || given === value;
  return (
    is(asked.messageId, row.messageId) &&
    hasNumber(row.sourceTn, asked.sourceTn) &&
    hasNumber(row.destinationTn, asked.destinationTn) &&
    is(asked.messageStatus, row.messageStatus) &&
    is(asked.messageDirection, row.messageDirection) &&
    is(asked.messageType, row.messageType) &&
    is(asked.carrierName, row.carrierName ?? '') &&
    is(asked.errorCode, row.errorCode) &&
    is(asked.campaignId, row.campaignId ?? '') &&
    is(asked.product, row.product) &&
    is(asked.location, row.location ?? '') &&
    isBetween(row.segmentCount, asked.fromSegmentCount, asked.toSegmentCount) &&
    isBetween(row.messageSize, asked.fromMessageSize, asked.toMessageSize)
  );
}

/** A list names whole numbers, a single value may be a part of one. */
function hasNumber(number: string, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined) return true;
  const [only] = wanted;
  if (wanted.length === 1 && only !== undefined) return number.includes(only);
  return wanted.includes(number);
}

/** An open end is undefined; both ends belong to the range. */
export function isBetween(
  value: number,
  from: number | undefined,
  to: number | undefined,
): boolean {
  return value >= (from ?? value) && value <= (to ?? value);
}

/** Rows that are equal stay in the order they came about. */
function sorted(rows: readonly ListRow[], field: string, descending: boolean): ListRow[] {
  const sense = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueIn(row, field) }))
    .sort(({ value: a }, { value: b }) => (a === b ? 0 : (a < b ? -1 : 1) * sense))
    .map(({ row }) => row);
}

function valueIn(row: ListRow, field: string): string | number {
  const [, value = ''] = Object.entries(row).find(([name]) => name === field) ?? [];
  return typeof value === 'number' ? value : String(value);
}
