/**
 * Telnyx's message object, the same in answers, webhooks and look-ups. Of a group text there is one for
 * each member, and every one shows all of them. Source: Telnyx API reference, "Send a message",
 * "Retrieve a message"; Telnyx docs, "Receiving webhooks" and "Group messaging".
 */
import { createHash } from 'node:crypto';
import { mediaUrl, practiceFiles } from '../media.ts';
import { networkOf } from '../networks.ts';
import { countParts, encodingOf, priceOf } from '../parts.ts';
import type { Inbound, Message, Outbound } from '../records.ts';
import type { Grounds } from '../services.ts';
import { type Standing, standingOf } from './endings.ts';
import { isStop } from './opt-outs.ts';

/** Telnyx writes UTC as an offset. */
export function instant(at: string): string {
  return at.replace('Z', '+00:00');
}

/** The texts of one group send, in the order of their members; a text alone otherwise. */
export function siblings({ state }: Pick<Grounds, 'state'>, row: Outbound): readonly Outbound[] {
  const { group } = row;
  if (group === null) return [row];
  return state.outbound.all().filter((other) => other.group?.id === group.id);
}

type Shaping = Pick<Grounds, 'account' | 'ids' | 'origin' | 'state'>;

/** `told`: how the text itself stands, where that is not what its record says. */
export function outboundMessage(grounds: Shaping, row: Outbound, told?: Standing): object {
  const standings = siblings(grounds, row).map((each) => ({
    row: each,
    ...(told !== undefined && each.uuid === row.uuid ? told : standingOf(each)),
  }));
  const own = standings.find((each) => each.row.uuid === row.uuid);
  const isOver = row.delivered || row.state === 'failed' || row.state === 'cancelled';
  return {
    ...common(grounds, row, row.from),
    direction: 'outbound',
    from: sender(row.from),
    to: standings.map(({ row: { to }, status }) => ({
      phone_number: to,
      ...networkOf(to),
      status,
    })),
    cc: [],
    media: row.media.map((url) => ({ url, content_type: null, sha256: null, size: null })),
    cost: { amount: priceOf(row).toFixed(4), currency: 'USD' },
    received_at: instant(row.createdOn),
    sent_at: row.sentOn && instant(row.sentOn),
    completed_at: isOver || row.verdict ? instant(row.modifiedOn) : null,
    valid_until: row.handedOver ? null : instant(hourAfter(row.sendAt ?? row.createdOn)),
    errors: standings.flatMap(({ row: { uuid }, error }, position) =>
      error && (row.group === null || uuid === own?.row.uuid)
        ? [{ ...error, source: { pointer: row.group === null ? '/to' : `/to/${position}` } }]
        : [],
    ),
    ...(row.sendAt === null ? {} : { send_at: row.sendAt }),
    ...(row.group === null ? {} : { group_message_id: row.group.id }),
  };
}

/** As a group send is answered: the group's own id, and the line bare. */
export function groupMessage(grounds: Shaping, first: Outbound): object {
  const id = first.group?.id ?? first.uuid;
  return { ...outboundMessage(grounds, first), id, from: first.from };
}

export function inboundMessage(grounds: Shaping, row: Inbound): object {
  return {
    ...common(grounds, row, row.to),
    direction: 'inbound',
    from: { phone_number: row.from, ...networkOf(row.from), status: 'received' },
    to: [{ ...sender(row.to), status: 'webhook_delivered' }],
    cc: row.others.map((other) => ({
      phone_number: other,
      ...networkOf(other),
      status: 'unknown',
    })),
    media: row.media.map((named) => mediaFile(grounds, named)),
    cost: { amount: '0.0040', currency: 'USD' },
    received_at: instant(row.createdOn),
    sent_at: null,
    completed_at: null,
    valid_until: null,
    errors: [],
    ...(isStop(row.text) ? { autoresponse_type: 'STOP' } : {}),
  };
}

function common({ account, ids, state }: Shaping, row: Message, line: string): object {
  const lease = state.leaseOf(line);
  const profile = state.profiles.get(lease?.profile ?? '');
  const own = row.direction === 'out' ? row : null;
  const isMms = row.media.length > 0 || (own === null ? hasOthers(row) : own.group !== null);
  const zero = { amount: '0.0000', currency: 'USD' };
  return {
    record_type: 'message',
    id: row.uuid,
    type: isMms ? 'MMS' : 'SMS',
    messaging_profile_id: profile?.uuid ?? null,
    organization_id: ids.uuid('organization'),
    text: row.text,
    subject: null,
    webhook_url: own?.callbackUrl ?? profile?.callbackUrl ?? null,
    webhook_failover_url: own?.failoverUrl ?? profile?.callbackUrl2 ?? null,
    encoding: encodingOf(row.text),
    parts: isMms ? 1 : countParts(row.text),
    num_chars: row.text.length,
    tags: [],
    cost_breakdown: { carrier_fee: zero, rate: zero },
    tcr_campaign_id: lease?.campaign ? account.campaign.campaignId : null,
    tcr_campaign_billable: Boolean(own && lease?.campaign),
    tcr_campaign_registered: own && lease?.campaign ? 'REGISTERED' : null,
    smart_encoding_applied: false,
  };
}

function hasOthers(row: Message): boolean {
  return row.direction === 'in' && row.others.length > 0;
}

function sender(line: string): object {
  return { phone_number: line, carrier: 'Telnyx', line_type: 'Wireless' };
}

function mediaFile({ origin }: Shaping, named: string): object {
  const file = practiceFiles.get(named);
  return {
    url: mediaUrl(origin(), named),
    content_type: file?.type ?? null,
    hash_sha256: file ? createHash('sha256').update(file.bytes).digest('hex') : null,
    size: file?.bytes.length ?? null,
  };
}

function hourAfter(at: string): string {
  return new Date(Date.parse(at) + 3_600_000).toISOString();
}
