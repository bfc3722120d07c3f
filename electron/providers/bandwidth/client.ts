/** Requests below one account, and who they say they are. */

import { type Answer, type OneRequest, wholeAnswer } from '../wire/one-request.ts';
import type { BandwidthCredentials } from './credentials.ts';
import { createLogin, type Login } from './login.ts';

export interface Client extends Login {
  /** The address of the account, without trailing slash. */
  readonly account: string;
  /** How far the `Date` of the newest answer was ahead of this computer's clock, ms; 0 before. */
  ahead(): number;
  /** One request, never repeated. Throws what `wholeAnswer` throws. */
  exchange(call: Call, authorization: string): Promise<Answer>;
}

export interface Call extends Pick<OneRequest, 'method' | 'body' | 'signal'> {
  /** Below the account, such as `/messages`. */
  readonly path: string;
  /** Media type of the body. */
  readonly type?: string;
}

/** ms for an answer, longer where a file goes up; the largest page has a tenth of the bytes. */
const patience = { json: 30_000, file: 120_000 };
const limit = 16 * 2 ** 20;

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
    exchange: async ({ method, path, type, body, signal }, authorization) => {
      const answer = await wholeAnswer({
        method,
        url: `${account}${path}`,
        headers: {
          accept: 'application/json',
          authorization,
          ...(type === undefined ? {} : { 'content-type': type }),
        },
        signal,
        patience: method === 'PUT' ? patience.file : patience.json,
        limit,
        ...(body === undefined ? {} : { body }),
      });
      ahead = answer.ahead ?? ahead;
      return answer;
    },
  };
}
