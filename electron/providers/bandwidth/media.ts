/**
 * Files at Bandwidth: `PUT` of `/media/{mediaId}`, kept for 48 hours and shown to nobody without the
 * account's key. An upload gives the link that a text carries; a text that came in carries links to
 * files of the same account. Source: Bandwidth docs, "Media"; OpenAPI description, `uploadMedia`.
 */
import { uuidv7 } from 'uuidv7';
import { ask } from './ask.ts';
import type { Client } from './client.ts';

/** The link for `SendRequest.media`. Throws ProviderError. */
export async function upload(
  client: Client,
  bytes: Uint8Array,
  type: string,
  name: string,
  signal: AbortSignal,
): Promise<string> {
  const path = `/media/${uuidv7()}-${plainName(name)}`;
  await ask(client, { method: 'PUT', path, type, body: bytes, signal });
  return `${client.account}${path}`;
}

/** Letters, digits and an ending: what an address can carry as it is. */
function plainName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return plain.slice(-64).replace(/^[-.]+/, '') || 'file';
}
