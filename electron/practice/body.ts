/** Reads the body of a request: its bytes within the limit, and the JSON object they hold. */
import type { IncomingMessage } from 'node:http';
import { Problem } from './envelope.ts';
import { connection } from './settings.ts';

/** The body. One that is too long is read to its end, or the caller would not hear why. */
export async function readBytes(
  request: IncomingMessage,
  limit: number = connection.bodyLimit,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  }
  if (length > limit) throw new Problem(413, 'Request body is too large');
  return Buffer.concat(chunks);
}

/** Empty where there is no body. Throws the 400 envelope where it is anything but a JSON object. */
export function readObject(bytes: Buffer): Record<string, unknown> {
  const text = bytes.toString();
  if (text.trim() === '') return {};
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(400, 'Request body is not a JSON object');
  }
  return { ...value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'Request body is not valid JSON');
  }
}
