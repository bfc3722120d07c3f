/**
 * Any text off a carrier's wire -> the events in it.
 *
 * The dialect is found by shape alone, never by where the text came from: each reader knows one
 * shape and answers null to every other, and the first that knows it decides. The order is from
 * the shapes that cannot be mistaken to those that are little more than a few common names. An
 * array is a list of bodies, or of lists of bodies, each of which is read for itself; what stands
 * between them in no known shape is listed as unknown. Nothing here throws.
 */
import type { WireEvent } from '../../shared/delivery/wire-event.ts';
import { readBandwidthAnswer } from './bandwidth/answer.ts';
import { readBandwidthCallback } from './bandwidth/callback.ts';
import { readBandwidthList } from './bandwidth/list.ts';
import { readBandwidthRefusal } from './bandwidth/refusal.ts';
import { readBandwidthRequest } from './bandwidth/request.ts';
import { readOpentactAnswer, readOpentactPage } from './opentact/answer.ts';
import { readOpentactFrame } from './opentact/event-frame.ts';
import { readOpentactFlatCallback } from './opentact/flat-callback.ts';
import { readOpentactRecord } from './opentact/record.ts';
import { readOpentactRequest } from './opentact/request-body.ts';
import { wireEvent, withUnknown } from './reading/event.ts';
import { placesOf, readWireJson } from './reading/json.ts';
import { readTelnyxDeliveries } from './telnyx/delivery.ts';
import { readTelnyxRefusal } from './telnyx/errors.ts';
import { readTelnyxOptouts } from './telnyx/optout.ts';
import { readTelnyxRecords } from './telnyx/record.ts';
import { readTelnyxRequest } from './telnyx/request.ts';
import { readTelnyxAnswer } from './telnyx/rest.ts';
import { readTelnyxVectors } from './telnyx/vectors.ts';
import { readTelnyxWebhook } from './telnyx/webhook.ts';

type Reader = (value: unknown) => readonly WireEvent[] | null;

const readers: readonly Reader[] = [
  readTelnyxWebhook,
  readOpentactAnswer,
  readBandwidthCallback,
  readTelnyxDeliveries,
  readTelnyxRecords,
  readTelnyxOptouts,
  readTelnyxVectors,
  readTelnyxRefusal,
  readBandwidthList,
  readOpentactRecord,
  readOpentactPage,
  readTelnyxAnswer,
  readBandwidthAnswer,
  readOpentactFrame,
  readOpentactFlatCallback,
  readBandwidthRequest,
  readTelnyxRequest,
  readOpentactRequest,
  readBandwidthRefusal,
];

/** The events in a text; null when it is JSON of no known dialect, `not-json` when it is no JSON. */
export function readEvents(raw: string): readonly WireEvent[] | null | 'not-json' {
  const json = readWireJson(raw);
  if (json === null) return 'not-json';
  const bodies = bodiesIn(json.value, 2).map((body) => ({ ...body, events: readBody(body.value) }));
  const [known] = bodies.flatMap(({ events }) => events ?? []);
  if (known === undefined) return null;
  return bodies.flatMap(({ path, value, events }) =>
    events === null
      ? [wireEvent({ dialect: known.dialect, kind: 'other', unknown: [path] })]
      : withUnknown(events, mendedPlaces(value, json.mended)),
  );
}

interface Body {
  /** Where it stands in the document. */
  readonly path: string;
  readonly value: unknown;
}

/** The bodies in nested arrays, down to a depth that a sequence of callback arrays needs. */
function bodiesIn(value: unknown, depth: number, path = ''): readonly Body[] {
  if (!Array.isArray(value) || depth === 0) return [{ path, value }];
  return value.flatMap((entry, position) =>
    bodiesIn(entry, depth - 1, path === '' ? String(position) : `${path}.${position}`),
  );
}

function readBody(value: unknown): readonly WireEvent[] | null {
  for (const read of readers) {
    const events = read(value);
    if (events !== null) return events;
  }
  return null;
}

function mendedPlaces(value: unknown, links: readonly string[]): readonly string[] {
  return placesOf(value, links).map((path) => `${path} (doubled quotes around the link)`);
}
