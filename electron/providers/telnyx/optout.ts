/**
 * Telnyx's list of opt-outs: who told which of my numbers to stop, and with what word.
 * Source: Telnyx API reference, "List opt-outs".
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { type RowReader, wireEvent } from '../reading/event.ts';
import { at, type Fields } from '../reading/fields.ts';
import { readAnswer } from './page.ts';

export function readTelnyxOptouts(value: unknown): readonly WireEvent[] | null {
  return readAnswer(value, optouts);
}

const optouts: RowReader = {
  dialect: 'telnyx-optout',
  isRow: (value) =>
    at(value, 'keyword') !== undefined &&
    at(value, 'messaging_profile_id') !== undefined &&
    at(value, 'to') !== undefined,
  read: optoutOf,
};

function optoutOf(row: Fields): WireEvent {
  const to = row.address('to');
  const at = row.time('created_at');
  row.allow('messaging_profile_id', 'record_type', 'id');
  return wireEvent({
    dialect: optouts.dialect,
    kind: 'record',
    event: row.word('keyword'),
    from: row.address('from'),
    to: to === null ? [] : [to],
    createdAt: at,
    occurredAt: at,
    unknown: row.unknown(),
  });
}
