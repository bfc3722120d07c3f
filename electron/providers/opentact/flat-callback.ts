/**
 * Opentact's older callback: the text itself as the body, with state, to, from and message at the
 * top level. Not in the documents; seen in a public client. A search row on its own looks the same.
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { openFields } from '../reading/fields.ts';
import { isTextRow, readTextRow } from './text-row.ts';

const dialect = 'opentact-legacy-callback';

export function readOpentactFlatCallback(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null || !isTextRow(value)) return null;
  const event = fields.word('type');
  const told = readTextRow(dialect, fields);
  const kind = told.direction === 'in' ? 'inbound' : 'receipt';
  return [wireEvent({ ...told, dialect, kind, event, unknown: fields.unknown() })];
}
