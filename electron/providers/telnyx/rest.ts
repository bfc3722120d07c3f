/**
 * Telnyx's answers about messages: to a send, a schedule, a cancel, a look-up or a group look-up;
 * and answers about anything else, which name themselves in `record_type`. An answer that holds
 * an inbound message is one. Source: Telnyx API reference, "Send a message", "Retrieve a message".
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { type RowReader, wireEvent, withUnknown } from '../reading/event.ts';
import { at, type Fields, isObject, openFields } from '../reading/fields.ts';
import { readMessage } from './message.ts';
import { readAnswer } from './page.ts';

export function readTelnyxAnswer(value: unknown): readonly WireEvent[] | null {
  return readAnswer(value, things) ?? emptyPage(value);
}

const things: RowReader = {
  dialect: 'telnyx-rest',
  isRow: (value) => typeof at(value, 'record_type') === 'string' || isMessage(value),
  read: thingOf,
};

function isMessage(value: unknown): boolean {
  const to = at(value, 'to');
  const hasPerson = Array.isArray(to) && to.some((one) => at(one, 'phone_number') !== undefined);
  return hasPerson && at(value, 'id') !== undefined;
}

function thingOf(row: Fields): WireEvent {
  const { dialect } = things;
  const event = row.word('record_type');
  if (!row.keys.includes('to')) {
    return wireEvent({ dialect, kind: 'response', event, unknown: row.unknown() });
  }
  const told = readMessage({ dialect, fields: row, direction: null, occurredAt: null });
  const kind = told.direction === 'in' ? 'inbound' : 'response';
  return wireEvent({ ...told, dialect, kind, event, unknown: row.unknown() });
}

/** `{data: [], meta}` says nothing but that there is nothing. */
function emptyPage(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  const data = at(value, 'data');
  const meta = at(value, 'meta');
  const counted = isObject(meta) && ('page_number' in meta || 'total_results' in meta);
  if (fields === null || !Array.isArray(data) || data.length > 0 || !counted) return null;
  fields.allow('data', 'meta');
  return withUnknown([wireEvent({ dialect: things.dialect, kind: 'response' })], fields.unknown());
}
