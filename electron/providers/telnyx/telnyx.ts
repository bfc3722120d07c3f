/**
 * Telnyx behind the provider interface. News is posted to a public address and never to this
 * computer by itself, so there is no feed to listen to, and a key has no end that Telnyx tells.
 */
import type { Capabilities } from '../../../shared/model/capabilities.ts';
import type { Endpoint, Provider } from '../provider.ts';
import { below } from '../wire/below.ts';
import { getBalance } from './balance.ts';
import { catchUp, newest } from './catch-up.ts';
import { disableTexting, enableTexting } from './enabling.ts';
import { createHttpClient, type HttpOptions, httpDefaults } from './http.ts';
import { checkLines, findLine, listLines } from './lines.ts';
import { createLookedUp } from './looked-up.ts';
import { cancelMessage, getMessage } from './messages.ts';
import { listOptOuts } from './opt-outs.ts';
import { assignLine, deleteProfile, listProfiles, saveProfile } from './profiles.ts';
import { send } from './send.ts';
import { telnyxText } from './text.ts';

export const telnyxDefaults = { baseUrl: 'https://api.telnyx.com/v2' } as const;

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
  callbackPerText: true,
  text: telnyxText,
  optOuts: true,
};

export function createTelnyx(
  { baseUrl }: Pick<Endpoint, 'baseUrl'>,
  apiKey: string,
  options: Partial<HttpOptions> = {},
): Provider {
  const client = createHttpClient(baseUrl, apiKey, { ...httpDefaults, ...options });
  const lookedUp = createLookedUp();
  return {
    capabilities: telnyxCapabilities,
    push: null,
    media: null,
    mediaHeaders: async (url) =>
      below(`${baseUrl}/media/`, url) ? { authorization: `Bearer ${apiKey}` } : null,
    check: async () => {
      const lines = await checkLines(client);
      return { name: null, balance: await getBalance(client), lines };
    },
    lines: () => listLines(client),
    line: (number) => findLine(client, number),
    profiles: () => listProfiles(client),
    saveProfile: (id, draft) => saveProfile(client, id, draft),
    deleteProfile: (id) => deleteProfile(client, id),
    assign: (line, profileId) => assignLine(client, line, profileId),
    enableTexting: (line, profileId, campaign) => enableTexting(client, line, profileId, campaign),
    disableTexting: (line) => disableTexting(client, line),
    balance: () => getBalance(client),
    send: (request) => send(client, request),
    newest: (signal) => newest(client, signal),
    keyTerm: async () => null,
    renewedKey: async () => null,
    catchUp: (since, signal) => catchUp(client, lookedUp, since, signal),
    ahead: client.ahead,
    cancel: (id) => cancelMessage(client, id),
    get: (id) => getMessage(client, id),
    optOuts: async (signal) => {
      const lines = await listLines(client);
      return listOptOuts(client, new Set(lines.map(({ number }) => number)), signal);
    },
  };
}
