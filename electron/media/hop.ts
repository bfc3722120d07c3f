/**
 * One GET to one checked set of addresses: no pool of connections (a pooled one would skip the
 * check), no proxy, no redirect followed, no compression asked for.
 *
 * `node:https` rather than fetch, because only here the caller's own addresses are what is connected
 * to while the name still decides the certificate and the Host header.
 */
import type { LookupAddress } from 'node:dns';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Delayed, Refused } from './refusals.ts';

export interface Hop {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
  /** Sent with this request only. */
  readonly credentials: Readonly<Record<string, string>>;
  /** ms without a byte, before or during the answer, after which it is given up. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
}

const ownHeaders = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Longcode' };

/**
 * The answer as soon as its headers are here; its body must be read or destroyed. Throws Refused for
 * an answer that is no HTTP and Delayed when there is none.
 */
export function ask({
  url,
  addresses,
  credentials,
  idleMs,
  signal,
}: Hop): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const secure = url.protocol === 'https:';
  const request = (secure ? requestHttps : requestHttp)(url, {
    agent: secure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
    headers: { ...credentials, ...ownHeaders },
    lookup: onlyTo(addresses),
    timeout: idleMs,
    signal,
  });
  let answer: IncomingMessage | null = null;
  request.on('timeout', () => {
    (answer ?? request).destroy(new Delayed('too-slow', `No byte for ${idleMs} ms.`));
  });
  request.on('response', (response) => {
    answer = response;
    resolve(response);
  });
  request.on('error', (error) => reject(problemOf(error)));
  // An unasked-for switch of protocols ends a request without an error.
  request.on('close', () => reject(new Delayed('unreachable', 'Closed without an answer.')));
  request.end();
  return promise;
}

function onlyTo(addresses: readonly LookupAddress[]): LookupFunction {
  return (name, options, done) => {
    const [first] = addresses;
    if (options.all === true) done(null, [...addresses]);
    else if (first === undefined) done(new Error(`${name} has no address.`), '');
    else done(null, first.address, first.family);
  };
}

/** Node's HTTP parser names what it could not read HPE_...; all else is trouble on the way. */
function problemOf(error: NodeJS.ErrnoException): Error {
  if (error instanceof Delayed) return error;
  const code = error.code ?? error.name;
  if (code.startsWith('HPE_')) return new Refused('bad-answer', code);
  return new Delayed('unreachable', code);
}
