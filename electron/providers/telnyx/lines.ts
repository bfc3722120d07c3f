/**
 * The numbers of an account that have to do with texts: what each can do, how it fares, and the
 * profile it is in. Source: Telnyx API reference, "List phone numbers with messaging settings".
 */
import { z } from 'zod';
import type { LineType } from '../../../shared/model/line.ts';
import { addressFromWire } from '../../../shared/phone/address.ts';
import type { FoundLine } from '../provider.ts';
import { lineTypeOf } from '../reading/line-type.ts';
import type { HttpClient } from './http.ts';
import { listAll } from './listing.ts';
import type { MessagingProfile } from './profile.ts';
import { listProfiles } from './profiles.ts';

export interface TelnyxLine extends FoundLine {
  /** Telnyx's id of the number, for assigning it. */
  readonly id: string;
  readonly profileId: string | null;
  /** Whether it takes pictures; null when Telnyx does not say. */
  readonly canMedia: boolean | null;
  readonly health: LineHealth | null;
  /** What it is registered to be used for, such as `A2P`. */
  readonly trafficType: string | null;
}

/** Ratios from 0 to 1, by Telnyx's own count of recent texts. */
export interface LineHealth {
  readonly texts: number;
  readonly delivered: number;
  readonly spam: number;
  readonly inboundPerOutbound: number;
}

const Ability = z.record(z.string(), z.unknown()).nullish();
const Row = z.looseObject({
  id: z.string(),
  phone_number: z.string(),
  messaging_profile_id: z.string().nullish().catch(null),
  type: z.string().nullish().catch(null),
  traffic_type: z.string().nullish().catch(null),
  features: z.looseObject({ sms: Ability, mms: Ability }).nullish().catch(null),
  health: z
    .looseObject({
      message_count: z.number(),
      success_ratio: z.number(),
      spam_ratio: z.number(),
      inbound_outbound_ratio: z.number(),
    })
    .nullish()
    .catch(null),
});
type Row = z.infer<typeof Row>;

/** Throws ProviderError. */
export async function listLines(client: HttpClient): Promise<readonly TelnyxLine[]> {
  const rows = await listAll(client, { path: '/phone_numbers/messaging' }, Row);
  const profiles = new Map((await listProfiles(client)).map((profile) => [profile.id, profile]));
  return rows.flatMap((row) => lineOf(row, profiles));
}

function lineOf(row: Row, profiles: ReadonlyMap<string, MessagingProfile>): readonly TelnyxLine[] {
  const number = addressFromWire(row.phone_number);
  if (number === null) return [];
  const profileId = row.messaging_profile_id || null;
  const { health } = row;
  return [
    {
      id: row.id,
      number,
      type: typeNamed(row.type) ?? lineTypeOf(number),
      canText: ability(row, 'sms'),
      canMedia: ability(row, 'mms'),
      profileId,
      profile: profileId === null ? null : (profiles.get(profileId)?.name ?? profileId),
      health: health
        ? {
            texts: health.message_count,
            delivered: health.success_ratio,
            spam: health.spam_ratio,
            inboundPerOutbound: health.inbound_outbound_ratio,
          }
        : null,
      trafficType: row.traffic_type ?? null,
    },
  ];
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
