/** Builds a wire event from what a shape carries; the rest is null or empty. */
import { type Dialect, dialects, type WireEvent } from '../../../shared/delivery/wire-event.ts';
import type { Fields } from './fields.ts';

type Draft = Pick<WireEvent, 'dialect' | 'kind'> & Partial<Omit<WireEvent, 'provider'>>;

export function wireEvent({ dialect, kind, ...rest }: Draft): WireEvent {
  return {
    dialect,
    provider: dialects[dialect],
    kind,
    event: null,
    eventId: null,
    providerMessageId: null,
    groupMessageId: null,
    direction: null,
    from: null,
    to: [],
    others: [],
    text: null,
    media: [],
    tags: [],
    segments: null,
    cost: null,
    carrier: null,
    lineType: null,
    createdAt: null,
    occurredAt: null,
    receipts: [],
    errors: [],
    unknown: [],
    ...rest,
  };
}

/**
 * One event per row. A row of another shape is an event of kind `other` whose place is listed as
 * unknown; what is unknown about the page itself is listed with the first event, and an empty page
 * is one event without a message.
 */
export function eventPerRow(page: Fields, key: string, rows: RowReader): readonly WireEvent[] {
  const { dialect, isRow, read } = rows;
  const events = page
    .rows(key)
    .map(({ path, value, fields }) =>
      fields !== null && isRow(value)
        ? read(fields)
        : wireEvent({ dialect, kind: 'other', unknown: [path] }),
    );
  return withUnknown(
    events.length === 0 ? [wireEvent({ dialect, kind: 'response' })] : events,
    page.unknown(),
  );
}

export interface RowReader {
  readonly dialect: Dialect;
  readonly isRow: (value: unknown) => boolean;
  readonly read: (row: Fields) => WireEvent;
}

/** Adds what is unknown about a whole document to its first event. */
export function withUnknown(
  events: readonly WireEvent[],
  unknown: readonly string[],
): readonly WireEvent[] {
  if (unknown.length === 0) return events;
  return events.map((event, position) =>
    position === 0 ? { ...event, unknown: [...unknown, ...event.unknown] } : event,
  );
}
