/** Accounts and offers for tests, each with only what a test cares about. */
import {
  type Account,
  type AccountState,
  type Connection,
  type Holding,
  type Limits,
  unknownHealth,
} from '../../shared/model/account.ts';
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import {
  type ProviderKind,
  type ProviderOffer,
  providerKinds,
  providerNames,
} from '../../shared/model/providers.ts';
import type { ReceiverAccount } from '../../shared/model/receiver.ts';
import { noCounts } from '../../shared/model/webhook-counts.ts';
import { Address } from '../../shared/phone/address.ts';
import { standardRules } from '../../shared/text/rules.ts';

/** One of the providers; tests are about none in particular. */
export const sampleKind: ProviderKind = kindAt(0);
export const otherKind: ProviderKind = kindAt(1);
export const sampleProviderName = providerNames[sampleKind];

function kindAt(index: number): ProviderKind {
  const kind = providerKinds[index];
  if (kind === undefined) throw new Error(`There is no provider ${index}.`);
  return kind;
}

export const sampleLimits: Limits = { perSecond: 5, perLinePerSecond: 1, lookForSeconds: 120 };

/** Can do everything, over a socket. */
export const sampleCapabilities: Capabilities = {
  live: 'socket',
  records: 'with-text',
  groupSize: 8,
  media: 'upload',
  mediaBytes: 1_000_000,
  schedule: null,
  pool: 'client',
  managesLines: true,
  callbackPerText: true,
  text: { usual: standardRules, shortCode: null },
  optOuts: false,
};

/** With one way in, by key. */
export function sampleOffer(more: Partial<ProviderOffer> = {}): ProviderOffer {
  return {
    provider: sampleKind,
    capabilities: sampleCapabilities,
    ways: [{ id: 'key', required: ['api-key'], optional: [], endsOn: null }],
    asksNumbers: false,
    baseUrl: 'https://api.example.com/rest',
    socketUrl: 'wss://api.example.com',
    otherHosts: [],
    limits: sampleLimits,
    enablingFee: 0.01,
    ...more,
  };
}

/** Of account `a`, on the user's own public address. */
export function sampleReceiving(more: Partial<ReceiverAccount> = {}): ReceiverAccount {
  return {
    accountId: 'a',
    address: 'https://hooks.example.com/a1',
    proof: 'signature',
    provable: true,
    onEachSend: false,
    counts: noCounts,
    ...more,
  };
}

export function sampleAccount(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    provider: sampleKind,
    name: `Account ${id}`,
    practice: false,
    baseUrl: null,
    socketUrl: null,
    ownNumbers: [],
    createdAt: 0,
    limits: sampleLimits,
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
    receiving: { by: 'socket' },
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
