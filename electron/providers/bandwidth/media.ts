/**
 * Files at Bandwidth: `PUT` and `GET` of `/media/{mediaId}`, kept for 48 hours and shown to nobody
 * without the account's key. An upload gives the link that a text carries; a text that came in carries
 * links to files of the same account.
 *
 * A link is never followed: only the id is taken from it, everything after `media/`, and asked for
 * below the account's own address. So the key cannot be sent anywhere a text says.
 * Source: Bandwidth docs, "Media"; OpenAPI description, `uploadMedia` and `getMedia`.
 */
import { uuidv7 } from 'uuidv7';
import { ProviderError } from '../provider.ts';
import { ask, reach } from './ask.ts';
import type { Client } from './client.ts';
import { failureOf } from './trouble.ts';

export interface MediaFile {
  readonly bytes: Uint8Array;
  /** As the provider says it, not to be believed; null when it does not. */
  readonly type: string | null;
}

export interface BandwidthMedia {
  /** The link for `SendRequest.media`. Throws ProviderError. */
  upload(bytes: Uint8Array, type: string, name: string, signal?: AbortSignal): Promise<string>;
  /** Whether a link is to a file of this account, so that `download` can get it. */
  holds(link: string): boolean;
  /** Throws ProviderError. */
  download(link: string, signal?: AbortSignal): Promise<MediaFile>;
}

export function createMedia(client: Client, publicAccount: string): BandwidthMedia {
  const roots = [client.account, publicAccount].map((account) => `${account}/media/`);

  const idIn = (link: string): string | null => {
    const url = URL.parse(link);
    const address = url === null ? '' : `${url.origin}${url.pathname}`;
    const root = roots.find((one) => address.startsWith(one)) ?? address;
    return address.slice(root.length) || null;
  };

  return {
    upload: async (bytes, type, name, signal) => {
      const path = `/media/${uuidv7()}-${plainName(name)}`;
      await ask(client, { method: 'PUT', path, type, body: bytes, ...(signal && { signal }) });
      return `${client.account}${path}`;
    },
    holds: (link) => idIn(link) !== null,
    download: async (link, signal) => {
      const id = idIn(link);
      if (id === null) throw new ProviderError('failed', 'the link is to no file of this account');
      const call = { method: 'GET', path: `/media/${id}`, expects: 'media' } as const;
      const answer = await reach(client, { ...call, ...(signal && { signal }) });
      if (answer.status === 404) {
        throw new ProviderError('failed', 'the file is gone: Bandwidth keeps files for 48 hours');
      }
      const failure = failureOf(answer);
      if (failure !== null) throw failure;
      return { bytes: answer.bytes, type: answer.type };
    },
  };
}

/** Letters, digits and an ending: what an address can carry as it is. */
function plainName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return plain.slice(-64).replace(/^[-.]+/, '') || 'file';
}
