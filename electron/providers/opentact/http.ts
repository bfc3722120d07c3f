/**
 * One HTTP request to Opentact: where it goes, how it says who it is, and what can go wrong.
 *
 * Opentact's pages disagree on the address (`api.opentact.org/rest/sms` against
 * `api.opentact.com/sms/o`) and on the header that carries the key (`Authorization: Bearer` against
 * `X-Auth-Token`). The account's base URL is tried as given; a place that does not exist there is
 * looked for in the other layout once, and what worked is remembered for the life of the account.
 * A request is never repeated for any other reason: repeating is the outbox's decision alone.
 */
import { jsonBytes, textOf, wholeAnswer } from '../wire/one-request.ts';
import { Envelope, readJson } from './wire.ts';

export type Layout = 'rest' | 'plain';
type KeyHeader = 'authorization' | 'x-auth-token';

export interface Reply {
  readonly status: number;
  readonly retryAfterMs: number | null;
  readonly raw: string;
  readonly envelope: Envelope | null;
}

export interface HttpClient {
  /** How far the `Date` of the newest answer was ahead of this computer's clock, ms; 0 before. */
  ahead(): number;
  /** Which layout answered last; `rest` has its endpoints under `/rest`. */
  layout(): Layout;
  /** Tries `path(layout)` where it should be, then in the other layout. Throws what fetch throws. */
  request(call: Call): Promise<Reply>;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and body by layout, since the two differ in both for sending. */
  readonly at: (layout: Layout) => { readonly path: string; readonly body: object | undefined };
  /** Whether an answer means "there is no such place here", so that the other layout is tried. */
  readonly misplaced: (reply: Reply) => boolean;
  readonly signal?: AbortSignal;
}

/** ms to wait for a complete answer. */
const answerTimeout = 30_000;
/** Bytes; a page of a hundred texts with everything that hangs on them has a tenth of it. */
const largestAnswer = 16 * 2 ** 20;

export function createHttpClient(baseUrl: string, key: string): HttpClient {
  const root = baseUrl.replace(/\/+$/, '').replace(/\/rest$/, '');
  let layout: Layout = /\/rest\/*$/.test(baseUrl) ? 'rest' : 'plain';
  let header: KeyHeader = 'authorization';
  let ahead = 0;

  const once = async (call: Call, at: Layout, as: KeyHeader): Promise<Reply> => {
    const { path, body } = call.at(at);
    const answer = await wholeAnswer({
      method: call.method,
      url: `${root}${at === 'rest' ? '/rest' : ''}${path}`,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        [as]: as === 'authorization' ? `Bearer ${key}` : key,
      },
      ...(body === undefined ? {} : { body: jsonBytes(body) }),
      patience: answerTimeout,
      limit: largestAnswer,
      signal: call.signal,
    });
    ahead = answer.ahead ?? ahead;
    const { status, retryAfterMs } = answer;
    const raw = textOf(answer);
    const envelope = Envelope.safeParse(readJson(raw));
    return { status, retryAfterMs, raw, envelope: envelope.success ? envelope.data : null };
  };

  const known = async (call: Call, at: Layout): Promise<Reply> => {
    const reply = await once(call, at, header);
    if (reply.status !== 401) return reply;
    const other: KeyHeader = header === 'authorization' ? 'x-auth-token' : 'authorization';
    const second = await once(call, at, other);
    if (second.status === 401) return reply;
    header = other;
    return second;
  };

  return {
    ahead: () => ahead,
    layout: () => layout,
    request: async (call) => {
      const reply = await known(call, layout);
      if (!call.misplaced(reply)) return reply;
      const other: Layout = layout === 'rest' ? 'plain' : 'rest';
      const second = await known(call, other);
      if (call.misplaced(second) || second.status === 401) return reply;
      layout = other;
      return second;
    },
  };
}

/** An answer from something that is no Opentact endpoint: a bare 404 or 405, or no envelope at all. */
export function isMisplaced(reply: Reply): boolean {
  return reply.status === 404 || (reply.status === 405 && reply.envelope === null);
}
