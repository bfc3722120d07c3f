/**
 * Bandwidth behind the provider interface, as far as it goes without a socket: news is posted to a
 * public address, and the messaging API has neither a list of numbers nor messaging profiles.
 */
import type { Capabilities } from '../../../shared/model/capabilities.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { standardRules } from '../../../shared/text/rules.ts';
import { type FoundLine, type Provider, ProviderError } from '../provider.ts';
import { lineTypeOf } from '../reading/line-type.ts';
import { below } from '../wire/below.ts';
import { catchUp, newest } from './catch-up.ts';
import { accountAddress, createClient } from './client.ts';
import type { BandwidthCredentials } from './credentials.ts';
import { upload } from './media.ts';
import { getText, search } from './records.ts';
import { send } from './send.ts';
import { tokenUrlFor } from './token.ts';

export const bandwidthDefaults = { baseUrl: 'https://messaging.bandwidth.com/api/v2' } as const;

/**
 * Bandwidth refuses more than 525 KB of media from toll-free numbers and advises 500 KB in all for
 * every other, below the 1 MB of the strictest carrier; a KB is not defined, so it counts 1000 bytes.
 * Source: Bandwidth support, "MMS message size limits" and "Toll-free MMS FAQ"; the length of a text
 * from its OpenAPI description.
 */
export const bandwidthCapabilities: Capabilities = {
  live: 'webhook',
  records: 'without-text',
  groupSize: 10,
  media: 'upload',
  mediaBytes: 500_000,
  schedule: null,
  pool: 'client',
  managesLines: false,
  callbackPerText: false,
  text: { usual: { ...standardRules, maxLength: 2048 }, shortCode: null },
  optOuts: false,
};

export interface BandwidthOptions {
  /** The account's numbers as the user entered them. */
  readonly ownNumbers: readonly Address[];
  /** Where access tokens come from, if not from where the base URL says. */
  readonly tokenUrl?: string;
}

export function createBandwidth(
  endpoint: { readonly baseUrl: string },
  credentials: BandwidthCredentials,
  { ownNumbers, tokenUrl = tokenUrlFor(endpoint.baseUrl) }: BandwidthOptions,
): Provider {
  const client = createClient(endpoint.baseUrl, credentials, tokenUrl);
  const found = ownNumbers.map(asEntered);
  const own = accountAddress(bandwidthDefaults.baseUrl, credentials.accountId);
  const roots = [client.account, own].map((account) => `${account}/media/`);

  /** The numbers, once a look at the records has shown that the account still opens. */
  const lines = async (): Promise<readonly FoundLine[]> => {
    const from = Date.now() + client.ahead() - 60_000;
    await search(client, { from, to: null, order: 'desc', take: 1, token: null });
    return found;
  };

  return {
    capabilities: bandwidthCapabilities,
    push: null,
    media: { upload: (...file) => upload(client, ...file) },
    mediaHeaders: async (url) => {
      if (!roots.some((root) => below(root, url))) return null;
      return { authorization: (await client.authorization()).header };
    },
    check: async () => ({ name: null, balance: null, lines: await lines() }),
    lines,
    line: async (number) => (await lines()).find((line) => line.number === number) ?? null,
    profiles: async () => [],
    saveProfile: inDashboard,
    deleteProfile: inDashboard,
    assign: inDashboard,
    enableTexting: inDashboard,
    disableTexting: inDashboard,
    balance: async () => null,
    send: (request) => send(client, credentials.applicationId, request),
    newest: (signal) => newest(client, signal),
    keyTerm: async () => null,
    renewedKey: async () => null,
    catchUp: (since, signal) => catchUp(client, since, signal),
    ahead: client.ahead,
    cancel: async () => {
      throw new ProviderError('refused', 'Bandwidth sends at once: there is nothing to take back.');
    },
    get: (id) => getText(client, id),
    optOuts: async () => [],
  };
}

/** Whether it can text is for Bandwidth to say, and it does not. */
function asEntered(number: Address): FoundLine {
  return {
    number,
    type: lineTypeOf(number),
    providerId: null,
    canText: null,
    canMms: null,
    profile: null,
    profileId: null,
    campaign: null,
    registration: null,
    leaseUntil: null,
    renews: null,
  };
}

async function inDashboard(): Promise<never> {
  throw new ProviderError('refused', 'Numbers are managed in Bandwidth’s dashboard, not here.');
}
