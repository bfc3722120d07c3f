/**
 * One HTTP request to Telnyx, made once whatever comes back.
 *
 * Node's fetch repeats a request by itself on one status, 421, when it can read the body again (Fetch
 * standard, "HTTP-network-or-cache fetch"); a body handed over as a stream cannot be read again, so a
 * send is one request even then. Redirects are not followed: they would carry the key elsewhere.
 */
import { ProviderError } from '../provider.ts';
import { type BodyText, readBody } from './capped-body.ts';
import { askedWait } from './waits.ts';

export interface Reply extends BodyText {
  readonly status: number;
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
      const [address, init] = requestOf(baseUrl, apiKey, call, options.answerTimeoutMs);
      const response = await fetch(address, init);
      const date = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(date)) ahead = date - Date.now();
      const body = await readBody(response, options.largestAnswer);
      const waitMs = askedWait(response.headers, Date.now() + ahead);
      return { status: response.status, waitMs, ...body };
    },
  };
}

function requestOf(
  baseUrl: string,
  apiKey: string,
  call: Call,
  timeoutMs: number,
): readonly [URL, RequestInit] {
  const key = apiKey.trim();
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new ProviderError('key-refused', 'the key holds characters that no key has');
  }
  const url = `${baseUrl.replace(/\/+$/, '')}${call.path}`;
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new ProviderError('address-wrong', 'the address is no web address');
  }
  for (const [name, value] of Object.entries(call.query ?? {})) {
    address.searchParams.set(name, value);
  }
  const timeout = AbortSignal.timeout(timeoutMs);
  const json = call.body === undefined ? null : new Blob([JSON.stringify(call.body)]);
  const init: RequestInit = {
    method: call.method,
    redirect: 'manual',
    signal: call.signal === undefined ? timeout : AbortSignal.any([timeout, call.signal]),
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${key}`,
      ...(json === null
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(json.size) }),
    },
    ...(json === null ? {} : { body: json.stream(), duplex: 'half' }),
  };
  return [address, init];
}
