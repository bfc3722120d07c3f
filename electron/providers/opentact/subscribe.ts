/**
 * Asks Opentact to push texts to this key's sockets.
 *
 * Subscriptions are REST objects that outlive a connection, so an active one is kept and a new one
 * is made only when there is none. Source: Opentact docs, "Websocket Event Subscription"; that
 * `sms` is a valid subscription type follows from the event's own type.
 */
import { z } from 'zod';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';

const Subscriptions = z.array(
  z.looseObject({
    type: z.string(),
    channel: z.string(),
    is_active: z.boolean(),
    expired_on: z.string().nullish(),
  }),
);

const path = '/event/subscription';
/** Renew what would run out within a day. */
const margin = 24 * 60 * 60 * 1000;
const lifetime = 365 * 24 * 60 * 60 * 1000;

/** `made` when there was none. `now` by the provider's clock, ms. */
export async function subscribe(
  client: HttpClient,
  now: number,
  signal: AbortSignal,
): Promise<'held' | 'made'> {
  const reply = await ask(client, { method: 'GET', path, signal });
  const held = Subscriptions.safeParse(reply.envelope?.payload);
  if (held.success && held.data.some((one) => isLasting(one, now))) return 'held';
  const expiresOn = new Date(now + lifetime).toISOString();
  const body = { is_active: true, expired_on: expiresOn, channel: 'wss', type: 'sms' };
  await ask(client, { method: 'POST', path, body, signal });
  return 'made';
}

function isLasting(one: z.infer<typeof Subscriptions>[number], now: number): boolean {
  if (one.type !== 'sms' || one.channel !== 'wss' || !one.is_active) return false;
  const expires = one.expired_on ?? null;
  return expires === null || Date.parse(expires) > now + margin;
}
