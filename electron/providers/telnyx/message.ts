/**
 * Telnyx's message object, the same in webhooks, answers and records.
 *
 * A group send makes one message per recipient, each of which lists all of them with what is known
 * of each; every listed status is a receipt. An error that points at `/to/1` belongs to that
 * recipient alone, any other to everyone who was not reached. `delivered` is the carrier's word,
 * never the handset's. Source: Telnyx docs, "Receiving webhooks" and "Group messaging".
 */
import type { WireError, WireEvent, WireReceipt } from '../../../shared/delivery/wire-event.ts';
import type { Fields } from '../reading/fields.ts';
import { isKnownState, receiptOf, type Sender } from '../reading/receipt.ts';
import { errorsIn } from './errors.ts';
import { type Person, people } from './people.ts';

type Told = Omit<WireEvent, 'dialect' | 'provider' | 'kind' | 'event' | 'eventId' | 'unknown'>;

export interface MessageTold {
  readonly dialect: WireEvent['dialect'];
  readonly fields: Fields;
  /** What the envelope says, for messages that do not say it themselves. */
  readonly direction: 'in' | 'out' | null;
  readonly occurredAt: number | null;
}

export function readMessage({ dialect, fields, direction, occurredAt }: MessageTold): Told {
  const sender = people(fields, 'from')[0] ?? null;
  const to = people(fields, 'to');
  const way = directionOf(fields) ?? direction ?? directionSeen(sender, to);
  const errors = errorsIn(fields, 'errors');
  const carrier = fields.word('carrier');
  const lineType = fields.word('line_type');
  const createdAt = fields.time('received_at') ?? fields.time('created_at');
  const at = occurredAt ?? lastChange(fields) ?? createdAt;
  const recipients = to.map((person) => ({
    ...person,
    carrier: person.carrier ?? carrier,
    lineType: person.lineType ?? lineType,
  }));
  const from = sender?.address ?? null;
  const mine = way === 'in' ? myLineFirst(to) : to;
  fields.allow(...keptRaw);
  for (const part of ['carrier_fee', 'rate']) {
    fields.within('cost_breakdown')?.within(part)?.allow('amount', 'currency');
  }
  return {
    providerMessageId: fields.id('id'),
    groupMessageId: fields.id('group_message_id'),
    direction: way,
    from,
    to: mine.map(({ address }) => address),
    others: [...(way === 'in' ? mine.slice(1) : []), ...people(fields, 'cc')].map(
      ({ address }) => address,
    ),
    text: fields.text('text'),
    media: mediaIn(fields),
    tags: fields.words('tags'),
    segments: fields.number('parts'),
    cost: costIn(fields),
    carrier: carrier ?? sender?.carrier ?? null,
    lineType: lineType ?? sender?.lineType ?? null,
    createdAt,
    occurredAt: at,
    errors,
    receipts: way === 'in' ? [] : receiptsOf({ dialect, from }, recipients, errors, at),
  };
}

/** Known, but with no place in the model. */
const keptRaw = [
  ...['record_type', 'type', 'messaging_profile_id', 'organization_id', 'subject'],
  ...['webhook_url', 'webhook_failover_url', 'use_profile_webhooks', 'encoding', 'num_chars'],
  ...['tcr_campaign_id', 'tcr_campaign_billable', 'tcr_campaign_registered'],
  ...['smart_encoding_applied', 'wait_seconds', 'autoresponse_type', 'send_at', 'valid_until'],
  ...['sent_at', 'completed_at', 'updated_at', 'created_at'],
];

function receiptsOf(
  sender: Sender,
  to: readonly Person[],
  errors: readonly WireError[],
  at: number | null,
): readonly WireReceipt[] {
  return to.flatMap((person) => {
    const { status: state, carrier, lineType } = person;
    if (state === null) return [];
    if (!isKnownState(sender, state)) person.reportStatus();
    const {
      code = null,
      title = null,
      detail = null,
    } = errors.find((error) => concerns(error, person)) ?? {};
    const occurredAt = person.updatedAt ?? at;
    const told = { to: person.address, state, code, title, detail, carrier, lineType, occurredAt };
    return [receiptOf(sender, told)];
  });
}

const goingWell = new Set(['scheduled', 'queued', 'sending', 'sent', 'delivered', 'received']);

/** Whether an error beside this status can be the reason for it. */
export function isTrouble(status: string | null): boolean {
  return !goingWell.has(status ?? '');
}

function concerns(error: WireError, person: Person): boolean {
  if (!isTrouble(person.status)) return false;
  const [, position] = /^\/to\/(\d+)/.exec(error.field ?? '') ?? [];
  return position === undefined || position === person.position;
}

function directionOf(fields: Fields): 'in' | 'out' | null {
  const word = fields.word('direction');
  if (word === 'inbound') return 'in';
  if (word === 'outbound') return 'out';
  if (word !== null) fields.report('direction');
  return null;
}

function directionSeen(sender: Person | null, to: readonly Person[]): 'in' | 'out' {
  const inbound = sender?.status === 'received' || to.some(isMine);
  return inbound ? 'in' : 'out';
}

function isMine({ status }: Person): boolean {
  return status === 'webhook_delivered';
}

function myLineFirst(to: readonly Person[]): readonly Person[] {
  const line = to.find(isMine) ?? to[0];
  return line === undefined ? [] : [line, ...to.filter((person) => person !== line)];
}

function lastChange(fields: Fields): number | null {
  return fields.time('completed_at') ?? fields.time('updated_at') ?? fields.time('sent_at');
}

function mediaIn(fields: Fields): readonly string[] {
  const media = Array.isArray(fields.raw('media')) ? fields.list('media') : null;
  const links = media?.keys.flatMap((position) => {
    if (typeof media.raw(position) === 'string') return media.word(position) ?? [];
    const file = media.within(position);
    file?.allow('content_type', 'sha256', 'hash_sha256', 'size');
    return file?.word('url') ?? [];
  });
  return links ?? [...fields.words('media'), ...fields.words('media_urls')];
}

/** `{amount, currency}`, or a bare amount with the currency beside it. */
export function costIn(fields: Fields): WireEvent['cost'] {
  const cost = typeof fields.raw('cost') === 'object' ? fields.within('cost') : null;
  const amount = cost === null ? fields.id('cost') : cost.id('amount');
  if (amount === null) return null;
  return { amount, currency: cost === null ? fields.word('currency') : cost.word('currency') };
}
