/**
 * Bandwidth's refusals: `{type, description, fieldErrors?}`, or `{errors: [{type, description,
 * source}]}` from the endpoint for several channels. Either means not sent and not billed.
 * Source: Bandwidth docs, "Messaging errors"; OpenAPI description, `multiChannelError`.
 */
import type { WireError, WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { at, type Fields, openFields } from '../reading/fields.ts';

const documented = new Set([
  ...['request-validation', 'unauthorized', 'forbidden', 'unsupported-content-type'],
  ...['max-message-queue-size-exceeded', 'rate_limit_exceeded'],
]);

export function readBandwidthRefusal(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  if (fields === null) return null;
  const errors = isRefusal(value) ? refusalIn(fields) : severalIn(value, fields);
  if (errors.length === 0) return null;
  return [
    wireEvent({
      dialect: 'bandwidth-error',
      kind: 'error',
      event: errors[0]?.code ?? null,
      errors,
      unknown: fields.unknown(),
    }),
  ];
}

/** Few fields and none else, unless the type is one that Bandwidth documents. */
function isRefusal(value: unknown): boolean {
  const type = at(value, 'type');
  if (typeof type !== 'string' || typeof at(value, 'description') !== 'string') return false;
  const known = ['type', 'description', 'fieldErrors'];
  return documented.has(type) || Object.keys(Object(value)).every((key) => known.includes(key));
}

function refusalIn(fields: Fields): readonly WireError[] {
  const code = fields.word('type');
  const detail = fields.word('description');
  const list = fields.list('fieldErrors');
  const perField = (list?.keys ?? []).flatMap((position) => {
    const error = list?.within(position);
    if (error === null || error === undefined) return [];
    const field = error.word('fieldName');
    return [{ code, title: detail, detail: error.word('description'), field }];
  });
  return perField.length > 0 ? perField : [{ code, title: null, detail, field: null }];
}

function severalIn(value: unknown, fields: Fields): readonly WireError[] {
  const list = at(value, 'errors');
  if (!Array.isArray(list)) return [];
  const isError = (one: unknown): boolean =>
    typeof at(one, 'type') === 'string' && typeof at(one, 'description') === 'string';
  if (!list.some(isError)) return [];
  fields.allow('links', 'data');
  const errors = fields.list('errors');
  return (errors?.keys ?? []).flatMap((position) => {
    const error = errors?.within(position);
    if (error === null || error === undefined) return [];
    const source = error.within('source');
    const where = ['field', 'parameter', 'header', 'reference'].map((key) => source?.word(key));
    const field = where.find((place) => typeof place === 'string') ?? null;
    return [{ code: error.word('type'), title: null, detail: error.word('description'), field }];
  });
}
