/**
 * Asks Opentact to push texts to this key's sockets.
 *
 * Subscriptions are REST objects that outlive a connection, so an active one is kept and a new one
 * is made only when there is none. Source: Opentact docs, "Websocket Event Subscription"; that
 * `sms` is a valid subscription type follows from the event's own type.
 */
import { z } from 'zod';
import { type Call, type HttpClient, isMisplaced } from './http.ts';
import { asProviderError, refusal } from './trouble.ts';

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

export async function subscribe(client: HttpClient, now: number): Promise<void> {
  const held = Subscriptions.safeParse(await ask(client, 'GET', undefined));
  if (held.success && held.data.some((one) => isLasting(one, now))) return;
  await ask(client, 'POST', {
    is_active: true,
    expired_on: new Date(now + lifetime).toISOString(),
    channel: 'wss',
    type: 'sms',
  });
}

function isLasting(one: z.infer<typeof Subscriptions>[number], now: number): boolean {
  if (one.type !== 'sms' || one.channel !== 'wss' || !one.is_active) return false;
  const expires = one.expired_on ?? null;
  return expires === null || Date.parse(expires) > now + margin;
}

async function ask(client: HttpClient, method: Call['method'], body: unknown): Promise<unknown> {
  try {
    const reply = await client.request({
      method,
      at: () => ({ path, body }),
      misplaced: isMisplaced,
    });
    const problem = refusal(reply);
    if (problem !== null) throw problem;
    return reply.envelope?.payload;
  } catch (error) {
    throw asProviderError(error);
  }
}
