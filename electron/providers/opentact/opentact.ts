/** Opentact behind the provider interface. */
import type { Capabilities } from '../../../shared/model/capabilities.ts';
import { standardRules } from '../../../shared/text/rules.ts';
import {
  type AccountHolder,
  type CheckedAccount,
  type Endpoint,
  type Provider,
  ProviderError,
} from '../provider.ts';
import { below } from '../wire/below.ts';
import { catchUp, newest } from './catch-up.ts';
import { createHttpClient } from './http.ts';
import { keyTerm, renewedKey } from './key.ts';
import { findLine, listLines } from './lines.ts';
import { getText } from './one-text.ts';
import { deleteProfile, listProfiles, saveProfile } from './profiles.ts';
import { send } from './send.ts';
import { listen } from './socket.ts';
import { subscribe } from './subscribe.ts';
import { assign, disableTexting, enableTexting } from './texting.ts';

export const opentactDefaults = {
  baseUrl: 'https://api.opentact.org/rest',
  socketUrl: 'wss://api.opentact.org',
} as const satisfies Endpoint;

/**
 * No document of Opentact's has a field for media or for a time in a send, or a list of people who
 * opted out; nor does it say that several recipients are one conversation. Its types take words of
 * 1 to 918 characters, and say nothing of a 7-bit set of its own.
 */
export const opentactCapabilities: Capabilities = {
  live: 'socket',
  records: 'with-text',
  groupSize: 1,
  media: 'none',
  mediaBytes: 0,
  schedule: null,
  pool: 'client',
  managesLines: true,
  callbackPerText: true,
  text: { usual: { ...standardRules, maxLength: 918 }, shortCode: null },
  optOuts: false,
};

/** The websocket of a host that serves the REST API at `baseUrl`: same host, no path. */
export function socketUrlFor(baseUrl: string): string {
  const url = new URL(baseUrl);
  return `${url.protocol === 'http:' ? 'ws' : 'wss'}://${url.host}`;
}

export function createOpentact(endpoint: Endpoint, key: string): Provider {
  const client = createHttpClient(endpoint.baseUrl, key);
  const socketUrl = endpoint.socketUrl ?? socketUrlFor(endpoint.baseUrl);
  return {
    capabilities: opentactCapabilities,
    push: {
      subscribe: (signal) => subscribe(client, Date.now() + client.ahead(), signal),
      listen: (listener) => listen(socketUrl, key, listener),
    },
    media: null,
    mediaHeaders: async (url) =>
      below(`${endpoint.baseUrl}/media/`, url) ? { authorization: `Bearer ${key}` } : null,
    check: async (): Promise<CheckedAccount> => {
      const lines = await listLines(client);
      return { ...(await tryFeed(socketUrl, key)), lines };
    },
    lines: () => listLines(client),
    line: (number) => findLine(client, number),
    profiles: () => listProfiles(client),
    saveProfile: (id, draft) => saveProfile(client, id, draft),
    deleteProfile: (id) => deleteProfile(client, id),
    assign: (line, profileId) => assign(client, line, profileId),
    enableTexting: (line, profileId, campaign) => enableTexting(client, line, profileId, campaign),
    disableTexting: (line) => disableTexting(client, line),
    balance: async () => (await tryFeed(socketUrl, key)).balance,
    send: (request) => send(client, request),
    newest: (signal) => newest(client, signal),
    keyTerm: () => keyTerm(client, key),
    renewedKey: () => renewedKey(client),
    catchUp: (since, signal) => catchUp(client, since, signal),
    ahead: client.ahead,
    cancel: async () => {
      throw new ProviderError('refused', 'Opentact sends at once: there is nothing to take back.');
    },
    get: (id) => getText(client, id),
    optOuts: async () => [],
  };
}

/** Opens the live feed once and closes it: proves that address and key work there as well. */
function tryFeed(socketUrl: string, key: string): Promise<AccountHolder> {
  return new Promise((resolve, reject) => {
    const feed = listen(socketUrl, key, {
      opened: (holder) => {
        resolve(holder);
        feed.close();
      },
      heard: () => undefined,
      closed: (reason) => {
        const offline = reason.kind === 'lost' && reason.cause === 'network';
        reject(new ProviderError(offline ? 'offline' : 'socket-refused', reason.detail));
      },
    });
  });
}
