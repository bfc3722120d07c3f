/**
 * The error list of Telnyx's answers, messages and detail records: objects `{code, title, detail,
 * source, meta}`, or in detail records bare codes. Source: Telnyx docs, "API errors".
 */
import type { WireError, WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { type Fields, isObject, openFields } from '../reading/fields.ts';

export function errorsIn(fields: Fields, key: string): readonly WireError[] {
  const list = Array.isArray(fields.raw(key)) ? fields.list(key) : null;
  if (list === null) {
    const value = fields.raw(key);
    if (value !== undefined && value !== null) fields.report(key);
    return [];
  }
  return list.keys.flatMap((position) => {
    const error = isObject(list.raw(position)) ? list.within(position) : null;
    if (error !== null) return [errorOf(error)];
    const code = list.id(position);
    return code === null ? [] : [{ code, title: null, detail: null, field: null }];
  });
}

function errorOf(error: Fields): WireError {
  const source = error.within('source');
  error.allow('meta');
  return {
    code: error.id('code'),
    title: error.word('title'),
    detail: error.word('detail'),
    field: source?.word('pointer') ?? source?.word('parameter') ?? null,
  };
}

/** A refused request: `{"errors": [...]}` whose entries have a code with a title or a detail. */
export function readTelnyxRefusal(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null || fields.keys.includes('data')) return null;
  const errors = errorsIn(fields, 'errors');
  const telling = errors.some(({ code, title, detail }) => code !== null && (title ?? detail));
  if (!telling) return null;
  return [wireEvent({ dialect: 'telnyx-error', kind: 'error', errors, unknown: fields.unknown() })];
}
