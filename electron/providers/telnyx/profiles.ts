/**
 * Listing and changing messaging profiles, and which line is in which. Source: Telnyx API reference,
 * "List messaging profiles", "Create a messaging profile", "Update a messaging profile", "Update the
 * messaging profile of a phone number".
 */
import { z } from 'zod';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';
import { listAll } from './listing.ts';
import { bodyOf, type MessagingProfile, Profile, type ProfileDraft, profileOf } from './profile.ts';

/** Throws ProviderError. */
export async function listProfiles(client: HttpClient): Promise<readonly MessagingProfile[]> {
  return (await listAll(client, { path: '/messaging_profiles' }, Profile)).map(profileOf);
}

/** Makes or changes a profile, and answers what Telnyx has now. Throws ProviderError. */
export async function saveProfile(
  client: HttpClient,
  { id, ...change }: ProfileDraft,
): Promise<MessagingProfile> {
  const { raw } = await ask(client, {
    method: id === null ? 'POST' : 'PATCH',
    path: id === null ? '/messaging_profiles' : profilePath(id),
    body: bodyOf(change),
  });
  const answer = z.looseObject({ data: Profile }).safeParse(readWireJson(raw)?.value);
  if (!answer.success) throw new ProviderError('failed', 'the answer holds no profile');
  return profileOf(answer.data.data);
}

/** Throws ProviderError. */
export async function deleteProfile(client: HttpClient, id: string): Promise<void> {
  await ask(client, { method: 'DELETE', path: profilePath(id) });
}

/** Puts a line (by Telnyx's id of it) into a profile, or with null out of any. Throws ProviderError. */
export async function assignLine(
  client: HttpClient,
  lineId: string,
  profileId: string | null,
): Promise<void> {
  await ask(client, {
    method: 'PATCH',
    path: `/phone_numbers/${encodeURIComponent(lineId)}/messaging`,
    body: { messaging_profile_id: profileId ?? '' },
  });
}

function profilePath(id: string): string {
  return `/messaging_profiles/${encodeURIComponent(id)}`;
}
