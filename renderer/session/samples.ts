/** Accounts for tests, each with only what a test cares about. */
import {
  type Account,
  type AccountState,
  type Connection,
  defaultLimits,
  type Holding,
  unknownHealth,
} from '../../shared/model/account.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { Address } from '../../shared/phone/address.ts';

export function sampleAccount(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    provider: 'opentact',
    name: `Account ${id}`,
    practice: false,
    baseUrl: null,
    socketUrl: null,
    createdAt: 0,
    limits: defaultLimits.opentact,
    ...more,
  };
}

/** Nothing is known about the account itself. */
export const silentHolding: Holding = { balance: null, missingRights: [] };

export function sampleState(
  id: string,
  connection: Connection,
  more: Partial<AccountState> = {},
): AccountState {
  return {
    account: sampleAccount(id),
    holding: silentHolding,
    connection,
    health: unknownHealth,
    flow: { state: 'flowing' },
    ...more,
  };
}

/** A line that lacks nothing, with what a test changes about it. */
export function sampleLine(number: string, more: Partial<Line> = {}): Line {
  return {
    accountId: 'a',
    number: Address.parse(number),
    type: 'long-code',
    providerId: `lease-${number}`,
    canText: true,
    canMms: true,
    profile: 'Sales',
    profileId: 'sales',
    campaign: 'CAMP1',
    registration: 'registered',
    leaseUntil: null,
    renews: null,
    label: null,
    swatch: null,
    ...more,
  };
}

export function sampleProfile(id: string, more: Partial<MessagingProfile> = {}): MessagingProfile {
  return {
    accountId: 'a',
    id,
    name: `Profile ${id}`,
    callbackUrl: null,
    failoverUrl: null,
    enabled: true,
    redacts: false,
    pool: {
      enabled: true,
      longCodeWeight: 5,
      tollFreeWeight: 1,
      stickySender: true,
      skipUnhealthy: true,
    },
    ...more,
  };
}
