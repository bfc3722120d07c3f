/**
 * One text as Opentact writes it: in REST answers, search rows, socket events and flat callbacks.
 *
 * The same text comes with `type` or without, with `from` or only with the `tn` it was sent from,
 * with numbers as strings or JSON numbers. `delivered: true` is a flag beside the state and, unless
 * the text failed, the stronger of the two. What the carrier behind Opentact reported stands in
 * `provider_event`. Source: Opentact docs, "Send a Message" and "SMS events"; OpenAPI types.
 */
import type { Dialect, WireEvent } from '../../../shared/delivery/wire-event.ts';
import { type Address, addressFromWire } from '../../../shared/phone/address.ts';
import { at, type Fields, isObject } from '../reading/fields.ts';
import { isKnownState, receiptOf, type Sender } from '../reading/receipt.ts';
import { allowThings } from './things.ts';
import { readUpstream, type Upstream } from './upstream.ts';

type Told = Omit<WireEvent, 'dialect' | 'provider' | 'kind' | 'event' | 'eventId' | 'unknown'>;

/** Whether a value is a text: it has a state, a recipient, and something it came from. */
export function isTextRow(value: unknown): boolean {
  const has = (key: string): boolean => at(value, key) !== undefined;
  return has('to') && has('state') && (has('from') || has('tn'));
}

export function readTextRow(dialect: Dialect, row: Fields): Told {
  const to = row.address('to');
  const tn = tnOf(row.value);
  const from = row.address('from') ?? (tn === to ? null : tn);
  const inbound = isInbound(row.value, { from, to, tn });
  const upstream = readUpstream(row);
  const createdAt = row.time('created_on');
  const occurredAt = row.time('modified_on') ?? createdAt;
  row.allow(...keptRaw);
  allowThings(row, ...things);
  return {
    providerMessageId: row.id('uuid'),
    groupMessageId: null,
    direction: inbound ? 'in' : 'out',
    from,
    to: to === null ? [] : [to],
    others: inbound ? upstream.to.filter((one) => one !== to && one !== from) : [],
    text: row.text('message'),
    media: upstream.media,
    tags: row.words('reference_id'),
    segments: upstream.segments,
    cost: upstream.cost,
    carrier: null,
    lineType: null,
    createdAt,
    occurredAt,
    errors: [],
    receipts: inbound ? [] : receiptsOf({ dialect, from }, row, { to, occurredAt, upstream }),
  };
}

/** Known, but with no place in the model. */
const keptRaw = [
  ...['type', 'thread', 'automated', 'delivered', 'readed', 'state', 'reason', 'account_uuid'],
  'custom_callback_url',
];
const things = [
  ...['tn', 'tn_lease', 'tnlease', 'account', 'user', 'created_by', 'messaging_profile'],
  'sms_campaign',
];

interface About {
  readonly to: Address | null;
  readonly occurredAt: number | null;
  readonly upstream: Upstream;
}

function receiptsOf(sender: Sender, row: Fields, about: About): Told['receipts'] {
  const { to, occurredAt, upstream } = about;
  const state = stateOf(row);
  if (to === null || state === null) return [];
  if (!isKnownState(sender, state)) row.report('state');
  const detail = row.word('reason') ?? upstream.detail;
  return [receiptOf(sender, { to, state, code: upstream.code, detail, occurredAt })];
}

/** Event names that say more than the state beside them. */
const telling = new Set(['sms_sent', 'sms_delivered', 'sms_send_fails', 'sms_delivery_fails']);

function stateOf(row: Fields): string | null {
  const state = row.word('state');
  const type = row.word('type') ?? '';
  if (state === 'failed') return state;
  if (row.flag('delivered') === true) return 'delivered';
  return telling.has(type) ? type : state;
}

interface Ends {
  readonly from: Address | null;
  readonly to: Address | null;
  readonly tn: Address | null;
}

/** Rows without a `type` tell by which end is my number, or by fields that only inbound ones have. */
function isInbound(row: Fields['value'], { from, to, tn }: Ends): boolean {
  const { type } = row;
  if (type === 'smsi' || type === 'smsi_received') return true;
  if (typeof type === 'string' && type.startsWith('sms')) return false;
  if (tn !== null && from !== to && (tn === from || tn === to)) return tn === to;
  return row['state'] === 'received' || Object.hasOwn(row, 'readed');
}

function tnOf(row: Fields['value']): Address | null {
  const tn = row['tn'];
  return addressFromWire(isObject(tn) ? tn['tn'] : tn);
}
