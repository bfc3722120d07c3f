/**
 * One HTTP request from arrival to answer: fault that refuses it, identity, route, body, handler, fault
 * that spoils the answer. Identity comes before the route, so a caller without a key learns nothing;
 * and an unknown method is 404, because 405 means "Insufficient Balance" here.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Auth } from './auth.ts';
import type { Clock } from './clock.ts';
import { type Answer, Problem, refusal, refusalOf } from './envelope.ts';
import { type Faults, firstHalf, type RequestFault } from './faults.ts';
import { findRoute, type Match, type Route } from './router.ts';
import { connection } from './settings.ts';

interface Surroundings {
  readonly auth: Auth;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly routes: readonly Route[];
  /** Counts requests by "METHOD /route". */
  readonly traffic: Map<string, number>;
}

export function createListener({
  auth,
  clock,
  faults,
  routes,
  traffic,
}: Surroundings): RequestListener {
  async function answerTo(
    request: IncomingMessage,
    url: URL,
    match: Match | null,
  ): Promise<Answer> {
    try {
      if (match?.route.access !== 'own') auth.require(request.headers);
      if (!match) throw new Problem(404, 'Not found');
      const bytes = await readBytes(request);
      const { route, params } = match;
      return await route.handle({
        params,
        query: url.searchParams,
        body: route.takes === 'json' ? readObject(bytes.toString()) : {},
        bytes,
        headers: request.headers,
      });
    } catch (error) {
      if (error instanceof Problem) return refusalOf(error);
      return refusal(500, `Internal server error: ${String(error)}`);
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`http://gateway${request.url ?? '/'}`);
    const match = findRoute(routes, request.method ?? '', url.pathname);
    const kind = match?.route.kind ?? 'other';
    if (kind === 'control') {
      write(response, await answerTo(request, url, match));
      return;
    }

    const label = match ? `${match.route.method} ${match.route.path}` : 'unknown';
    traffic.set(label, (traffic.get(label) ?? 0) + 1);
    const fault = faults.takeFor(kind);
    if (fault?.kind === 'status') {
      request.resume();
      write(response, refusedBy(fault));
      return;
    }
    spoil(response, await answerTo(request, url, match), fault);
  }

  function spoil(response: ServerResponse, answer: Answer, fault: RequestFault | undefined): void {
    switch (fault?.kind) {
      case undefined:
      case 'status':
        write(response, answer);
        return;
      case 'delay':
        clock.schedule(fault.ms, () => write(response, answer));
        return;
      case 'drop-answer':
        response.socket?.destroy();
        return;
      case 'truncate-body':
        head(response, answer).end(firstHalf(JSON.stringify(answer.body)));
        return;
      case 'reset-mid-body': {
        const text = JSON.stringify(answer.body);
        head(response, answer)
          .setHeader('Content-Length', Buffer.byteLength(text))
          .write(firstHalf(text), () => response.socket?.resetAndDestroy());
        return;
      }
    }
  }

  return (request, response) => {
    handle(request, response).catch(() => response.destroy());
  };
}

function head(response: ServerResponse, { status, headers = {} }: Answer): ServerResponse {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return response.setHeader('Content-Type', 'application/json; charset=utf-8');
}

function write(response: ServerResponse, answer: Answer): void {
  head(response, answer).end(JSON.stringify(answer.body));
}

function refusedBy({ status, retryAfter }: Extract<RequestFault, { kind: 'status' }>): Answer {
  const message = {
    429: 'Too many requests',
    500: 'Internal server error',
    503: 'Service unavailable',
  }[status];
  const answer = refusal(status, message);
  return retryAfter === undefined
    ? answer
    : { ...answer, headers: { 'Retry-After': String(retryAfter) } };
}

/** The body. One that is too long is read to its end, or the caller would not hear why. */
async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= connection.bodyLimit) chunks.push(chunk);
  }
  if (length > connection.bodyLimit) throw new Problem(413, 'Request body is too large');
  return Buffer.concat(chunks);
}

function readObject(text: string): Record<string, unknown> {
  if (text.trim() === '') return {};
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(400, 'Request body is not a JSON object');
  }
  return { ...value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'Request body is not valid JSON');
  }
}
