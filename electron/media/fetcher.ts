/**
 * Fetches the media of a text from wherever a stranger's message says it is, and keeps it.
 *
 * The page never does this: it cannot reach the network. Every hop of a redirect is a new decision
 * (scheme, addresses, credentials). The account's credentials go to the origin the chain began at,
 * as long as it stays there; once it has left they are sent nowhere, not even on the way back,
 * because whoever redirects would then choose what is asked with them.
 */

import type { Dimensions } from '../../shared/model/media.ts';
import type { MediaType } from '../../shared/model/media-type.ts';
import { readBody } from './body.ts';
import { fileName } from './file-name.ts';
import type { MediaFolder } from './folder.ts';
import { MediaFolderError } from './folder-error.ts';
import { ask } from './hop.ts';
import { inspect } from './inspect.ts';
import { Delayed, type MediaDelay, type MediaRefusal, Refused } from './refusals.ts';
import { addressesOf, type Lookup, lookUp, readLink } from './resolve.ts';
import { redirectIn } from './status.ts';

export interface FetchLimits {
  /** Largest file, bytes. */
  readonly bytes: number;
  /** Longest silence of the server, ms. */
  readonly idleMs: number;
  /** Longest time for everything together, ms. */
  readonly totalMs: number;
  readonly redirects: number;
}

/** Carriers deliver at most a few MB; two minutes are a slow line for the largest file. */
export const fetchLimits: FetchLimits = {
  bytes: 10 * 1024 * 1024,
  idleMs: 15_000,
  totalMs: 120_000,
  redirects: 3,
};

export interface FetcherOptions {
  readonly folder: MediaFolder;
  /** Headers that open the provider's own hosts; null for every other URL. */
  readonly credentialsFor: (url: URL) => Promise<Readonly<Record<string, string>> | null>;
  /**
   * Origins of an account on this computer (the practice gateway), as `URL.origin` spells them; no
   * other is asked on loopback.
   */
  readonly loopbackOrigins?: readonly string[];
  readonly lookup?: Lookup;
  readonly limits?: FetchLimits;
}

export type Fetched =
  | {
      readonly kind: 'stored';
      /** SHA-256 of the file, hexadecimal: its name in the media folder. */
      readonly hash: string;
      readonly bytes: number;
      readonly type: MediaType;
      /** Clean name to show and to suggest when saving; null when none was given. */
      readonly name: string | null;
      /** Of pictures the page may show; null for all else. */
      readonly dimensions: Dimensions | null;
    }
  | { readonly kind: 'refused'; readonly code: MediaRefusal; readonly detail: string }
  | {
      readonly kind: 'later';
      readonly code: MediaDelay;
      readonly detail: string;
      /** ms the server asked to wait; null when it did not say. */
      readonly retryAfterMs: number | null;
    };

export interface Fetcher {
  /** One attempt, never repeated. The signal stops it, which ends as `later`. */
  fetchMedia(link: string, signal: AbortSignal): Promise<Fetched>;
}

interface Download {
  readonly bytes: Buffer;
  /** As the server calls it; believed only where it contradicts the bytes. */
  readonly declaredType: string | undefined;
  readonly disposition: string | undefined;
  /** Where it was found in the end. */
  readonly url: URL;
}

export function createFetcher({
  folder,
  credentialsFor,
  loopbackOrigins = [],
  lookup = lookUp,
  limits = fetchLimits,
}: FetcherOptions): Fetcher {
  async function download(link: string, signal: AbortSignal): Promise<Download> {
    const first = readLink(link);
    let url = first;
    let stayed = true;
    for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
      stayed &&= url.origin === first.origin;
      const addresses = await unlessAborted(addressesOf(url, lookup, loopbackOrigins), signal);
      const credentials = stayed ? await unlessAborted(credentialsFor(url), signal) : null;
      const answer = await ask({
        ...{ url, addresses, signal },
        credentials: credentials ?? {},
        idleMs: limits.idleMs,
      });
      try {
        const { headers, statusCode = 0 } = answer;
        const elsewhere = redirectIn(statusCode, headers);
        if (elsewhere === null) {
          const bytes = await readBody(answer, limits.bytes);
          const disposition = headers['content-disposition'];
          return { bytes, declaredType: headers['content-type'], disposition, url };
        }
        url = readLink(elsewhere, url);
      } finally {
        answer.destroy();
      }
    }
    throw new Refused('too-many-redirects', `More than ${limits.redirects}, last to ${url.host}`);
  }

  async function fetchAndKeep(link: string, signal: AbortSignal): Promise<Fetched> {
    const { bytes, declaredType, disposition, url } = await download(link, signal);
    const { type, dimensions } = inspect(bytes, declaredType);
    const name = fileName(disposition, url, type);
    const hash = await folder.keep(bytes);
    return { kind: 'stored', hash, bytes: bytes.length, type, name, dimensions };
  }

  return {
    fetchMedia: async (link, signal) => {
      const total = AbortSignal.timeout(limits.totalMs);
      try {
        return await fetchAndKeep(link, AbortSignal.any([signal, total]));
      } catch (error) {
        if (error instanceof Refused) {
          return { kind: 'refused', code: error.code, detail: error.message };
        }
        if (signal.aborted) return later(new Delayed('stopped', 'Stopped from this side.'));
        if (total.aborted) return later(new Delayed('too-slow', `Over ${limits.totalMs} ms.`));
        if (error instanceof Delayed) return later(error);
        if (error instanceof MediaFolderError) return later(delayOf(error));
        throw error;
      }
    },
  };
}

function later({ code, message, retryAfterMs }: Delayed): Fetched {
  return { kind: 'later', code, detail: message, retryAfterMs };
}

function delayOf({ kind, message }: MediaFolderError): Delayed {
  return new Delayed(kind === 'full' ? 'disk-full' : 'disk-failed', message);
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
