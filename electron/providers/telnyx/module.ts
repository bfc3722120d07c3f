/** Telnyx as it is offered. The public key, which the portal shows, is only needed to let webhooks in. */
import { z } from 'zod';
import { CommandError } from '../../../shared/contract/failure.ts';
import type { SignIn } from '../../../shared/model/providers.ts';
import type { ProviderModule } from '../module.ts';
import { readWireJson } from '../reading/json.ts';
import { requiredKey } from '../sign-in.ts';
import { createTelnyx, telnyxCapabilities, telnyxDefaults } from './telnyx.ts';

const Secret = z.object({ apiKey: z.string().min(1), publicKey: z.string().nullable() });
type Secret = z.infer<typeof Secret>;

/** Base64 of 32 bytes. */
const publicKeyForm = /^[A-Za-z0-9+/]{43}=$/;

export const telnyxModule: ProviderModule = {
  offer: {
    provider: 'telnyx',
    capabilities: telnyxCapabilities,
    ways: [{ id: 'key', required: ['api-key'], optional: ['public-key'], endsOn: null }],
    asksNumbers: false,
    ...telnyxDefaults,
    socketUrl: null,
    otherHosts: [],
    /**
     * 50 texts a second of an account; 4 of a line, since the smallest campaign classes have 240 a
     * minute at AT&T (docs, "Rate limiting"). How soon a text shows in the records is not documented.
     */
    limits: { perSecond: 50, perLinePerSecond: 4, lookForSeconds: 300 },
    enablingFee: null,
  },
  proof: 'signature',
  secretOf: (signIn) => JSON.stringify(entered(signIn)),
  signInOf: (secret) => {
    const read = Secret.safeParse(readWireJson(secret)?.value);
    if (!read.success) return {};
    const { apiKey, publicKey } = read.data;
    return { 'api-key': apiKey, ...(publicKey === null ? {} : { 'public-key': publicKey }) };
  },
  endpointOf: (baseUrl) => ({ baseUrl: baseUrl ?? telnyxDefaults.baseUrl, socketUrl: null }),
  create: (endpoint, secret) => createTelnyx(endpoint, sealed(secret).apiKey),
  sourceOf: (accountId, path, secret) => {
    const { publicKey } = sealed(secret);
    if (publicKey === null) return null;
    return { accountId, secret: path, dialect: 'telnyx', credentials: { publicKey } };
  },
};

function entered(signIn: SignIn): Secret {
  const apiKey = requiredKey(signIn, 'api-key');
  const publicKey = signIn['public-key'] ?? null;
  if (publicKey !== null && !publicKeyForm.test(publicKey)) {
    const detail = 'a public key is 44 characters long and ends with =';
    throw new CommandError('sign-in-incomplete', detail, 'public-key');
  }
  return { apiKey, publicKey };
}

function sealed(secret: string): Secret {
  return entered(telnyxModule.signInOf(secret));
}
