/**
 * One HTTP request from arrival to answer: fault that refuses it, identity, route, body, handler, fault
 * that spoils the answer. A request to send is noted before all of these. Identity comes before the
 * route, so a caller without a key learns nothing; and an unknown method is 404, because 405 means
 * "Insufficient Balance" here.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Attempt, type Attempts, wordsOf } from './attempts.ts';
import { readBytes, readObject } from './body.ts';
import type { Clock } from './clock.ts';
import { type Answer, Problem } from './envelope.ts';
import { type Faults, firstHalf, type RequestFault } from './faults.ts';
import type { Rights } from './rights.ts';
import { findRoute, type Match, type Route } from './router.ts';
import type { Speech } from './speech.ts';

interface Surroundings {
  readonly attempts: Attempts;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly rights: Rights;
  readonly routes: readonly Route[];
  readonly speech: Speech;
  /** Counts requests by "METHOD /route". */
  readonly traffic: Map<string, number>;
}

interface Arrived {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly match: Match | null;
  /** The body, read when it is first asked for. */
  readonly bytes: () => Promise<Buffer>;
}

export function createListener({
  attempts,
  clock,
  faults,
  rights,
  routes,
  speech,
  traffic,
}: Surroundings): RequestListener {
  async function answerTo(arrived: Arrived, fault: RequestFault | undefined): Promise<Answer> {
    const { request, url, match } = arrived;
    if (fault?.kind === 'status') return refusedBy(fault, speech);
    try {
      if (match?.route.access !== 'own') speech.require(request.headers);
      if (!match) throw new Problem(404, 'Not found');
      rights.require(match.route);
      const bytes = await arrived.bytes();
      const { route, params } = match;
      return await route.handle({
        params,
        query: url.searchParams,
        body: route.takes === 'json' ? readObject(bytes) : {},
        bytes,
        headers: request.headers,
        hidden: fault?.kind === 'hide',
      });
    } catch (error) {
      const problem =
        error instanceof Problem
          ? error
          : new Problem(500, `Internal server error: ${String(error)}`);
      return speech.refusal(problem);
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`http://gateway${request.url ?? '/'}`);
    const match = findRoute(routes, request.method ?? '', url.pathname);
    const kind = match?.route.kind ?? 'other';
    const arrived = {
      request,
      url,
      match,
      bytes: once(() => readBytes(request, match?.route.bodyLimit)),
    };
    if (kind === 'control') {
      write(response, await answerTo(arrived, undefined));
      return;
    }

    const label = match ? `${match.route.method} ${match.route.path}` : 'unknown';
    traffic.set(label, (traffic.get(label) ?? 0) + 1);
    const note = kind === 'send' ? attempts.begin() : null;
    const fault = faults.takeFor(kind);
    note?.(await arrived.bytes().then((bytes) => wordsOf(url.searchParams, bytes), nothing));
    const answer = speech.dress(await answerTo(arrived, fault));
    note?.({ outcome: outcomeOf(answer, fault), status: answer.status });
    request.resume();
    spoil(response, answer, fault);
  }

  function spoil(response: ServerResponse, answer: Answer, fault: RequestFault | undefined): void {
    switch (fault?.kind) {
      case undefined:
        write(response, answer);
        return;
      case 'status':
      case 'delay':
        if (fault.ms === 0) write(response, answer);
        else clock.schedule(fault.ms, () => write(response, answer));
        return;
      case 'hang':
        return;
      case 'drop-answer':
      case 'hide':
        response.socket?.destroy();
        return;
      case 'truncate-body':
        head(response, answer).end(firstHalf(textOf(answer)));
        return;
      case 'reset-mid-body': {
        const text = textOf(answer);
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

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const nothing = (): Partial<Attempt> => ({});

function outcomeOf({ status }: Answer, fault: RequestFault | undefined): Attempt['outcome'] {
  if (status >= 300) return 'refused';
  return fault?.kind === 'hide' ? 'hidden' : 'accepted';
}

function head(response: ServerResponse, answer: Answer): ServerResponse {
  const { status, headers = {} } = answer;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const type = answer.file?.type ?? 'application/json; charset=utf-8';
  return answer.status === 204 ? response : response.setHeader('Content-Type', type);
}

function write(response: ServerResponse, answer: Answer): void {
  head(response, answer).end(answer.file?.bytes ?? textOf(answer));
}

/** A 204 has no body. */
function textOf({ status, body, file }: Answer): string {
  if (file !== undefined) return Buffer.from(file.bytes).toString('latin1');
  return status === 204 ? '' : JSON.stringify(body);
}

function refusedBy(
  { status, retryAfter }: Extract<RequestFault, { kind: 'status' }>,
  speech: Speech,
): Answer {
  const message = {
    429: 'Too many requests',
    500: 'Internal server error',
    502: 'Bad gateway',
    503: 'Service unavailable',
  }[status];
  const answer = speech.refusal(new Problem(status, message));
  return retryAfter === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'Retry-After': String(retryAfter) } };
}
