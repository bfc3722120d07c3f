/**
 * The practice account as it is on its first day: who it belongs to, its numbers, its messaging
 * profile and its 10DLC campaign. Changes made later are in the journal, on top of this.
 * The fourth number is deliberately not SMS-enabled; the fifth is the sender in Opentact's own curl
 * sample (docs, Send SMS via Restful API), so that the sample works with only host and key changed.
 */
import type { ProviderKind } from '../../shared/model/providers.ts';
import type { SeededIds } from './random.ts';
import type { Lease, Profile, Subscription } from './records.ts';

const since = '2024-06-22T07:30:35.768Z';
const until = '2034-06-22T07:30:35.768Z';

export interface Campaign {
  readonly uuid: string;
  readonly campaignId: string;
}

export interface Account {
  readonly uuid: string;
  readonly email: string;
  readonly name: string;
  readonly user: { readonly uuid: string; readonly email: string; readonly role: string };
  readonly campaign: Campaign;
  readonly profile: Profile;
  readonly leases: readonly Lease[];
  /** A bare websocket client hears about texts without having subscribed first. */
  readonly subscription: Subscription;
}

export const notEnabledLine = '+18382050010';

/** Opentact's profile posts elsewhere from the start, as in its own samples; the others post nowhere. */
export function practiceAccount(ids: SeededIds, provider: ProviderKind): Account {
  const profile: Profile = {
    uuid: ids.uuid('profile'),
    name: 'Default profile',
    callbackUrl: provider === 'opentact' ? 'https://hooks.example.com/opentact' : null,
    callbackUrl2: null,
    poolEnabled: true,
    longCodeWeight: 1,
    tollFreeWeight: 1,
    skipUnhealthy: true,
    stickySender: true,
    enabled: true,
    redacts: false,
    destinations: null,
    createdOn: since,
    modifiedOn: since,
  };
  const campaign = { uuid: ids.uuid('campaign'), campaignId: 'CL2CERQ' };

  const ready = (number: string, type: Lease['type'] = 'long_code'): Lease => ({
    uuid: ids.uuid(`lease:${number}`),
    number,
    type,
    autorenew: true,
    voice: true,
    fax: false,
    sms: true,
    mms: type === 'long_code',
    emergency: false,
    expiredOn: until,
    createdOn: since,
    modifiedOn: since,
    profile: profile.uuid,
    campaign: type === 'long_code' ? campaign.uuid : null,
    subscription: {
      uuid: ids.uuid(`enabled:${number}`),
      createdOn: since,
      modifiedOn: since,
    },
    textable: true,
    assignment: 'ASSIGNED',
    verification: 'Verified',
  });
  const notEnabled: Lease = {
    ...ready(notEnabledLine),
    sms: false,
    mms: false,
    profile: null,
    campaign: null,
    subscription: null,
  };

  return {
    uuid: ids.uuid('account'),
    email: 'owner@example.com',
    name: 'Practice account',
    user: { uuid: ids.uuid('user'), email: 'agent@example.com', role: 'user' },
    campaign,
    profile,
    subscription: {
      uuid: ids.uuid('standing-subscription'),
      channel: 'wss',
      type: 'sms',
      isActive: true,
      expiredOn: null,
      createdOn: since,
      modifiedOn: since,
    },
    leases: [
      ready('+18382050008'),
      ready('+18382050009'),
      ready('+18335550110', 'toll_free'),
      notEnabled,
      ready('+13115552368'),
    ],
  };
}
