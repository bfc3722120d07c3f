/**
 * Messaging profiles: `GET` and `POST /profile/messaging`, `PATCH` and `DELETE
 * /profile/messaging/{uuid}`. Source: Opentact's OpenAPI types.
 */
import { z } from 'zod';
import type { ProfileDraft } from '../../../shared/model/profile.ts';
import { type FoundProfile, ProviderError } from '../provider.ts';
import { askByRight, change } from './change.ts';
import type { HttpClient } from './http.ts';
import { ProfileRow, SearchPage } from './wire.ts';

const place = '/profile/messaging';

/** The list stands alone or in a page. */
const Listed = z.union([z.array(z.unknown()), SearchPage.transform(({ data }) => data)]);

export async function listProfiles(client: HttpClient): Promise<readonly FoundProfile[]> {
  const reply = await askByRight(client, { method: 'GET', path: place });
  const listed = Listed.safeParse(reply.envelope?.payload);
  if (!listed.success) throw new ProviderError('address-wrong', 'the profiles answer is no list');
  return listed.data.flatMap((row) => {
    const profile = ProfileRow.safeParse(row);
    return profile.success ? [profileOf(profile.data)] : [];
  });
}

export async function saveProfile(
  client: HttpClient,
  id: string | null,
  { name, callbackUrl, failoverUrl, pool }: ProfileDraft,
): Promise<FoundProfile> {
  const reply = await change(client, {
    method: id === null ? 'POST' : 'PATCH',
    path: id === null ? place : pathOf(id),
    body: {
      name,
      callback_url: callbackUrl,
      callback_url2: failoverUrl,
      number_pool_enable: pool.enabled,
      long_code_weight: pool.longCodeWeight,
      tollfree_weight: pool.tollFreeWeight,
      skip_unhealthy_tns: pool.skipUnhealthy,
      sticky_sender: pool.stickySender,
    },
  });
  const saved = ProfileRow.safeParse(reply.envelope?.payload);
  if (!saved.success) throw new ProviderError('failed', 'the answer holds no profile');
  return profileOf(saved.data);
}

export async function deleteProfile(client: HttpClient, id: string): Promise<void> {
  await change(client, { method: 'DELETE', path: pathOf(id) });
}

function pathOf(id: string): string {
  return `${place}/${encodeURIComponent(id)}`;
}

function profileOf(row: ProfileRow): FoundProfile {
  return {
    id: row.uuid,
    name: row.name ?? '',
    callbackUrl: given(row.callback_url ?? row.call_back_url ?? row.webhook_url),
    failoverUrl: given(row.callback_url2 ?? row.call_back_url2 ?? row.webhook_failover_url),
    enabled: row.enabled ?? null,
    redacts: row.redaction_enabled ?? null,
    pool: {
      enabled: row.number_pool_enable ?? false,
      longCodeWeight: row.long_code_weight,
      tollFreeWeight: row.tollfree_weight,
      stickySender: row.sticky_sender ?? false,
      skipUnhealthy: row.skip_unhealthy_tns ?? false,
    },
  };
}

function given(url: string | null | undefined): string | null {
  return url === undefined || url === '' ? null : url;
}
