/**
 * Outcome -> HTTP answer. Telnyx's reference asks for 200 and not merely a 2xx; 503 makes every
 * provider try again. The body is always empty: Bandwidth gives up on long answers, and nobody else
 * should read anything here.
 */
import type { ServerResponse } from 'node:http';
import type { RefusalReason } from '../../shared/model/webhook-counts.ts';
import { challenge } from './basic-credentials.ts';
import type { Outcome } from './counts.ts';

const refusals: Readonly<Record<RefusalReason, number>> = {
  'wrong-path': 404,
  'wrong-method': 405,
  'wrong-type': 415,
  'too-large': 413,
  'too-slow': 408,
  malformed: 400,
  'wrong-signature': 403,
  'wrong-time': 403,
  'wrong-credentials': 401,
};

export function statusOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'accepted':
    case 'duplicate':
    case 'self-test':
      return 200;
    case 'challenged':
      return 401;
    case 'deferred':
      return 503;
    case 'refused':
      return refusals[outcome.reason];
  }
}

/** Ends the connection with a refusal: what follows on it cannot be trusted to be a request. */
export function answer(response: ServerResponse, outcome: Outcome): void {
  const status = statusOf(outcome);
  response.setHeader('Content-Length', 0).setHeader('Cache-Control', 'no-store');
  if (status === 401) response.setHeader('WWW-Authenticate', challenge);
  if (status === 405) response.setHeader('Allow', 'POST');
  if (outcome.kind === 'refused') response.setHeader('Connection', 'close');
  response.writeHead(status).end();
}

/** The same for a connection on which no request could be made out. */
export function bareAnswer(status: number): string {
  return `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
}
