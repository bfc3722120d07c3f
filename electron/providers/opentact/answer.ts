/**
 * Opentact's REST envelope: `{success, payload}` or `{success: false, message, status, fields}`.
 *
 * A payload is a text, a search page of texts, or something that is no text (login, number,
 * profile, subscription), which is one response whose payload stays in the raw text. A detail of
 * an inbound text is that text. Source: Opentact docs, "Send a Message"; OpenAPI types.
 */
import type { WireError, WireEvent } from '../../../shared/delivery/wire-event.ts';
import { eventPerRow, type RowReader, wireEvent, withUnknown } from '../reading/event.ts';
import { at, type Fields, isObject, openFields } from '../reading/fields.ts';
import { isRecord, recordOf } from './record.ts';
import { isTextRow, readTextRow } from './text-row.ts';
import { allowThings } from './things.ts';

const dialect = 'opentact-rest';

export function readOpentactAnswer(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  const success = at(value, 'success');
  if (fields === null || typeof success !== 'boolean') return null;
  const told = ['payload', 'message', 'status'].some((key) => at(value, key) !== undefined);
  if (!told) return null;
  fields.allow('success');
  return success ? accepted(fields) : [refused(fields)];
}

function accepted(fields: Fields): readonly WireEvent[] {
  fields.allow('message', 'status', 'ttl');
  const { payload } = fields.value;
  if (Array.isArray(payload) && payload.some(isTextRow)) {
    return eventPerRow(fields, 'payload', texts('opentact-search'));
  }
  const inner = openFields(payload, 'payload');
  const events = inner === null ? null : inside(inner);
  if (events === null) allowThings(fields, 'payload');
  else fields.allow('payload');
  return withUnknown(events ?? [wireEvent({ dialect, kind: 'response' })], fields.unknown());
}

function inside(payload: Fields): readonly WireEvent[] | null {
  if (isTextRow(payload.value)) return [textEvent(dialect, payload)];
  if (isRecord(payload.value)) return [recordOf(payload)];
  return isTextPage(payload.value) ? pageEvents(payload) : null;
}

function refused(fields: Fields): WireEvent {
  const code = fields.id('status');
  const detail = fields.word('message');
  fields.allow('meta', 'payload');
  const perField = fields.within('fields');
  const errors: readonly WireError[] = (perField?.keys ?? []).flatMap((field) => {
    const problem = isObject(perField?.value[field]) ? perField.within(field) : null;
    problem?.allow('value');
    return [{ code, title: detail, detail: problem?.word('message') ?? null, field }];
  });
  return wireEvent({
    dialect: 'opentact-error',
    kind: 'error',
    errors: errors.length > 0 ? errors : [{ code, title: null, detail, field: null }],
    unknown: fields.unknown(),
  });
}

/** A search page on its own, as the body of an answer is often logged. */
export function readOpentactPage(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  return fields !== null && isTextPage(value) ? pageEvents(fields) : null;
}

function isTextPage(value: unknown): boolean {
  const data = at(value, 'data');
  if (!Array.isArray(data)) return false;
  const paged = ['take', 'skip', 'total', 'mode'].some((key) => at(value, key) !== undefined);
  return data.length === 0 ? paged : data.some(isTextRow);
}

function pageEvents(page: Fields): readonly WireEvent[] {
  page.allow('take', 'skip', 'mode', 'order', 'total');
  return eventPerRow(page, 'data', texts('opentact-search'));
}

function texts(from: 'opentact-search'): RowReader {
  return { dialect: from, isRow: isTextRow, read: (row) => textEvent(from, row) };
}

function textEvent(of: 'opentact-rest' | 'opentact-search', row: Fields): WireEvent {
  const event = row.word('type');
  const told = readTextRow(of, row);
  const outbound = of === 'opentact-rest' ? 'response' : 'record';
  const kind = told.direction === 'in' ? 'inbound' : outbound;
  return wireEvent({ ...told, dialect: of, kind, event, unknown: row.unknown() });
}
