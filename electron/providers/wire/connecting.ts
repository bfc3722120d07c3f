/**
 * Proof that an error came up before a connection was ready: then no byte of the request left.
 *
 * Error codes cannot tell this alone: a TLS handshake that breaks off and an answer that never comes
 * are both ECONNRESET. Node's fetch (undici) reports every attempt to connect that failed on the
 * channel `undici:client:connectError`, with the very error that fetch later gives as its cause.
 * Source: undici docs, "Diagnostics Channel Support".
 */
import { subscribe } from 'node:diagnostics_channel';

const connecting = new WeakSet<object>();

subscribe('undici:client:connectError', (message) => {
  if (typeof message !== 'object' || message === null || !('error' in message)) return;
  if (typeof message.error === 'object' && message.error !== null) connecting.add(message.error);
});

/** True only for what fetch threw because no connection came about. */
export function neverConnected(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Error && connecting.has(error.cause);
}
