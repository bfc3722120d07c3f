/**
 * Bandwidth behind the provider interface, as far as it goes without a socket: news is posted to a
 * public address, and the messaging API has no list of numbers.
 */
import type { Capabilities } from '../../../shared/model/capabilities.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type { FoundLine, Provider } from '../provider.ts';
import { lineTypeOf } from '../reading/line-type.ts';
import { type BandwidthPage, catchUp, newest } from './catch-up.ts';
import { accountAddress, createClient } from './client.ts';
import type { BandwidthCredentials } from './credentials.ts';
import { type BandwidthMedia, createMedia } from './media.ts';
import { search } from './records.ts';
import { send } from './send.ts';
import { tokenUrl } from './token.ts';

export const bandwidthDefaults = {
  baseUrl: 'https://messaging.bandwidth.com/api/v2',
  tokenUrl,
} as const;

/**
 * Bandwidth refuses more than 525 KB of media from toll-free numbers and advises 500 KB in all for
 * every other, below the 1 MB of the strictest carrier; a KB is not defined, so it counts 1000 bytes.
 * Source: Bandwidth support, "MMS message size limits" and "Toll-free MMS FAQ".
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
  optOuts: false,
};

/** Why `lines` holds only what the user entered. */
export const noLineList =
  'Bandwidth does not tell a messaging key which numbers an account has: enter yours by hand.';

export interface BandwidthOptions {
  /** The account's numbers as the user entered them. */
  readonly ownNumbers: readonly Address[];
  /** Where access tokens come from, if not from Bandwidth itself. */
  readonly tokenUrl?: string;
}

export interface Bandwidth extends Pick<Provider, 'check' | 'lines' | 'send' | 'newest' | 'ahead'> {
  readonly capabilities: Capabilities;
  readonly noLineList: string;
  readonly media: BandwidthMedia;
  /** As in Provider; what came to us is told without its words. Throws ProviderError. */
  catchUp(modifiedSince: number, signal: AbortSignal): AsyncIterable<BandwidthPage>;
}

export function createBandwidth(
  endpoint: { readonly baseUrl: string },
  credentials: BandwidthCredentials,
  options: BandwidthOptions,
): Bandwidth {
  const client = createClient(endpoint.baseUrl, credentials, options.tokenUrl ?? tokenUrl);
  const lines = options.ownNumbers.map(asEntered);
  return {
    capabilities: bandwidthCapabilities,
    noLineList,
    check: async () => {
      const from = Date.now() - 60_000;
      await search(client, { from, to: null, order: 'desc', take: 1, token: null });
      return { name: null, balance: null, lines };
    },
    lines: async () => lines,
    send: (request) => send(client, credentials.applicationId, request),
    newest: (signal) => newest(client, signal),
    catchUp: (since, signal) => catchUp(client, since, signal),
    ahead: client.ahead,
    media: createMedia(client, accountAddress(bandwidthDefaults.baseUrl, credentials.accountId)),
  };
}

/** Whether it can text is for Bandwidth to say, and it does not. */
function asEntered(number: Address): FoundLine {
  return { number, type: lineTypeOf(number), canText: null, profile: null };
}
