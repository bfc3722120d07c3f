/** Requests below one account, and who they say they are. */
import type { BandwidthCredentials } from './credentials.ts';
import { createLogin, type Login } from './login.ts';
import { type Answer, type OneRequest, oneRequest } from './one-request.ts';

export interface Client extends Login {
  /** The address of the account, without trailing slash. */
  readonly account: string;
  /** How far the `Date` of the newest answer was ahead of this computer's clock, ms; 0 before. */
  ahead(): number;
  /** One request, never repeated. Throws what `oneRequest` throws. */
  exchange(call: Call, authorization: string): Promise<Answer>;
}

export interface Call extends Pick<OneRequest, 'method' | 'body' | 'signal'> {
  /** Below the account, such as `/messages`. */
  readonly path: string;
  /** Media type of the body. */
  readonly type?: string;
  /** What may come back: JSON unless said otherwise. */
  readonly expects?: 'json' | 'media';
}

const bounds = {
  json: { accept: 'application/json', patience: 30_000, limit: 16 * 1024 * 1024 },
  /** No file that Bandwidth takes from anybody is above 5 MB. */
  media: { accept: '*/*', patience: 120_000, limit: 8 * 1024 * 1024 },
} as const;

/** Without trailing slash. */
export function accountAddress(baseUrl: string, accountId: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/users/${encodeURIComponent(accountId)}`;
}

export function createClient(
  baseUrl: string,
  credentials: BandwidthCredentials,
  tokenUrl: string,
): Client {
  const account = accountAddress(baseUrl, credentials.accountId);
  let ahead = 0;
  return {
    ...createLogin(credentials, tokenUrl),
    account,
    ahead: () => ahead,
    exchange: async ({ method, path, type, body, signal, expects = 'json' }, authorization) => {
      const { accept, ...bound } = bounds[expects];
      const answer = await oneRequest({
        method,
        url: `${account}${path}`,
        headers: { accept, authorization, ...(type === undefined ? {} : { 'content-type': type }) },
        signal,
        ...bound,
        ...(body === undefined ? {} : { body }),
      });
      ahead = answer.ahead ?? ahead;
      return answer;
    },
  };
}
