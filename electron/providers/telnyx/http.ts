/** One HTTP request to Telnyx, made once whatever comes back. */
import { ProviderError } from '../provider.ts';
import { type Answer, jsonBytes, oneRequest, textOf } from '../wire/one-request.ts';
import { askedWait } from './waits.ts';

export interface Reply extends Pick<Answer, 'status' | 'end'> {
  readonly raw: string;
  /** ms that Telnyx asks to wait; null when it does not. */
  readonly waitMs: number | null;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base URL, without query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly signal?: AbortSignal;
}

export interface HttpClient {
  /** How far the `Date` of the newest answer was ahead of this computer's clock, ms; 0 before. */
  ahead(): number;
  /**
   * Throws what fetch throws, and ProviderError for a key or an address that no request can be made
   * with.
   */
  request(call: Call): Promise<Reply>;
}

export interface HttpOptions {
  /** ms to wait for a complete answer. */
  readonly answerTimeoutMs: number;
  /** Most bytes of an answer that are read. */
  readonly largestAnswer: number;
}

/** A page of 250 webhook deliveries holds every attempt with its headers: some 30 MB at worst. */
export const httpDefaults: HttpOptions = { answerTimeoutMs: 30_000, largestAnswer: 64 * 2 ** 20 };

export function createHttpClient(
  baseUrl: string,
  apiKey: string,
  options: HttpOptions,
): HttpClient {
  let ahead = 0;
  return {
    ahead: () => ahead,
    request: async (call) => {
      const answer = await oneRequest({
        method: call.method,
        url: addressOf(baseUrl, call),
        headers: headersOf(apiKey, call),
        ...(call.body === undefined ? {} : { body: jsonBytes(call.body) }),
        patience: options.answerTimeoutMs,
        limit: options.largestAnswer,
        signal: call.signal,
      });
      ahead = answer.ahead ?? ahead;
      const { status, end } = answer;
      const waitMs = askedWait(answer.headers, Date.now() + ahead);
      return { status, end, waitMs, raw: textOf(answer) };
    },
  };
}

function headersOf(apiKey: string, { body }: Call): Readonly<Record<string, string>> {
  const key = apiKey.trim();
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new ProviderError('key-refused', 'the key holds characters that no key has');
  }
  return {
    accept: 'application/json',
    authorization: `Bearer ${key}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
}

function addressOf(baseUrl: string, { path, query = {} }: Call): string {
  const address = URL.parse(`${baseUrl.replace(/\/+$/, '')}${path}`);
  if (address === null) throw new ProviderError('address-wrong', 'the address is no web address');
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}
