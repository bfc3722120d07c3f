/**
 * Telnyx's answers: `{data: {...}}` for one thing, `{data: [...], meta}` for a page of them; a
 * thing that stands alone is read as well. Source: Telnyx API reference, "Pagination".
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { eventPerRow, type RowReader, withUnknown } from '../reading/event.ts';
import { at, openFields } from '../reading/fields.ts';

/** The things in an answer; null when none of them is of the reader's shape. */
export function readAnswer(value: unknown, rows: RowReader): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null) return null;
  const data = at(value, 'data');
  if (Array.isArray(data)) {
    if (!data.some(rows.isRow)) return null;
    allowMeta(value, fields);
    return eventPerRow(fields, 'data', rows);
  }
  const one = rows.isRow(data) ? openFields(data, 'data') : null;
  if (one !== null) {
    allowMeta(value, fields);
    fields.allow('data');
    return withUnknown([rows.read(one)], fields.unknown());
  }
  return rows.isRow(value) ? [rows.read(fields)] : null;
}

function allowMeta(value: unknown, fields: ReturnType<typeof openFields>): void {
  if (at(value, 'meta') === undefined) return;
  fields?.within('meta')?.allow(...metaFields);
}

const metaFields = ['page_number', 'page_size', 'total_pages', 'total_results'];
