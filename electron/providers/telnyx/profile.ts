/**
 * A messaging profile in Telnyx's words and in ours: it decides where news about texts goes and which
 * lines a text by profile may leave from. Source: Telnyx API reference, "Messaging profiles".
 */
import { z } from 'zod';

/** Weights are relative to each other; 0 leaves that type of number out. */
export interface NumberPool {
  readonly longCodeWeight: number;
  readonly tollFreeWeight: number;
  readonly skipUnhealthy: boolean;
  readonly stickySender: boolean;
}

export interface MessagingProfile {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly callbackUrl: string | null;
  readonly failoverUrl: string | null;
  /** Which form of webhook is posted; only `2` is understood here. */
  readonly callbackVersion: string | null;
  /** Countries (ISO 3166-1 alpha-2) it may send to; null for all. */
  readonly destinations: readonly string[] | null;
  readonly pool: NumberPool | null;
  /** Whether Telnyx blots out texts in its answers and news; null when it does not say. */
  readonly redacted: boolean | null;
}

/** Fields left out stay as they are. */
export interface ProfileChange {
  readonly name?: string;
  readonly enabled?: boolean;
  readonly callbackUrl?: string | null;
  readonly failoverUrl?: string | null;
  readonly destinations?: readonly string[];
  readonly pool?: NumberPool | null;
}

export type ProfileDraft =
  | (ProfileChange & { readonly id: string })
  | (ProfileChange & {
      readonly id: null;
      readonly name: string;
      readonly destinations: readonly string[];
    });

const Pool = z.looseObject({
  long_code_weight: z.coerce.number().catch(0),
  toll_free_weight: z.coerce.number().catch(0),
  skip_unhealthy: z.boolean().catch(false),
  sticky_sender: z.boolean().catch(false),
});
const word = z.string().nullish().catch(null);
export const Profile = z.looseObject({
  id: z.string(),
  name: z.string().catch(''),
  enabled: z.boolean().catch(true),
  webhook_url: word,
  webhook_failover_url: word,
  webhook_api_version: word,
  whitelisted_destinations: z.array(z.string()).nullish().catch(null),
  number_pool_settings: Pool.nullish().catch(null),
  redaction_enabled: z.boolean().nullish().catch(null),
});

/** News in the form of version 2 is asked for wherever an address for it is set. */
export function bodyOf(change: ProfileChange): object {
  const { name, enabled, callbackUrl, failoverUrl, destinations, pool } = change;
  return {
    ...(name === undefined ? {} : { name }),
    ...(enabled === undefined ? {} : { enabled }),
    ...(callbackUrl === undefined ? {} : { webhook_url: callbackUrl }),
    ...(typeof callbackUrl === 'string' ? { webhook_api_version: '2' } : {}),
    ...(failoverUrl === undefined ? {} : { webhook_failover_url: failoverUrl }),
    ...(destinations === undefined ? {} : { whitelisted_destinations: destinations }),
    ...(pool === undefined ? {} : { number_pool_settings: pool === null ? null : poolBody(pool) }),
  };
}

function poolBody(pool: NumberPool): object {
  return {
    long_code_weight: pool.longCodeWeight,
    toll_free_weight: pool.tollFreeWeight,
    skip_unhealthy: pool.skipUnhealthy,
    sticky_sender: pool.stickySender,
  };
}

export function profileOf(row: z.infer<typeof Profile>): MessagingProfile {
  const pool = row.number_pool_settings ?? null;
  const destinations = row.whitelisted_destinations ?? null;
  return {
    id: row.id,
    name: row.name,
    enabled: row.enabled,
    callbackUrl: row.webhook_url || null,
    failoverUrl: row.webhook_failover_url || null,
    callbackVersion: row.webhook_api_version ?? null,
    destinations: destinations?.includes('*') ? null : destinations,
    pool: pool && {
      longCodeWeight: pool.long_code_weight,
      tollFreeWeight: pool.toll_free_weight,
      skipUnhealthy: pool.skip_unhealthy,
      stickySender: pool.sticky_sender,
    },
    redacted: row.redaction_enabled ?? null,
  };
}
