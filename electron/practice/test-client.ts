/**
 * A bare client for tests: fetch and ws against a running gateway, knowing nothing of its insides.
 * What it starts ends with the test.
 */
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { type PracticeGateway, startPracticeGateway } from './gateway.ts';
import type { PracticeOptions } from './settings.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export const Row = z.looseObject({
  uuid: z.string(),
  type: z.string(),
  state: z.string(),
  message: z.string(),
  from: z.union([z.string(), z.number()]),
  to: z.union([z.string(), z.number()]),
  delivered: z.boolean(),
  created_on: z.string(),
  modified_on: z.string(),
});
export type Row = z.infer<typeof Row>;

export const Page = z.object({ total: z.number(), data: z.array(Row) });

/** A test's own gateway, in this process, with the control door open. */
export async function startGateway(options: PracticeOptions = {}): Promise<PracticeGateway> {
  const gateway = await startPracticeGateway({ control: true, ...options });
  onTestFinished(async () => {
    await gateway.close().catch(() => undefined);
  });
  return gateway;
}

export type Server = Pick<PracticeGateway, 'url' | 'socketUrl' | 'controlUrl' | 'apiKey'>;

/** One request with the key as Bearer. A path that starts with "/" is under the gateway's base URL. */
export async function ask(
  { url, apiKey }: Pick<Server, 'url' | 'apiKey'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${apiKey}` },
): Promise<Reply> {
  const response = await fetch(path.startsWith('/') ? url + path : path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

export async function control(server: Server, method: string, path: string, body?: unknown) {
  const reply = await ask(server, method, `${server.controlUrl}${path}`, body);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

/** The payload of an OK envelope; throws on any other answer. */
export function payloadOf(reply: Reply): unknown {
  return z.object({ success: z.literal(true), payload: z.unknown() }).parse(reply.body).payload;
}

/** Sends a text the way the OpenAPI writes it and returns its row. */
export async function send(
  server: Server,
  to: string,
  message = 'Hello',
  tn = 18382050008,
): Promise<Row> {
  return Row.parse(payloadOf(await ask(server, 'POST', '/sms', { to, tn, message })));
}

export async function search(
  server: Server,
  filters: object = {},
  which = '',
): Promise<z.infer<typeof Page>> {
  const asked = { take: 100, order: { modified_on: 'ASC' }, ...filters };
  return Page.parse(payloadOf(await ask(server, 'POST', `/sms/search${which}`, asked)));
}

/** Polls the log until a row satisfies `test`; for steps that happen with nobody connected. */
export async function searchUntil(server: Server, test: (row: Row) => boolean): Promise<Row> {
  for (;;) {
    const found = (await search(server)).data.find(test);
    if (found) return found;
    await new Promise(setImmediate);
  }
}

export const Event = z.object({ type: z.string(), message: z.string(), payload: Row });
export type Event = z.infer<typeof Event>;

export interface Listener {
  readonly socket: WebSocket;
  /** The raw text of the next frame not yet taken. */
  next(): Promise<string>;
  /** The payload of the next SMS event. */
  nextRow(): Promise<Row>;
  /** Frames that came and were not taken, after everything already sent has arrived. */
  rest(): Promise<string[]>;
  /** Resolves with the close code. */
  closed(): Promise<number>;
}

/** Opens a websocket; nothing is sent yet. */
export async function connect(server: Pick<Server, 'socketUrl'>): Promise<Listener> {
  const socket = new WebSocket(server.socketUrl);
  onTestFinished(() => socket.terminate());
  const frames: string[] = [];
  const waiting: ((frame: string) => void)[] = [];
  socket.on('message', (data) => {
    const taker = waiting.shift();
    if (taker) taker(String(data));
    else frames.push(String(data));
  });
  const code = once(socket, 'close').then(([value]) => z.number().parse(value));
  await once(socket, 'open');

  const next = async () =>
    frames.shift() ?? (await new Promise<string>((take) => waiting.push(take)));
  return {
    socket,
    next,
    nextRow: async () => Event.parse(JSON.parse(await next())).payload,
    rest: async () => {
      const pong = once(socket, 'pong');
      socket.ping();
      await pong;
      return frames.splice(0);
    },
    closed: () => code,
  };
}

export async function subscribe(server: Server, fields: object = {}): Promise<void> {
  const wanted = { is_active: true, expired_on: null, channel: 'wss', type: 'sms', ...fields };
  payloadOf(await ask(server, 'POST', '/event/subscription', wanted));
}

/** Takes away every subscription, the one a new account starts with included. */
export async function unsubscribeAll(server: Server): Promise<void> {
  const rows = payloadOf(await ask(server, 'GET', '/event/subscription'));
  for (const { uuid } of z.array(z.looseObject({ uuid: z.string() })).parse(rows)) {
    await ask(server, 'DELETE', `/event/subscription/${uuid}`);
  }
}

/** A subscribed account and a socket that has been let in. */
export async function listen(server: Server): Promise<Listener> {
  await subscribe(server);
  const listener = await connect(server);
  listener.socket.send(JSON.stringify({ type: 'auth', payload: server.apiKey }));
  await listener.next();
  return listener;
}

/** The type of every field, as a tree: the shape of an answer without its values. */
export function shapeOf(value: unknown): unknown {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shapeOf(entry)]));
}
