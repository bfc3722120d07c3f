/**
 * Connections on which no request could be made out: no HTTP, a header too long or too slow, a body
 * whose framing contradicts itself. They are answered as far as that can be done and ended; what had
 * come whole before on the same connection is answered first.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { RefusalReason } from '../../shared/model/webhook-counts.ts';
import { bareAnswer } from './answer.ts';
import type { Hand } from './hand.ts';

interface Broken {
  readonly reason: RefusalReason;
  readonly status: number;
}

/**
 * What an error of the HTTP parser or of the connection says about the sender. Null when it says
 * nothing: it went away, or opened a connection and never used it, as a proxy does in advance.
 */
export function brokenBy(code: string | undefined, bytesRead: number): Broken | null {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { reason: 'too-large', status: 431 };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return { reason: 'too-large', status: 413 };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return bytesRead === 0 ? null : { reason: 'too-slow', status: 408 };
    default:
      return code?.startsWith('HPE_') ? { reason: 'malformed', status: 400 } : null;
  }
}

/** A request whose body breaks off is refused by whoever reads it, so it is not refused here. */
export function endBroken(
  server: Server,
  hands: ReadonlySet<Hand>,
  refuse: (reason: RefusalReason) => void,
): void {
  const spoilt = new WeakSet<Socket>();

  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (spoilt.has(socket)) return;
    spoilt.add(socket);
    const broken = brokenBy(error.code, socket.bytesRead);
    const mine = [...hands].filter(({ request }) => request.socket === socket);
    const whole = mine.filter(({ request }) => request.complete);
    if (broken !== null && whole.length === mine.length) refuse(broken.reason);
    if (broken === null || !socket.writable) socket.destroy();
    else if (whole.length === 0) socket.end(bareAnswer(broken.status), () => socket.destroy());
    else Promise.all(whole.map(({ done }) => done)).then(() => socket.destroy());
  });

  server.on('connect', (_request, socket) => {
    refuse('wrong-path');
    socket.on('error', () => undefined).end(bareAnswer(404), () => socket.destroy());
  });
}
