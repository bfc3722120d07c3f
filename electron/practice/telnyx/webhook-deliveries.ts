/**
 * `GET /webhook_deliveries`: what was posted, whether or not anybody took it, with the event as it was.
 * A text without an address to post to has no entry. Newest first; the reference does not say. Source:
 * Telnyx API reference, "List webhook deliveries".
 */
import { z } from 'zod';
import type { Delivery } from '../records.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { page } from './page.ts';

const Event = z.object({ data: z.looseObject({ event_type: z.string() }) });

export function deliveryRoutes({ ids, state }: Grounds): Route[] {
  return [
    route(
      'GET',
      '/webhook_deliveries',
      ({ query }) => {
        const types = query.get('filter[event_type]')?.split(',') ?? null;
        const from = momentIn(query.get('filter[started_at][gte]')) ?? Number.NEGATIVE_INFINITY;
        const until = momentIn(query.get('filter[started_at][lte]')) ?? Number.POSITIVE_INFINITY;
        const user = ids.uuid('organization');
        const rows = state.deliveries
          .all()
          .reverse()
          .filter(({ createdOn, status }) => {
            const at = Date.parse(createdOn);
            return status !== 'pending' && at >= from && at <= until;
          })
          .flatMap((delivery) => {
            const event = eventIn(delivery.body);
            const isWanted = event !== null && (types?.includes(event.event_type) ?? true);
            return isWanted ? [rowOf(delivery, event, user)] : [];
          });
        return page(rows, query);
      },
      'search',
    ),
  ];
}

function momentIn(text: string | null): number | null {
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) ? null : moment;
}

/** Null for what a fault cut in half. */
function eventIn(body: string): z.infer<typeof Event>['data'] | null {
  try {
    return Event.parse(JSON.parse(body)).data;
  } catch {
    return null;
  }
}

function rowOf(
  { uuid, status, attempts, createdOn, modifiedOn }: Delivery,
  webhook: object,
  user: string,
) {
  return {
    record_type: 'webhook_delivery',
    id: uuid,
    user_id: user,
    status,
    webhook,
    attempts: attempts.map(({ at, url, status: answer, error }) => ({
      status: answer !== null && answer < 300 ? 'delivered' : 'failed',
      started_at: at,
      finished_at: at,
      http: { request: { url }, response: { status: answer } },
      errors: error === null ? [] : [{ title: error }],
    })),
    started_at: createdOn,
    finished_at: modifiedOn,
  };
}
