/**
 * A list of webhooks to test a signature check with: `{publicKeyBase64, cases: [{name, headers,
 * rawBody, expect}]}`. Each is shown with what its body says, but as news of nothing: some of the
 * bodies are forged on purpose.
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { eventPerRow, type RowReader, wireEvent } from '../reading/event.ts';
import { at, type Fields, openFields } from '../reading/fields.ts';
import { readWireJson } from '../reading/json.ts';
import { readTelnyxWebhook } from './webhook.ts';

export function readTelnyxVectors(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  const cases = at(value, 'cases');
  if (fields === null || !Array.isArray(cases) || !cases.some(vectors.isRow)) return null;
  fields.allow('publicKeyBase64', 'toleranceSeconds', 'signedString');
  return eventPerRow(fields, 'cases', vectors);
}

const vectors: RowReader = {
  dialect: 'telnyx-signature-vectors',
  isRow: (value) => typeof at(value, 'rawBody') === 'string' && at(value, 'headers') !== undefined,
  read: vectorOf,
};

function vectorOf(row: Fields): WireEvent {
  row.allow('now', 'headers', 'expect');
  const body = readWireJson(row.text('rawBody') ?? '')?.value;
  const [told] = readTelnyxWebhook(body) ?? [];
  return wireEvent({
    ...told,
    dialect: vectors.dialect,
    kind: 'other',
    event: row.word('name'),
    receipts: [],
    unknown: [...row.unknown(), ...(told?.unknown ?? []).map((path) => `rawBody.${path}`)],
  });
}
