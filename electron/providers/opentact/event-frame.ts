/**
 * One websocket frame: `{timestamp, message, type, payload}`.
 *
 * Only frames about texts become receipts or inbound texts. The other families the documents name
 * are known by type and stay in the raw text; a type nobody documented is reported. An auth frame
 * from the server without a user is a refusal: how one looks is not documented.
 * Source: Opentact docs, "Event Definition", "SMS events", "Authentication Response".
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { at, type Fields, openFields } from '../reading/fields.ts';
import { isTextRow, readTextRow } from './text-row.ts';
import { allowThings } from './things.ts';

const dialect = 'opentact-socket';

const families = /^(auth|smsi?|balance|tn|tn_.+|call|call_.+|record|transcript)$/;
const aboutTexts = /^smsi?$/;
const aboutCalls = /^(call|call_.+|record|transcript)$/;

export function readOpentactFrame(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  const type = at(value, 'type');
  if (fields === null || typeof type !== 'string' || !isFrame(value, type)) return null;
  fields.allow('source_action');
  allowThings(fields, 'account', 'subscriptions');
  return [frameOf(fields, type)];
}

function isFrame(value: unknown, type: string): boolean {
  if (at(value, 'payload') === undefined) {
    return type === 'auth' && typeof at(value, 'message') === 'string';
  }
  const dated = typeof (at(value, 'timestamp') ?? at(value, 'created_on')) === 'string';
  return dated || families.test(type);
}

function frameOf(fields: Fields, type: string): WireEvent {
  const event = fields.word('type');
  const eventId = fields.id('uuid');
  const words = fields.word('message');
  const occurredAt = fields.time('timestamp') ?? fields.time('created_on');
  const about = { dialect, event, eventId, occurredAt } as const;
  const payload = openFields(fields.value['payload'], 'payload');
  if (payload !== null && isTextRow(payload.value)) {
    const told = readTextRow(dialect, payload);
    const kind = told.direction === 'in' ? 'inbound' : 'receipt';
    fields.allow('payload');
    const unknown = [...fields.unknown(), ...payload.unknown()];
    const at = told.occurredAt ?? occurredAt;
    return wireEvent({ ...about, ...told, kind, occurredAt: at, unknown });
  }
  if (aboutTexts.test(type) || !families.test(type)) fields.report('payload');
  else if (aboutCalls.test(type)) fields.allow('payload');
  else allowThings(fields, 'payload');
  if (!families.test(type)) fields.report('type');
  const refused = type === 'auth' && isRefusal(fields);
  return wireEvent({
    ...about,
    kind: refused ? 'error' : 'other',
    errors: refused ? [{ code: null, title: null, detail: words, field: null }] : [],
    unknown: fields.unknown(),
  });
}

/** The client's own auth frame has a bare token; the server's, when it accepts, has the user. */
function isRefusal({ value }: Fields): boolean {
  const payload = value['payload'];
  return typeof payload !== 'string' && at(payload, 'user') === undefined;
}
