/**
 * Opentact's wire -> the model. Pure, and never throws: what it cannot read it reports.
 *
 * States come from two vocabularies: `created, sending, sent, failed` in the REST types and
 * `created, success` plus `delivered: true` on the websocket. `delivered` is the carrier's word
 * for having taken the text; nothing in Opentact's documents promises a handset receipt, so it
 * never climbs past `carrier`. Source: Opentact docs, "Life Cycle of SMS Delivery" and "SMS events".
 */
import type { Rung } from '../../../shared/delivery/ladder.ts';
import type {
  InboundMessage,
  OutboundFacts,
  ReceiptFact,
  WireFact,
} from '../../../shared/model/receipt.ts';
import { type Address, addressFromWire } from '../../../shared/phone/address.ts';
import { Envelope, Frame, readJson, SearchPage, SmsRow } from './wire.ts';

/** The text of one websocket frame. Frames that carry no text message give no facts. */
export function normalizeFrame(raw: string): readonly WireFact[] {
  const frame = Frame.safeParse(readJson(raw));
  if (!frame.success) return [{ kind: 'unrecognised', reason: 'frame is no Opentact event' }];
  if (frame.data.type === 'auth') return [];
  if (frame.data.type !== 'sms') {
    return [{ kind: 'unrecognised', reason: `event type ${frame.data.type}` }];
  }
  return normalizeRow(frame.data.payload);
}

/** The body of an accepted send or of `GET /sms/outbound/{uuid}`. */
export function normalizeAnswer(raw: string): readonly WireFact[] {
  const envelope = Envelope.safeParse(readJson(raw));
  if (!envelope.success) return [{ kind: 'unrecognised', reason: 'answer has no envelope' }];
  return normalizeRow(envelope.data.payload);
}

export interface NormalizedPage {
  readonly facts: readonly WireFact[];
  /** Rows on the page, readable or not. */
  readonly rows: number;
  /** Earliest and latest `modified_on` of the page, ms; null when no row says. */
  readonly modifiedFrom: number | null;
  readonly modifiedUntil: number | null;
}

/** The payload of `POST /sms/search`. Null when it is no search page. */
export function normalizePage(payload: unknown): NormalizedPage | null {
  const page = SearchPage.safeParse(payload);
  if (!page.success) return null;
  const times = page.data.data.flatMap((row) => {
    const parsed = SmsRow.safeParse(row);
    const time = parsed.success ? timeOf(parsed.data.modified_on) : null;
    return time === null ? [] : [time];
  });
  return {
    facts: page.data.data.flatMap(normalizeRow),
    rows: page.data.data.length,
    modifiedFrom: times.length === 0 ? null : Math.min(...times),
    modifiedUntil: times.length === 0 ? null : Math.max(...times),
  };
}

/** One row, in whichever dialect. */
export function normalizeRow(value: unknown): readonly WireFact[] {
  const parsed = SmsRow.safeParse(value);
  if (!parsed.success) return [{ kind: 'unrecognised', reason: 'row is no Opentact text' }];
  const row = parsed.data;
  const from = addressFromWire(row.from);
  const to = addressFromWire(row.to);
  if (from === null || to === null) {
    return [{ kind: 'unrecognised', reason: 'row has no readable numbers' }];
  }
  return row.type === 'smsi' ? [inbound(row, from, to)] : outbound(row, from, to);
}

function inbound(row: SmsRow, from: Address, line: Address): InboundMessage {
  const event = row.provider_event?.payload;
  const others = (event?.to ?? []).flatMap((entry) => {
    const address = addressFromWire(entry);
    return address === null || address === line || address === from ? [] : [address];
  });
  return {
    kind: 'inbound',
    providerMessageId: row.uuid,
    from,
    line,
    others,
    text: row.message ?? '',
    media: event?.mediaUrls ?? [],
    sentAt: timeOf(row.created_on),
  };
}

function outbound(row: SmsRow, from: Address, to: Address): readonly WireFact[] {
  const rung = rungOf(row);
  const receipts: readonly ReceiptFact[] =
    rung === null
      ? []
      : [
          {
            to,
            rung,
            occurredAt: timeOf(row.modified_on) ?? timeOf(row.created_on),
            code: rung === 'failed' ? row.state : null,
            detail: rung === 'failed' ? (row.reason ?? null) : null,
          },
        ];
  const facts: OutboundFacts = {
    kind: 'outbound',
    providerMessageId: row.uuid,
    from,
    text: row.message ?? null,
    createdAt: timeOf(row.created_on),
    receipts,
  };
  if (rung !== null) return [facts];
  return [facts, { kind: 'unrecognised', reason: `state ${row.state}` }];
}

function rungOf(row: SmsRow): Rung | null {
  switch (row.state) {
    case 'failed':
      return 'failed';
    case 'created':
    case 'sending':
      return row.delivered === true ? 'carrier' : 'accepted';
    case 'sent':
    case 'success':
      return row.delivered === true ? 'carrier' : 'sent';
    case 'delivered':
      return 'carrier';
    default:
      return row.delivered === true ? 'carrier' : null;
  }
}

function timeOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
