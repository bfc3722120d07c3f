/**
 * One text by its uuid: the SMS detail of each direction, and the Message Detail Record (Opentact docs,
 * Retrieve Message Detail Records), which is Telnyx-like: no success envelope, `from` a plain string,
 * recipients under `address`, and the only place where a failure's errors can be read again later.
 */
import { notFound, ok } from './envelope.ts';
import { costOf } from './lifecycle.ts';
import { countParts } from './parts.ts';
import type { Message, Outbound } from './records.ts';
import { type Route, route } from './router.ts';
import type { Services } from './services.ts';
import { money } from './settings.ts';

export function detailRoutes({ shapes, state }: Services): Route[] {
  return [
    route('GET', '/sms/outbound/{uuid}', ({ params }) => {
      const row = state.outbound.get(params.get('uuid') ?? '');
      if (!row) throw notFound('SMS');
      return ok(shapes.outboundDetail(row));
    }),
    route('GET', '/sms/inbound/{uuid}', ({ params }) => {
      const row = state.inbound.get(params.get('uuid') ?? '');
      if (!row) throw notFound('SMS');
      return ok(shapes.inboundDetail(row));
    }),
  ];
}

export function messageRecordRoutes({ state, wording }: Services): Route[] {
  const record = (row: Message): object => {
    const lease = state.leaseOf(row.direction === 'out' ? row.from : row.to);
    const profile = state.profiles.get(lease?.profile ?? '');
    const ownCallback = row.direction === 'out' ? row.callbackUrl : null;
    const paid = row.direction === 'out' && row.handedOver ? money(costOf(row.text)) : 0;
    return {
      record_type: 'message',
      id: row.uuid,
      direction: row.direction === 'out' ? 'outbound' : 'inbound',
      type: 'sms',
      from: wording.address(row.from),
      to: [
        {
          address: wording.address(row.to),
          status: row.direction === 'out' ? recipientStatus(row) : 'delivered',
          updated_at: row.modifiedOn,
        },
      ],
      text: row.text,
      webhook_url: ownCallback ?? profile?.callbackUrl ?? '',
      webhook_failover_url: profile?.callbackUrl2 ?? '',
      use_profile_webhooks: ownCallback === null,
      cost: { amount: paid.toFixed(4), currency: 'USD' },
      parts: countParts(row.text),
      created_at: row.createdOn,
      updated_at: row.modifiedOn,
      valid_until: new Date(Date.parse(row.createdOn) + 3_600_000).toISOString(),
      errors: row.direction === 'out' && row.state === 'failed' ? [{ title: row.reason }] : [],
      carrier: 'Practice Wireless',
      line_type: 'Wireless',
    };
  };

  return [
    route('GET', '/messages/{uuid}', ({ params }) => {
      const row = state.message(params.get('uuid') ?? '');
      if (!row) throw notFound('Message');
      return { status: 200, body: { data: record(row) } };
    }),
  ];
}

function recipientStatus(row: Outbound): string {
  switch (row.state) {
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
