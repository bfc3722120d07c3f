/** A loopback server in Telnyx's place, for the tests of this folder. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { Address } from '../../../shared/phone/address.ts';
import type { Provider, SendRequest } from '../provider.ts';
import { createTelnyx } from './telnyx.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface TestApi {
  readonly origin: string;
  /** Every request that arrived, in order. */
  readonly asked: readonly Asked[];
  /** A client of it; an answer may take two seconds and have a megabyte. */
  readonly telnyx: Provider;
}

type Answer = (asked: Asked, response: ServerResponse) => void;

const closers: (() => Promise<void>)[] = [];

export async function closeApis(): Promise<void> {
  await Promise.all(closers.splice(0).map((close) => close()));
}

export async function startApi(answer: Answer): Promise<TestApi> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? '', 'http://localhost');
    const one: Asked = {
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    asked.push(one);
    answer(one, response);
  });
  const origin = `http://${await listenAt(server)}`;
  closers.push(async () => server.closeAllConnections());
  return { origin, asked, telnyx: clientOf(`${origin}/v2`) };
}

/** A server that is spoken to below HTTP. Answers its host and port. */
export async function startSocketServer(onSocket: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
  });
  return listenAt(
    createPlainServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      onSocket(socket);
    }),
  );
}

export function clientOf(baseUrl: string): Provider {
  const options = { answerTimeoutMs: 2000, largestAnswer: 1_000_000 };
  return createTelnyx({ baseUrl }, 'KEY-test', options);
}

/** Always the same answer. */
export function answering(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestApi> {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  return startApi((_asked, response) => response.writeHead(status, headers).end(raw));
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Everything in one page. */
export function pageOf(rows: readonly unknown[]): object {
  const meta = { page_number: 1, page_size: 250, total_pages: 1, total_results: rows.length };
  return { data: rows, meta };
}

export function textTo(...to: readonly string[]): SendRequest {
  return {
    from: Address.parse('+15551230100'),
    to: to.map((number) => Address.parse(number)),
    text: 'Hello there!',
    media: [],
    localId: '0190b2f4-0000-7000-8000-000000000001',
    callbackUrl: null,
    sendAt: null,
  };
}

async function listenAt(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `127.0.0.1:${address.port}`;
}
