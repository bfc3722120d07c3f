/** A loopback server that says what a test wants, and the client of it. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { Address } from '../../../shared/phone/address.ts';
import type { Provider, SendRequest } from '../provider.ts';
import { createBandwidth } from './bandwidth.ts';
import type { BandwidthLogin } from './credentials.ts';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Answering = (asked: Asked, response: ServerResponse) => void;

export interface Stand {
  readonly origin: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

const Port = z.object({ port: z.number() });

export async function openStand(answer: Answering): Promise<Stand> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(chunks) };
    asked.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = Port.parse(server.address());
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  return { origin: `http://127.0.0.1:${port}`, asked, close };
}

export const user = { user: 'u', password: 'p' };
export const apiClient = { clientId: 'c', clientSecret: 's' };

export function clientOf(origin: string, login: BandwidthLogin = user): Provider {
  const credentials = { accountId: '9900000', applicationId: 'app', ...login };
  const options = { ownNumbers: [], tokenUrl: `${origin}/token` };
  return createBandwidth({ baseUrl: `${origin}/api/v2/` }, credentials, options);
}

export function say(response: ServerResponse, status: number, body: unknown = ''): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}

export const text: SendRequest = {
  from: Address.parse('+12345678901'),
  to: [Address.parse('+12345678902')],
  text: 'Hey, check this out!',
  media: [],
  localId: 'client-msg-01J0ABCD',
  callbackUrl: null,
  sendAt: null,
};

/** What Bandwidth answers to a send. */
export const taken = {
  id: '1589228074636lm4k2je7j7jklbn2',
  owner: '+12345678901',
  applicationId: 'app',
  time: '2024-12-02T20:15:57.278Z',
  segmentCount: 1,
  direction: 'out',
  to: ['+12345678902'],
  from: '+12345678901',
  text: 'Hey, check this out!',
  tag: 'client-msg-01J0ABCD',
};
