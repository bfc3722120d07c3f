/**
 * Opentact's message detail record: Telnyx's message object with `from` as a bare number and
 * recipients that have an `address`; carrier and line type stand for the message as a whole.
 * Source: Opentact docs, "Retrieve Message Detail Records".
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { type RowReader, wireEvent } from '../reading/event.ts';
import { at, type Fields } from '../reading/fields.ts';
import { readMessage } from '../telnyx/message.ts';
import { readAnswer } from '../telnyx/page.ts';

export function readOpentactRecord(value: unknown): readonly WireEvent[] | null {
  return readAnswer(value, records);
}

export function isRecord(value: unknown): boolean {
  const to = at(value, 'to');
  const people = Array.isArray(to) ? to : [to];
  const addressed = people.some((one) => at(one, 'address') !== undefined);
  return addressed && at(value, 'id') !== undefined;
}

export function recordOf(row: Fields): WireEvent {
  const { dialect } = records;
  const told = readMessage({ dialect, fields: row, direction: null, occurredAt: null });
  const event = row.word('record_type');
  return wireEvent({ ...told, dialect, kind: 'record', event, unknown: row.unknown() });
}

const records: RowReader = { dialect: 'opentact-record', isRow: isRecord, read: recordOf };
