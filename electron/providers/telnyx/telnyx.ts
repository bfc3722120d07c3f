/**
 * Telnyx behind the provider interface. News is posted to a public address and never to this
 * computer by itself, so there is no feed to listen to, and a key has no end that Telnyx tells.
 */
import type { Capabilities } from '../../../shared/model/capabilities.ts';
import type { Heard } from '../../../shared/model/receipt.ts';
import type { Endpoint, Provider, SendOutcome } from '../provider.ts';
import { getBalance } from './balance.ts';
import { catchUp, newest } from './catch-up.ts';
import { createHttpClient, type HttpOptions, httpDefaults } from './http.ts';
import { listLines, type TelnyxLine } from './lines.ts';
import { type CancelOutcome, cancelMessage, getGroup, getMessage } from './messages.ts';
import { listOptOuts, type OptOut } from './opt-outs.ts';
import type { MessagingProfile, ProfileDraft } from './profile.ts';
import { assignLine, deleteProfile, listProfiles, saveProfile } from './profiles.ts';
import { send } from './send.ts';
import type { PoolRequest } from './send-body.ts';

export const telnyxDefaults: Pick<Endpoint, 'baseUrl'> = { baseUrl: 'https://api.telnyx.com/v2' };

/**
 * Sources: Telnyx docs, "Group messaging" (8 recipients), "Send and receive MMS" (1 MB in all),
 * "Schedule a message" (5 minutes to 5 days), "Advanced opt-in/out".
 */
export const telnyxCapabilities: Capabilities = {
  live: 'webhook',
  records: 'with-text',
  groupSize: 8,
  media: 'by-url',
  mediaBytes: 1_000_000,
  schedule: { soonest: 5 * 60_000, latest: 5 * 24 * 60 * 60_000 },
  pool: 'provider',
  managesLines: true,
  optOuts: true,
};

export interface TelnyxCredentials {
  readonly apiKey: string;
  /** What webhooks are checked with, base64 of 32 bytes; requests do without it. */
  readonly publicKey: string | null;
}

type Shared = Omit<Provider, 'lines' | 'subscribe' | 'listen'>;

/** Everything but the sends throws ProviderError. */
export interface Telnyx extends Shared {
  readonly capabilities: Capabilities;
  lines(): Promise<readonly TelnyxLine[]>;
  /** One request, never repeated; Telnyx chooses the line. Never throws. */
  sendByProfile(request: PoolRequest): Promise<SendOutcome>;
  /** Takes back a scheduled text. */
  cancel(id: string): Promise<CancelOutcome>;
  /** Null when Telnyx has no such message, or no more. */
  get(id: string): Promise<Heard | null>;
  /** The messages that one group send became. */
  group(groupMessageId: string): Promise<Heard | null>;
  profiles(): Promise<readonly MessagingProfile[]>;
  saveProfile(draft: ProfileDraft): Promise<MessagingProfile>;
  deleteProfile(id: string): Promise<void>;
  /** Puts a line, by its `id`, into a profile; null takes it out. */
  assign(lineId: string, profileId: string | null): Promise<void>;
  optOuts(signal: AbortSignal): Promise<readonly OptOut[]>;
  /** Null when Telnyx does not tell this key. */
  balance(): Promise<number | null>;
}

export function createTelnyx(
  endpoint: Pick<Endpoint, 'baseUrl'>,
  { apiKey }: TelnyxCredentials,
  options: Partial<HttpOptions> = {},
): Telnyx {
  const client = createHttpClient(endpoint.baseUrl, apiKey, { ...httpDefaults, ...options });
  return {
    capabilities: telnyxCapabilities,
    check: async () => {
      const lines = await listLines(client);
      return { name: null, balance: await getBalance(client), lines };
    },
    lines: () => listLines(client),
    send: (request) => send(client, request),
    sendByProfile: (request) => send(client, request),
    cancel: (id) => cancelMessage(client, id),
    get: (id) => getMessage(client, id),
    group: (id) => getGroup(client, id),
    newest: (signal) => newest(client, signal),
    catchUp: (since, signal) => catchUp(client, since, signal),
    keyTerm: async () => null,
    renewedKey: async () => null,
    ahead: client.ahead,
    profiles: () => listProfiles(client),
    saveProfile: (draft) => saveProfile(client, draft),
    deleteProfile: (id) => deleteProfile(client, id),
    assign: (lineId, profileId) => assignLine(client, lineId, profileId),
    optOuts: async (signal) => {
      const lines = await listLines(client);
      return listOptOuts(client, new Set(lines.map(({ number }) => number)), signal);
    },
    balance: () => getBalance(client),
  };
}
