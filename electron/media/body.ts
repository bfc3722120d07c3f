/**
 * The body of an answer, counted as it comes: what the answer says about its own length is not
 * believed, and reading ends at the limit however much is still to come. Compressed bodies are not
 * unpacked, so nothing can unfold to more than was counted.
 */
import type { IncomingMessage } from 'node:http';
import { Delayed, Refused } from './refusals.ts';

/** Throws Refused and Delayed; either way the connection is closed. */
export async function readBody(answer: IncomingMessage, limit: number): Promise<Buffer> {
  refuseCompressed(answer);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of piecesOf(answer)) {
    length += chunk.length;
    if (length > limit) throw new Refused('too-large', `More than ${limit} bytes.`);
    chunks.push(chunk);
  }
  if (!answer.complete) throw new Delayed('cut-short', `After ${length} bytes.`);
  if (length === 0) throw new Refused('empty', '0 bytes');
  return Buffer.concat(chunks, length);
}

async function* piecesOf(answer: IncomingMessage): AsyncIterable<Buffer> {
  try {
    yield* answer;
  } catch (error) {
    if (error instanceof Delayed) throw error;
    throw new Delayed('cut-short', error instanceof Error ? error.message : String(error));
  }
}

function refuseCompressed({ headers }: IncomingMessage): void {
  const content = headers['content-encoding'] ?? 'identity';
  const transfer = headers['transfer-encoding'] ?? 'chunked';
  if (content.trim().toLowerCase() !== 'identity') throw new Refused('compressed', content);
  if (transfer.trim().toLowerCase() !== 'chunked') throw new Refused('compressed', transfer);
}
