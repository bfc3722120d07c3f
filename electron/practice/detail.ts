/**
 * One text by its uuid: the SMS detail of each direction, and the Message Detail Record (Opentact docs,
 * Retrieve Message Detail Records), which is Telnyx-like: no success envelope, `from` a plain string,
 * recipients under `address`, and the only place where a failure's errors can be read again later.
 */
import { notFound, ok } from './envelope.ts';
import { networkOf } from './networks.ts';
import type { Message, Outbound } from './records.ts';
import { type Route, route } from './router.ts';
import type { Grounds } from './services.ts';
import { telnyxFacts } from './telnyx-facts.ts';

export function detailRoutes({ shapes, state }: Grounds): Route[] {
  return [
    route('GET', '/sms/outbound/{uuid}', ({ params }) => {
      const row = state.outbound.get(params.get('uuid') ?? '');
      if (!row || row.hidden) throw notFound('SMS');
      return ok(shapes.outboundDetail(row));
    }),
    route('GET', '/sms/inbound/{uuid}', ({ params }) => {
      const row = state.inbound.get(params.get('uuid') ?? '');
      if (!row) throw notFound('SMS');
      return ok(shapes.inboundDetail(row));
    }),
  ];
}

export function messageRecordRoutes({ state, wording }: Grounds): Route[] {
  const record = (row: Message): object => {
    const { told, usesProfileWebhooks } = telnyxFacts(row, state);
    const end = row.direction === 'out' ? endOf(row) : { status: 'delivered', errors: [] };
    return {
      ...told,
      record_type: 'message',
      id: row.uuid,
      direction: row.direction === 'out' ? 'outbound' : 'inbound',
      type: 'sms',
      from: wording.address(row.from),
      to: [{ address: wording.address(row.to), status: end.status, updated_at: row.modifiedOn }],
      use_profile_webhooks: usesProfileWebhooks,
      created_at: row.createdOn,
      updated_at: row.modifiedOn,
      errors: end.errors,
      ...networkOf(row.direction === 'out' ? row.to : row.from),
    };
  };

  return [
    route('GET', '/messages/{uuid}', ({ params }) => {
      const row = state.message(params.get('uuid') ?? '');
      if (!row || (row.direction === 'out' && row.hidden)) throw notFound('Message');
      return { status: 200, body: { data: record(row) } };
    }),
  ];
}

/** A carrier's verdict has a code; what Opentact found itself has only words. */
function endOf(row: Outbound): { status: string; errors: readonly object[] } {
  const { verdict } = row;
  if (verdict) return { status: verdict.status, errors: verdict.error ? [verdict.error] : [] };
  const errors = row.state === 'failed' ? [{ title: row.reason }] : [];
  return { status: recipientStatus(row), errors };
}

export function recipientStatus(row: Outbound): string {
  switch (row.state) {
    case 'scheduled':
    case 'cancelled':
      return row.state;
    case 'created':
      return 'queued';
    case 'sending':
      return 'sending';
    case 'sent':
      return row.delivered ? 'delivered' : 'sent';
    case 'failed':
      return row.handedOver ? 'delivery_failed' : 'sending_failed';
  }
}
