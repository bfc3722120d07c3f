/**
 * A text off Telnyx's wire -> what the store is told. Unlike a webhook, an answer comes to a known
 * question, so only the reader for that question's answer gets to see it. Never throws.
 */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import type { Heard, ReceiptSource, WireFact } from '../../../shared/model/receipt.ts';
import { factsOf } from '../facts.ts';
import { readWireJson } from '../reading/json.ts';

type Reader = (value: unknown) => readonly WireEvent[] | null;

/** The facts in a value. */
export function factsIn(value: unknown, read: Reader): readonly WireFact[] {
  return (read(value) ?? []).flatMap(factsOf);
}

export function heardIn(raw: string, source: ReceiptSource, read: Reader): Heard {
  const facts = factsIn(readWireJson(raw)?.value, read);
  return { source, receivedAt: Date.now(), raw, facts };
}
