/**
 * A messaging profile in Telnyx's words and in ours: it decides where news about texts goes and which
 * lines a text by profile may leave from. Source: Telnyx API reference, "Messaging profiles".
 */
import { z } from 'zod';
import type { Pool, ProfileDraft } from '../../../shared/model/profile.ts';
import type { FoundProfile } from '../provider.ts';

const word = z.string().nullish().catch(null);
/** Telnyx takes any number; ours are whole ones from 0 to 9. */
const weight = z.coerce
  .number()
  .transform((value) => Math.min(9, Math.max(0, Math.round(value))))
  .catch(0);
const PoolRow = z.looseObject({
  long_code_weight: weight,
  toll_free_weight: weight,
  skip_unhealthy: z.boolean().catch(false),
  sticky_sender: z.boolean().catch(false),
});
export const ProfileRow = z.looseObject({
  id: z.string(),
  name: z.string().catch(''),
  enabled: z.boolean().nullish().catch(null),
  webhook_url: word,
  webhook_failover_url: word,
  number_pool_settings: PoolRow.nullish().catch(null),
  redaction_enabled: z.boolean().nullish().catch(null),
});
export type ProfileRow = z.infer<typeof ProfileRow>;

/** Where a new profile may send to: other countries are opened in the portal, knowingly. */
export const newDestinations: readonly string[] = ['US', 'CA'];

/** News in the form of version 2, the only one understood here, wherever an address for it is set. */
export function bodyOf({ name, callbackUrl, failoverUrl, pool }: ProfileDraft): object {
  return {
    name,
    webhook_url: callbackUrl,
    webhook_failover_url: failoverUrl,
    ...(callbackUrl === null ? {} : { webhook_api_version: '2' }),
    number_pool_settings: pool.enabled ? poolBody(pool) : null,
  };
}

function poolBody(pool: Pool): object {
  return {
    long_code_weight: pool.longCodeWeight,
    toll_free_weight: pool.tollFreeWeight,
    skip_unhealthy: pool.skipUnhealthy,
    sticky_sender: pool.stickySender,
  };
}

export function profileOf(row: ProfileRow): FoundProfile {
  const pool = row.number_pool_settings ?? null;
  return {
    id: row.id,
    name: row.name,
    enabled: row.enabled ?? null,
    callbackUrl: row.webhook_url || null,
    failoverUrl: row.webhook_failover_url || null,
    redacts: row.redaction_enabled ?? null,
    pool: {
      enabled: pool !== null,
      longCodeWeight: pool?.long_code_weight ?? 1,
      tollFreeWeight: pool?.toll_free_weight ?? 1,
      skipUnhealthy: pool?.skip_unhealthy ?? false,
      stickySender: pool?.sticky_sender ?? false,
    },
  };
}
