/**
 * Event subscriptions (Opentact docs, Websocket Event Subscription): what the account's websockets are
 * told. They belong to the account, not to a connection, and outlive both.
 */
import { z } from 'zod';
import { checked, notFound, ok } from './envelope.ts';
import type { Subscription } from './records.ts';
import { type Route, route } from './router.ts';
import type { Grounds } from './services.ts';

const Creation = z.object({
  channel: z.string().min(1),
  type: z.string().min(1),
  is_active: z.boolean().default(true),
  expired_on: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .nullable()
    .default(null),
});

export function subscriptionRoutes({ accountShapes, ids, state }: Grounds): Route[] {
  return [
    route('GET', '/event/subscription', () =>
      ok(state.subscriptions.all().map(accountShapes.subscription)),
    ),
    route('POST', '/event/subscription', async ({ body }) => {
      const asked = checked(Creation, body);
      const at = state.stamp();
      const row: Subscription = {
        uuid: ids.uuid(`subscription:${state.subscriptions.everAdded}`),
        channel: asked.channel,
        type: asked.type,
        isActive: asked.is_active,
        expiredOn: asked.expired_on,
        createdOn: at,
        modifiedOn: at,
      };
      state.subscriptions.put(row);
      await state.flushed();
      return ok(accountShapes.newSubscription(row));
    }),
    route('DELETE', '/event/subscription/{uuid}', async ({ params }) => {
      const row = state.subscriptions.get(params.get('uuid') ?? '');
      if (!row) throw notFound('Subscription');
      state.subscriptions.remove(row.uuid);
      await state.flushed();
      return ok(accountShapes.subscription(row));
    }),
  ];
}
