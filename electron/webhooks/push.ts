/**
 * What a provider pushed, once it is known to be from it: the facts for the store.
 *
 * A body that is no JSON, or no event of this provider, is nothing (null). An event of its kind that
 * nobody can read is kept whole and reported, since refusing it would lose it: Bandwidth stores no
 * texts, and nobody sends a webhook twice that was answered.
 */
import type { Dialect, WireEvent } from '../../shared/delivery/wire-event.ts';
import type { WireFact } from '../../shared/model/receipt.ts';
import { readEvents } from '../providers/dialects.ts';
import { factsOf } from '../providers/facts.ts';
import { eventNameIn } from './event-name.ts';
import type { SourceDialect } from './source.ts';

export interface Push {
  /** Exactly what came, as text. */
  readonly raw: string;
  readonly events: readonly WireEvent[];
  readonly facts: readonly WireFact[];
}

/** The shapes that each provider's webhooks come in. */
const shapes: Readonly<Record<SourceDialect, ReadonlySet<Dialect>>> = {
  telnyx: new Set(['telnyx-webhook']),
  bandwidth: new Set(['bandwidth-callback']),
  opentact: new Set(['telnyx-webhook', 'opentact-socket', 'opentact-legacy-callback']),
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function readPush(dialect: SourceDialect, bytes: Uint8Array): Push | null {
  const document = parse(bytes);
  if (document === null) return null;
  const { raw, value } = document;
  const found = readEvents(raw);
  const all = Array.isArray(found) ? found : [];
  const events = all.filter((event) => shapes[dialect].has(event.dialect));
  const name = eventNameIn(dialect, value);
  if (events.length === 0 && name === null) return null;
  const facts = events.flatMap(factsOf);
  if (events.length === all.length && events.length > 0) return { raw, events, facts };
  const reason = `${dialect} ${name ?? 'webhook'}: of no known shape`;
  return { raw, events, facts: [...facts, { kind: 'unrecognised', reason }] };
}

function parse(bytes: Uint8Array): { readonly raw: string; readonly value: unknown } | null {
  try {
    const raw = utf8.decode(bytes);
    const value: unknown = JSON.parse(raw);
    return { raw, value };
  } catch {
    return null;
  }
}
