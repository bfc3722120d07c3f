/**
 * Exactly one HTTP request: no redirect is followed, nothing is repeated, and the answer is read up to
 * a limit of decoded bytes.
 *
 * Node's fetch follows the Fetch standard, which sends a request again on a new connection when the
 * answer is 421 and the body can be had again: a second text. So a body is always a stream, which can
 * be had once only; its length is said, so that it is not sent in chunks.
 */
import { retryAfter } from '../opentact/http.ts';
import { ProviderError } from '../provider.ts';

export interface OneRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** ms for the complete answer. */
  readonly patience: number;
  /** Most bytes of an answer. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  readonly status: number;
  readonly retryAfterMs: number | null;
  /** How far the server's clock was ahead of this computer's, ms; null when it did not say. */
  readonly ahead: number | null;
  readonly type: string | null;
  readonly bytes: Uint8Array;
}

/** An answer longer than anything the provider documents. */
export class AnswerTooLong extends Error {
  readonly code = 'ANSWER_TOO_LONG';
}

/** Throws what fetch throws, AnswerTooLong, and ProviderError where no request can be made. */
export async function oneRequest(request: OneRequest): Promise<Answer> {
  const { method, url, headers, body, patience, limit, signal } = request;
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new ProviderError('address-wrong', 'the address is no web address');
  }
  const timeout = AbortSignal.timeout(patience);
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    headers: body === undefined ? headers : { ...headers, 'content-length': `${body.length}` },
    ...(body === undefined ? {} : { body: once(body), duplex: 'half' }),
  });
  const date = Date.parse(response.headers.get('date') ?? '');
  const ahead = Number.isNaN(date) ? null : date - Date.now();
  return {
    status: response.status,
    retryAfterMs: retryAfter(response.headers.get('retry-after'), Date.now() + (ahead ?? 0)),
    ahead,
    type: response.headers.get('content-type'),
    bytes: await readUpTo(response, limit),
  };
}

export function textOf({ bytes }: Answer): string {
  return new TextDecoder().decode(bytes);
}

function once(body: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(body);
      controller.close();
    },
  });
}

async function readUpTo({ body }: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new AnswerTooLong();
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks, length);
}
