/**
 * What comes over an Opentact account's wire -> the facts that the store applies.
 *
 * Everything is read by shape (see dialects.ts), because Opentact's own webhooks have Telnyx's and a
 * gateway may hand on another carrier's callbacks as they came. Pure, and never throws: what cannot
 * be read is reported.
 */
import { z } from 'zod';
import type { WireFact } from '../../../shared/model/receipt.ts';
import { readEvents } from '../dialects.ts';
import { factsOf } from '../facts.ts';
import type { Reply } from './http.ts';
import { SearchPage } from './wire.ts';

/** The text of one websocket frame. Frames about other things than texts give no facts. */
export function normalizeFrame(raw: string): readonly WireFact[] {
  return factsIn(raw) ?? [unread('frame')];
}

/** The body of an accepted send. */
export function normalizeAnswer(raw: string): readonly WireFact[] {
  return factsIn(raw) ?? [unread('answer')];
}

export interface NormalizedPage {
  readonly facts: readonly WireFact[];
  /** Rows on the page, readable or not. */
  readonly rows: number;
  /** Latest `modified_on` of the page, ms; null when no row says. */
  readonly modifiedUntil: number | null;
  /** Rows of the whole search; null when it does not say. */
  readonly total: number | null;
}

const Modified = z.looseObject({ modified_on: z.string() });

/** The answer to `POST /sms/search`. Null when it is no search page. */
export function normalizePage({
  raw,
  envelope,
}: Pick<Reply, 'raw' | 'envelope'>): NormalizedPage | null {
  const page = SearchPage.safeParse(envelope?.payload);
  if (!page.success) return null;
  const rows = page.data.data;
  const times = rows.flatMap((row) => {
    const parsed = Modified.safeParse(row);
    const time = parsed.success ? Date.parse(parsed.data.modified_on) : Number.NaN;
    return Number.isNaN(time) ? [] : [time];
  });
  const facts = factsIn(raw) ?? [];
  return {
    facts: facts.length === 0 && rows.length > 0 ? [unread('page')] : facts,
    rows: rows.length,
    modifiedUntil: times.length === 0 ? null : Math.max(...times),
    total: page.data.total ?? null,
  };
}

/** Null when it is of no known dialect. */
function factsIn(raw: string): readonly WireFact[] | null {
  const events = readEvents(raw);
  return events === null || events === 'not-json' ? null : events.flatMap(factsOf);
}

function unread(what: 'frame' | 'answer' | 'page'): WireFact {
  return { kind: 'unrecognised', reason: `${what} is of no known dialect` };
}
