/**
 * Telnyx's detail records: every text that went through, with its end and without its words, whether
 * or not anybody was told of it. They come newest first, so that a short reading ends after a page or
 * two; the filter knows days only. Source: Telnyx API reference, "Search detail records".
 */
import { z } from 'zod';
import type { Heard, InboundMessage, WireFact } from '../../../shared/model/receipt.ts';
import { heardIn } from './heard.ts';
import type { HttpClient } from './http.ts';
import { listPages } from './listing.ts';
import { readTelnyxRecords } from './record.ts';

export interface RecordPage {
  readonly heard: Heard;
  /** Texts to one of my lines whose words can still be asked for; not in `heard`. */
  readonly inbound: readonly InboundRecord[];
}

export interface InboundRecord {
  /** What the record says, without words. */
  readonly fact: InboundMessage;
  /** ms, provider's clock. */
  readonly createdAt: number;
}

const Row = z.looseObject({
  created_at: z.iso.datetime({ offset: true }).transform((at) => Date.parse(at)),
});

/**
 * Records of texts made between two moments; the words of those since `wordsSince` can be asked for.
 * Times in ms, provider's clock. Throws ProviderError.
 */
export async function* records(
  client: HttpClient,
  from: number,
  until: number,
  wordsSince: number,
  signal: AbortSignal,
): AsyncGenerator<RecordPage> {
  const query = {
    'filter[record_type]': 'messaging',
    'filter[created_at][gte]': dayOf(from),
    'filter[created_at][lt]': dayOf(until + day),
    sort: '-created_at',
  };
  for await (const page of listPages(client, { path: '/detail_records', query, signal })) {
    const rows = page.rows.flatMap((value) => Row.safeParse(value).data ?? []);
    const told = heardIn(page.raw, 'catch-up', readTelnyxRecords);
    const isWanted = ({ sentAt }: InboundMessage): boolean =>
      sentAt === null || (sentAt >= from && sentAt <= until);
    const facts: WireFact[] = [];
    const inbound: InboundRecord[] = [];
    for (const fact of told.facts) {
      if (fact.kind === 'inbound' && !isWanted(fact)) continue;
      const createdAt = fact.kind === 'inbound' ? fact.sentAt : null;
      if (fact.kind !== 'inbound' || createdAt === null || createdAt < wordsSince) facts.push(fact);
      else inbound.push({ fact, createdAt });
    }
    yield { heard: { ...told, facts }, inbound };
    if (rows.some(({ created_at }) => created_at < from)) return;
  }
}

const day = 24 * 60 * 60_000;

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
