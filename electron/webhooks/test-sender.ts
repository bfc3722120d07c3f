/**
 * Stands in for the providers in the tests of this folder: sources, webhooks from the samples with
 * the proofs they would come with, and requests written to the socket byte by byte.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Source } from './source.ts';

const samples = new URL('../../test/payloads/', import.meta.url);

export function sample(name: string): string {
  return readFileSync(new URL(`${name}.json`, samples), 'utf8');
}

const pair = generateKeyPairSync('ed25519');
const { x = '' } = pair.publicKey.export({ format: 'jwk' });
export const publicKey = Buffer.from(x, 'base64url').toString('base64');

export const telnyx: Source = {
  accountId: 'account-telnyx',
  secret: 'telnyx-0123456789-0123456789-0123456789',
  dialect: 'telnyx',
  credentials: { publicKey },
};
export const bandwidth: Source = {
  accountId: 'account-bandwidth',
  secret: 'bandwidth-0123456789-0123456789-0123456789',
  dialect: 'bandwidth',
  credentials: { user: 'longcode', password: 'p:ä%s' },
};
export const opentact: Source = {
  accountId: 'account-opentact',
  secret: 'opentact-0123456789-0123456789-0123456789',
  dialect: 'opentact',
  credentials: null,
};

export type HeaderLines = Readonly<Record<string, string>>;

export function signature(body: string | Uint8Array, timestamp: number | string): string {
  const signed = Buffer.concat([Buffer.from(`${timestamp}|`), Buffer.from(body)]);
  return sign(null, signed, pair.privateKey).toString('base64');
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** The header fields with which a provider sends a body. `now` in ms since the epoch. */
export function proofOf(source: Source, body: string | Uint8Array, now: number): HeaderLines {
  switch (source.dialect) {
    case 'telnyx': {
      const timestamp = String(Math.floor(now / 1000));
      return {
        'content-type': 'application/json',
        'telnyx-timestamp': timestamp,
        'telnyx-signature-ed25519': signature(body, timestamp),
      };
    }
    case 'bandwidth':
      return {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'BandwidthAPI/v2',
        authorization: basic(source.credentials.user, source.credentials.password),
      };
    case 'opentact':
      return { 'content-type': 'application/json' };
  }
}

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers: HeaderLines;
  readonly body: string | Uint8Array;
}

/** A request as it goes over the wire, with its length unless the header says something of it. */
export function bytesOf({ method = 'POST', path, headers, body }: RawRequest): Buffer {
  const framed = 'content-length' in headers || 'transfer-encoding' in headers;
  const length = framed ? {} : { 'content-length': String(Buffer.from(body).length) };
  const lines = Object.entries({ host: 'localhost', ...length, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]);
}

export interface Wire {
  /** What came back, until the other side closed or `end` answers had come. */
  readonly text: string;
  /** The status of each answer in it. */
  readonly statuses: readonly number[];
}

/** A piece to write, or ms to wait before the next. */
export type Piece = Uint8Array | number;

/**
 * Writes the pieces on a connection of its own and reads until that many answers came or the other
 * side hung up.
 */
export function talk(port: number, pieces: readonly Piece[], answers = 1): Promise<Wire> {
  return new Promise((resolve) => {
    let text = '';
    let timer: NodeJS.Timeout | undefined;
    const waiting = [...pieces];
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const statuses = (): readonly number[] =>
      [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
    const write = (): void => {
      const piece = waiting.shift();
      if (piece === undefined || socket.destroyed) return;
      if (typeof piece === 'number') timer = setTimeout(write, piece);
      else socket.write(piece, write);
    };
    socket.setEncoding('latin1').on('connect', write);
    socket.on('data', (chunk) => {
      text += String(chunk);
      const ended = text.endsWith('\r\n\r\n');
      const final = statuses().filter((status) => status !== 100).length;
      if (ended && final >= answers) socket.resetAndDestroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve({ text, statuses: statuses() });
    });
  });
}

/** The status of the one answer to a request; 0 when the connection ended without one. */
export async function post(port: number, request: RawRequest): Promise<number> {
  const { statuses } = await talk(port, [bytesOf(request)]);
  return statuses[0] ?? 0;
}
