/**
 * Bandwidth as it is offered: two ways in, of which the one with a user ends with 2026, and numbers
 * that the user enters. Source: Bandwidth docs, "Credential Management" and "Rate Limits".
 */

import type { ProviderModule } from '../module.ts';
import { bandwidthCapabilities, bandwidthDefaults, createBandwidth } from './bandwidth.ts';
import type { BandwidthCredentials } from './credentials.ts';
import { readSignIn, secretIn, signInOf } from './sign-in.ts';

const common = {
  required: ['account-id', 'application-id'],
  optional: ['callback-user', 'callback-password'],
} as const;

export const bandwidthModule: ProviderModule = {
  offer: {
    provider: 'bandwidth',
    capabilities: bandwidthCapabilities,
    ways: [
      {
        id: 'client',
        required: [...common.required, 'client-id', 'client-secret'],
        optional: common.optional,
        endsOn: null,
      },
      {
        id: 'user',
        required: [...common.required, 'user', 'password'],
        optional: common.optional,
        endsOn: '2026-12-02',
      },
    ],
    asksNumbers: true,
    baseUrl: bandwidthDefaults.baseUrl,
    socketUrl: null,
    /** Gives out access tokens. */
    otherHosts: ['api.bandwidth.com'],
    /** One a second of a new account and of a line; a text may show in the records 15 minutes late. */
    limits: { perSecond: 1, perLinePerSecond: 1, lookForSeconds: 900 },
    enablingFee: null,
  },
  proof: 'credentials',
  secretOf: (signIn) => JSON.stringify(readSignIn(signIn)),
  signInOf: (secret) => {
    const read = secretIn(secret);
    return read === null ? {} : signInOf(read);
  },
  endpointOf: (baseUrl) => ({ baseUrl: baseUrl ?? bandwidthDefaults.baseUrl, socketUrl: null }),
  create: (endpoint, secret, ownNumbers) =>
    createBandwidth(endpoint, credentialsIn(secret), { ownNumbers }),
  sourceOf: (accountId, path, secret) => {
    const { callback } = readSignIn(bandwidthModule.signInOf(secret));
    if (callback === null) return null;
    return { accountId, secret: path, dialect: 'bandwidth', credentials: callback };
  },
};

function credentialsIn(secret: string): BandwidthCredentials {
  const { login, callback: _, ...account } = readSignIn(bandwidthModule.signInOf(secret));
  return { ...account, ...login };
}
