/**
 * Exactly one HTTP request: no redirect is followed, because it would carry the key elsewhere, nothing
 * is repeated, and the answer is read up to a limit of decoded bytes.
 *
 * Node's fetch follows the Fetch standard ("HTTP-network-or-cache fetch"), which sends a request again
 * on a new connection when the answer is 421 and the body can be had again: a second text. So a body
 * is always a stream, which can be had once only; its length is said, so that it is not sent in chunks.
 */
import { ProviderError } from '../provider.ts';
import { retryAfter } from './retry-after.ts';

export interface OneRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
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
  readonly headers: Headers;
  /** ms from now; null when the answer does not ask to wait. */
  readonly retryAfterMs: number | null;
  /** How far the server's clock was ahead of this computer's, ms; null when it did not say. */
  readonly ahead: number | null;
  /** What came before the end. */
  readonly bytes: Uint8Array;
  /** `cut`: the connection ended early. `too-long`: more bytes than the limit. */
  readonly end: 'whole' | 'cut' | 'too-long';
}

/** An answer that is not all there. */
export class AnswerIncomplete extends Error {
  readonly code: string;

  constructor(end: 'cut' | 'too-long') {
    super(`the answer is ${end}`);
    this.code = end === 'cut' ? 'ANSWER_CUT_OFF' : 'ANSWER_TOO_LONG';
  }
}

/**
 * Throws what fetch throws, and ProviderError where no request can be made. An answer that ended early
 * is an answer: its status alone already tells.
 */
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
    headers: response.headers,
    retryAfterMs: retryAfter(response.headers.get('retry-after'), Date.now() + (ahead ?? 0)),
    ahead,
    ...(await readUpTo(response, limit)),
  };
}

/** The same where half an answer is none: throws AnswerIncomplete. */
export async function wholeAnswer(request: OneRequest): Promise<Answer> {
  const answer = await oneRequest(request);
  if (answer.end !== 'whole') throw new AnswerIncomplete(answer.end);
  return answer;
}

export function textOf({ bytes }: Pick<Answer, 'bytes'>): string {
  return new TextDecoder().decode(bytes);
}

export function jsonBytes(body: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(body));
}

function once(body: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(body);
      controller.close();
    },
  });
}

async function readUpTo({ body }: Response, limit: number): Promise<Pick<Answer, 'bytes' | 'end'>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const upTo = (end: Answer['end']) => ({ bytes: Buffer.concat(chunks), end });
  try {
    for await (const chunk of body ?? []) {
      length += chunk.byteLength;
      if (length > limit) return upTo('too-long');
      chunks.push(chunk);
    }
    return upTo('whole');
  } catch {
    return upTo('cut');
  }
}
