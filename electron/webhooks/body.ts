/**
 * Reads the body of a request within a size and a time, whatever its header says about its length.
 *
 * Bytes are copied into one growing buffer: a body that comes in a million pieces must not cost a
 * million objects. What comes beyond the limit is thrown away up to the same length again, because
 * a sender that is cut off while it writes never reads why.
 */
import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-slow' }
  /** The connection ended first: there is nobody to answer. */
  | { readonly kind: 'cut-off' };

/** `limit` in bytes, `within` in ms. Never throws. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  within: number,
): Promise<Body> {
  let buffer = Buffer.alloc(0);
  let length = 0;
  const end = await consume(request, within, (chunk) => {
    const start = length;
    length += chunk.length;
    if (length <= limit) {
      if (length > buffer.length) buffer = grown(buffer, Math.min(limit, 2 * length));
      chunk.copy(buffer, start);
    }
    return length <= 2 * limit;
  });
  if (length > limit && end !== 'cut-off') return { kind: 'too-large' };
  if (end === 'ended') return { kind: 'whole', bytes: buffer.subarray(0, length) };
  return { kind: end === 'cut-off' ? 'cut-off' : 'too-slow' };
}

/** Throws away what is still to come, up to that many bytes and ms. Never throws. */
export async function discardBody(
  request: IncomingMessage,
  limit: number,
  within: number,
): Promise<void> {
  let length = 0;
  await consume(request, within, (chunk) => {
    length += chunk.length;
    return length <= limit;
  });
}

type End = 'ended' | 'stopped' | 'too-slow' | 'cut-off';

function consume(
  request: IncomingMessage,
  within: number,
  more: (chunk: Buffer) => boolean,
): Promise<End> {
  return new Promise((resolve) => {
    const finish = (end: End): void => {
      clearTimeout(timer);
      request.off('data', heard).off('end', ended).off('close', cutOff).pause();
      resolve(end);
    };
    const heard = (chunk: Buffer): void => {
      if (!more(chunk)) finish('stopped');
    };
    const ended = (): void => finish('ended');
    const cutOff = (): void => finish('cut-off');
    const timer = setTimeout(finish, within, 'too-slow');
    request.on('data', heard).on('end', ended).on('close', cutOff).on('error', cutOff);
  });
}

function grown(buffer: Buffer, size: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(size);
  buffer.copy(larger);
  return larger;
}
