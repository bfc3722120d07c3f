/**
 * A server of a test's own, a media folder and a fetcher between them. Names lead where the test
 * says, so that private addresses and rebinding can be tried without leaving this computer.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { createFetcher, type Fetched, type FetchLimits } from './fetcher.ts';
import { type MediaFolder, openMediaFolder } from './folder.ts';
import type { Lookup } from './resolve.ts';

/** The provider's own host, the only one that gets credentials. */
export const provider = 'media.provider.test';
/** Another host, as a stranger's message may name one. */
export const stranger = 'files.stranger.test';

export const secret = 'Basic c2VjcmV0';

export interface StandOptions {
  readonly limits?: Partial<FetchLimits>;
  /** Answers of the name server by name, one after the other; the last one stays. */
  readonly names?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** A name server of the test's own, instead of `names`. */
  readonly lookup?: Lookup;
}

export interface Stand {
  readonly path: string;
  readonly folder: MediaFolder;
  readonly port: number;
  /** What reached the server, in order. */
  readonly requests: {
    readonly host: string;
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
  }[];
  /** Every name that was looked up, in order. */
  readonly lookups: string[];
  link(path: string, name?: string): string;
  fetch(link: string, signal?: AbortSignal): Promise<Fetched>;
}

const generous: FetchLimits = { bytes: 100_000, idleMs: 10_000, totalMs: 10_000, redirects: 3 };

/** Every request is answered by `handle`. */
export async function stand(handle: RequestListener, options: StandOptions = {}): Promise<Stand> {
  const requests: Stand['requests'] = [];
  const server = createServer((request, response) => {
    const { headers, url = '' } = request;
    requests.push({ host: headers.host ?? '', path: url, headers });
    handle(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { ...(await standAt(portOf(server.address()), options)), requests };
}

/** Every connection is answered by `handle`, for answers that a server of Node would not give. */
export async function rawStand(
  handle: (socket: Socket) => void,
  options: StandOptions = {},
): Promise<Stand> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    // A client that hangs up is what many of these tests wait for.
    socket.on('error', () => socket.destroy());
    socket.once('data', () => handle(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return standAt(portOf(server.address()), options);
}

async function standAt(port: number, { limits, lookup, names = {} }: StandOptions): Promise<Stand> {
  const path = mkdtempSync(join(tmpdir(), 'longcode-media-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder = await openMediaFolder(path);
  const lookups: string[] = [];
  const lookUp: Lookup = async (name) => {
    lookups.push(name);
    const answers = names[name] ?? (name === provider || name === stranger ? [['127.0.0.1']] : []);
    const asked = lookups.filter((each) => each === name).length;
    const answer = answers[Math.min(asked, answers.length) - 1];
    if (answer === undefined) throw new Error(`getaddrinfo ENOTFOUND ${name}`);
    return answer;
  };
  const fetcher = createFetcher({
    folder,
    credentialsFor: async (url) => (url.hostname === provider ? { authorization: secret } : null),
    loopbackOrigins: [provider, stranger].map((name) => `http://${name}:${port}`),
    lookup: lookup ?? lookUp,
    limits: { ...generous, ...limits },
  });
  return {
    path,
    folder,
    port,
    requests: [],
    lookups,
    link: (at, name = provider) => `http://${name}:${port}${at}`,
    fetch: (link, signal = new AbortController().signal) => fetcher.fetchMedia(link, signal),
  };
}

export function portOf(address: AddressInfo | string | null): number {
  return z.object({ port: z.int() }).parse(address).port;
}
