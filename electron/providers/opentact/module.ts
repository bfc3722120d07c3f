/** Opentact as it is offered. The secret is the key as it is, as it was when there was nothing else. */
import type { ProviderModule } from '../module.ts';
import { requiredKey } from '../sign-in.ts';
import {
  createOpentact,
  opentactCapabilities,
  opentactDefaults,
  socketUrlFor,
} from './opentact.ts';

export const opentactModule: ProviderModule = {
  offer: {
    provider: 'opentact',
    capabilities: opentactCapabilities,
    ways: [{ id: 'key', required: ['api-key'], optional: [], endsOn: null }],
    asksNumbers: false,
    ...opentactDefaults,
    otherHosts: [],
    /** Opentact documents no rates: what its carriers take from a long code without complaint. */
    limits: { perSecond: 20, perLinePerSecond: 5, lookForSeconds: 120 },
    enablingFee: 0.01,
  },
  proof: 'address',
  secretOf: (signIn) => requiredKey(signIn, 'api-key'),
  signInOf: (secret) => ({ 'api-key': secret }),
  endpointOf: (baseUrl, socketUrl) =>
    baseUrl === null
      ? { ...opentactDefaults, ...(socketUrl === null ? {} : { socketUrl }) }
      : { baseUrl, socketUrl: socketUrl ?? socketUrlFor(baseUrl) },
  create: (endpoint, secret) => createOpentact(endpoint, secret),
  sourceOf: (accountId, path) => ({
    ...{ accountId, secret: path, dialect: 'opentact', credentials: null },
  }),
};
