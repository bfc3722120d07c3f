/**
 * Listing and changing messaging profiles, and which line is in which. Source: Telnyx API reference,
 * "List messaging profiles", "Create a messaging profile", "Update a messaging profile", "Update the
 * messaging profile of a phone number".
 */
import { z } from 'zod';
import type { ProfileDraft } from '../../../shared/model/profile.ts';
import { type FoundProfile, type LineAt, ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';
import { listAll } from './listing.ts';
import { bodyOf, newDestinations, ProfileRow, profileOf } from './profile.ts';

const place = '/messaging_profiles';

/** Throws ProviderError. */
export async function listProfiles(client: HttpClient): Promise<readonly FoundProfile[]> {
  return (await listAll(client, { path: place }, ProfileRow)).map(profileOf);
}

/** Makes or changes a profile, and answers what Telnyx has now. Throws ProviderError. */
export async function saveProfile(
  client: HttpClient,
  id: string | null,
  draft: ProfileDraft,
): Promise<FoundProfile> {
  const { raw } = await ask(
    client,
    id === null
      ? {
          method: 'POST',
          path: place,
          body: { ...bodyOf(draft), whitelisted_destinations: newDestinations },
        }
      : { method: 'PATCH', path: profilePath(id), body: bodyOf(draft) },
  );
  const answer = z.looseObject({ data: ProfileRow }).safeParse(readWireJson(raw)?.value);
  if (!answer.success) throw new ProviderError('failed', 'the answer holds no profile');
  return profileOf(answer.data.data);
}

/** Throws ProviderError. */
export async function deleteProfile(client: HttpClient, id: string): Promise<void> {
  await ask(client, { method: 'DELETE', path: profilePath(id) });
}

/** Puts a line into a profile, or with null out of any. Throws ProviderError. */
export async function assignLine(
  client: HttpClient,
  { providerId }: LineAt,
  profileId: string | null,
): Promise<void> {
  if (providerId === null) {
    throw new ProviderError('refused', 'The account does not have this number.');
  }
  await ask(client, {
    method: 'PATCH',
    path: `/phone_numbers/${encodeURIComponent(providerId)}/messaging`,
    body: { messaging_profile_id: profileId ?? '' },
  });
}

function profilePath(id: string): string {
  return `${place}/${encodeURIComponent(id)}`;
}
