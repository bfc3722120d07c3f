/**
 * `GET /detail_records`: every text that went through, without its words; one that still waits has no
 * record. The filter knows days. Source: Telnyx API reference, "Search detail records".
 */
import { networkOf } from '../networks.ts';
import { countParts, priceOf } from '../parts.ts';
import type { Message, Outbound } from '../records.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { standingOf } from './endings.ts';
import { page } from './page.ts';

export function detailRecordRoutes({ state }: Grounds): Route[] {
  return [
    route(
      'GET',
      '/detail_records',
      ({ query }) => {
        const from = momentIn(query.get('filter[created_at][gte]')) ?? Number.NEGATIVE_INFINITY;
        const until = momentIn(query.get('filter[created_at][lt]')) ?? Number.POSITIVE_INFINITY;
        const rows: Message[] = [...state.shown().filter(isThrough), ...state.inbound.all()];
        const found = rows
          .map((row) => ({ row, at: Date.parse(row.createdOn) }))
          .filter(({ at }) => at >= from && at < until)
          .sort((one, other) => other.at - one.at);
        if (query.get('sort') === 'created_at') found.reverse();
        return page(
          found.map(({ row }) => record(row, state.leaseOf(lineOf(row))?.profile ?? null)),
          query,
        );
      },
      'search',
    ),
  ];
}

function isThrough({ state }: Outbound): boolean {
  return state === 'sent' || state === 'failed';
}

function lineOf(row: Message): string {
  return row.direction === 'out' ? row.from : row.to;
}

function momentIn(text: string | null): number | null {
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) ? null : moment;
}

function record(row: Message, profile: string | null): object {
  const group = row.direction === 'out' ? row.group : null;
  const isMms = row.media.length > 0 || group !== null;
  const end = row.direction === 'out' ? endOf(row) : { status: 'received', errors: [] };
  return {
    record_type: 'message_detail_record',
    uuid: row.uuid,
    direction: row.direction === 'out' ? 'outbound' : 'inbound',
    cli: row.from,
    cld: row.to,
    status: end.status,
    message_type: isMms ? 'MMS' : 'SMS',
    parts: isMms ? 1 : countParts(row.text),
    errors: end.errors,
    profile_id: profile,
    created_at: row.createdOn,
    sent_at: row.direction === 'out' ? (row.sentOn ?? row.modifiedOn) : row.createdOn,
    completed_at: row.modifiedOn,
    cost: row.direction === 'out' ? priceOf(row).toFixed(4) : '0.0040',
    currency: 'USD',
    carrier: networkOf(row.direction === 'out' ? row.to : row.from).carrier,
    ...(group === null ? {} : { group_message_id: group.id }),
  };
}

/** Records have words of their own for a text's end, and bare codes. */
function endOf(row: Outbound): { status: string; errors: readonly string[] } {
  const { status, error } = standingOf(row);
  const errors = error ? [error.code] : [];
  switch (status) {
    case 'delivery_unconfirmed':
      return { status: 'dlr_unconfirmed', errors };
    case 'sending_failed':
      return { status: 'gw_reject', errors };
    case 'delivery_failed':
      return { status: 'failed', errors };
    default:
      return { status, errors };
  }
}
