/**
 * The numbers of an account that have to do with texts: what each can do, and the profile and campaign
 * it is in. Source: Telnyx API reference, "List phone numbers with messaging settings".
 */
import { z } from 'zod';
import type { LineType } from '../../../shared/model/line.ts';
import { type Address, addressFromWire } from '../../../shared/phone/address.ts';
import { type FoundLine, type FoundProfile, ProviderError } from '../provider.ts';
import { lineTypeOf } from '../reading/line-type.ts';
import { type Campaigns, listCampaigns } from './campaigns.ts';
import type { HttpClient } from './http.ts';
import { listAll } from './listing.ts';
import { listProfiles } from './profiles.ts';
import { Refused } from './refusal.ts';

const Ability = z.record(z.string(), z.unknown()).nullish();
const Row = z.looseObject({
  id: z.string(),
  phone_number: z.string(),
  messaging_profile_id: z.string().nullish().catch(null),
  type: z.string().nullish().catch(null),
  features: z.looseObject({ sms: Ability, mms: Ability }).nullish().catch(null),
});
type Row = z.infer<typeof Row>;

const path = '/phone_numbers/messaging';

/** Throws ProviderError. */
export async function listLines(client: HttpClient): Promise<readonly FoundLine[]> {
  return linesIn(client, await listAll(client, { path }, Row));
}

/** The same as the first question to an address: one that has no such place is the wrong one. */
export async function checkLines(client: HttpClient): Promise<readonly FoundLine[]> {
  try {
    return await listLines(client);
  } catch (error) {
    if (!(error instanceof Refused && error.status === 404)) throw error;
    throw new ProviderError('address-wrong', error.message);
  }
}

/** Null when the account does not have it. Throws ProviderError. */
export async function findLine(client: HttpClient, number: Address): Promise<FoundLine | null> {
  const query = { 'filter[phone_number]': number };
  const rows = await listAll(client, { path, query }, Row);
  const wanted = rows.filter((row) => addressFromWire(row.phone_number) === number);
  return wanted.length === 0 ? null : ((await linesIn(client, wanted))[0] ?? null);
}

async function linesIn(client: HttpClient, rows: readonly Row[]): Promise<readonly FoundLine[]> {
  const profiles = new Map((await listProfiles(client)).map((profile) => [profile.id, profile]));
  const campaigns = await listCampaigns(client);
  return rows.flatMap((row) => lineOf(row, profiles, campaigns) ?? []);
}

function lineOf(
  row: Row,
  profiles: ReadonlyMap<string, FoundProfile>,
  campaigns: Campaigns,
): FoundLine | null {
  const number = addressFromWire(row.phone_number);
  if (number === null) return null;
  const profileId = row.messaging_profile_id || null;
  const type = typeNamed(row.type) ?? lineTypeOf(number);
  return {
    number,
    type,
    providerId: row.id,
    canText: ability(row, 'sms'),
    canMms: ability(row, 'mms'),
    profileId,
    profile: profileId === null ? null : (profiles.get(profileId)?.name ?? profileId),
    ...standing(number, type, campaigns),
    leaseUntil: null,
    renews: null,
  };
}

/** Only long codes are in campaigns; how far the verification of others is, is not in any list. */
function standing(
  number: Address,
  type: LineType,
  campaigns: Campaigns,
): Pick<FoundLine, 'campaign' | 'registration'> {
  const found = campaigns?.get(number);
  if (found !== undefined) {
    const { campaign, registration } = found;
    return { campaign, registration };
  }
  const none = campaigns !== null && type === 'long-code';
  return { campaign: null, registration: none ? 'none' : null };
}

/** The reference writes both `long-code` and `longcode`. */
function typeNamed(type: string | null | undefined): LineType | null {
  switch (type?.toLowerCase().replace(/[-_ ]/g, '')) {
    case 'longcode':
      return 'long-code';
    case 'tollfree':
      return 'toll-free';
    case 'shortcode':
      return 'short-code';
    default:
      return null;
  }
}

/** `null` under a feature says that the number does not have it; its absence says nothing. */
function ability({ features }: Row, kind: 'sms' | 'mms'): boolean | null {
  const feature = features?.[kind];
  if (feature === undefined) return null;
  if (feature === null) return false;
  return feature['domestic_two_way'] === true || feature['international_outbound'] === true;
}
