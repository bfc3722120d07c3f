/**
 * Reads everything that changed since a moment: Telnyx has no list of texts, so three places are read.
 *
 * For each span of at most a day, oldest first: the log of webhook deliveries (what was written, and
 * every receipt); then the detail records (how texts ended that no webhook told of); then, one by one,
 * the inbound texts that only the records know, whose words Telnyx gives out for 10 days.
 *
 * Not promised, since Telnyx does not: the words of an inbound text older than 10 days that no webhook
 * was set for, a change of an outbound one more than an hour after it was made that no webhook was set
 * for, and the order within the records, which come newest first within a span and carry no words.
 * An interrupted reading goes on at the start of its span, or at the inbound text it had come to.
 */
import type { Heard } from '../../../shared/model/receipt.ts';
import type { CatchUpPage } from '../provider.ts';
import { deliveries, firstDeliveries, type Span } from './deliveries.ts';
import type { HttpClient } from './http.ts';
import type { LookedUp } from './looked-up.ts';
import { getMessage } from './messages.ts';
import { type InboundRecord, records } from './records.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** How long an entry may be under way to its webhook before the log shows it: our own guess, ms. */
const retrying = 10 * minute;
/** How long a text may take to end after it was made: our own guess, ms. */
const ending = 60 * minute;
/** How long Telnyx gives out a message by its id, ms. */
const lookUpAge = 10 * day;

/** Times are ms by Telnyx's clock. Throws ProviderError. */
export async function* catchUp(
  client: HttpClient,
  lookedUp: LookedUp,
  modifiedSince: number,
  signal: AbortSignal,
): AsyncGenerator<CatchUpPage> {
  const now = Date.now() + client.ahead();
  const spans = spansOf(modifiedSince, now);
  const total = spans.length === 1 ? null : await countAll(client, modifiedSince, signal);
  let left = total;
  for (const span of spans) {
    for await (const page of readSpan(client, lookedUp, span, now, signal)) {
      left ??= page.total;
      if (left !== null) left = Math.max(0, left - page.rows);
      yield { heard: page.heard, modifiedUntil: page.until, remaining: left };
    }
  }
}

/** A page of the newest deliveries, oldest first: of the longest time that fits. */
export async function newest(client: HttpClient, signal: AbortSignal): Promise<Heard> {
  const now = Date.now() + client.ahead();
  let fitting = await firstDeliveries(client, { from: now - 60 * minute, until: null }, signal);
  for (const age of [day, lookUpAge]) {
    if (!fitting.whole) break;
    const longer = await firstDeliveries(client, { from: now - age, until: null }, signal);
    if (!longer.whole) break;
    fitting = longer;
  }
  return fitting.heard;
}

/** What is older than 10 days in one, the rest day by day; the last one has no end. */
function spansOf(since: number, now: number): readonly Span[] {
  const starts = since < now - lookUpAge ? [since, now - lookUpAge] : [since];
  for (let next = (starts.at(-1) ?? since) + day; next < now; next += day) starts.push(next);
  return starts.map((from, position) => ({ from, until: starts[position + 1] ?? null }));
}

async function countAll(
  client: HttpClient,
  from: number,
  signal: AbortSignal,
): Promise<number | null> {
  return (await firstDeliveries(client, { from: from - retrying, until: null }, signal)).total;
}

interface SpanPage {
  readonly heard: Heard;
  /** Everything up to here is in this page or earlier ones. */
  readonly until: number;
  /** Deliveries on this page. */
  readonly rows: number;
  /** Deliveries of the whole span; null when it is not said. */
  readonly total: number | null;
}

async function* readSpan(
  client: HttpClient,
  lookedUp: LookedUp,
  { from, until }: Span,
  now: number,
  signal: AbortSignal,
): AsyncGenerator<SpanPage> {
  const end = until ?? now;
  const told = new Set<string>();
  for await (const page of deliveries(client, { from: from - retrying, until }, now, signal)) {
    for (const fact of page.heard.facts) {
      if (fact.kind !== 'unrecognised') told.add(fact.providerMessageId);
    }
    yield { ...page, until: from };
  }
  const untold: InboundRecord[] = [];
  let last: Heard | null = null;
  const wordsSince = now - lookUpAge;
  for await (const page of records(client, from - ending, end, wordsSince, signal)) {
    const { heard, inbound } = page;
    if (last !== null) yield { heard: last, until: from, ...uncounted };
    last = heard;
    untold.push(
      ...inbound.filter(({ fact }) => !told.has(fact.providerMessageId) && !lookedUp.has(fact)),
    );
  }
  const wanted = untold.toSorted((one, other) => one.createdAt - other.createdAt);
  const readUntil = (position: number): number =>
    Math.max(from, (wanted[position]?.createdAt ?? end + 1) - 1);
  yield { heard: last ?? nothing(), until: readUntil(0), ...uncounted };
  for (const [position, { fact }] of wanted.entries()) {
    const found = await getMessage(client, fact.providerMessageId, signal);
    const heard = found ?? { ...nothing(), facts: [fact] };
    yield { heard, until: readUntil(position + 1), ...uncounted };
    lookedUp.add(fact);
  }
}

const uncounted = { rows: 0, total: null };

function nothing(): Heard {
  return { source: 'catch-up', receivedAt: Date.now(), raw: '', facts: [] };
}
