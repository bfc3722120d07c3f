/**
 * Hands files to the provider before the text that carries them. One text to many people carries the
 * same file, so an address is used again for a while, well within what providers keep files for
 * (Bandwidth docs, "Media": 48 hours).
 *
 * Nothing of the text has left yet, so what fails here is certainly not sent. A file the provider fails
 * on again and again ends its text, which would hold up all others otherwise.
 */

import type { OutMedia } from '../../shared/model/media.ts';
import { factsOf, type MediaType } from '../../shared/model/media-type.ts';
import { type MediaHost, ProviderError, type SendOutcome } from '../providers/provider.ts';

/** A file kept here, by the hash of what is in it; null when it is not here any more. */
export type FileOf = (hash: string) => Promise<{
  readonly bytes: Uint8Array;
  readonly type: MediaType;
} | null>;

export interface UploadsOptions {
  readonly fileOf: FileOf;
  /** Ends what is on its way. */
  readonly abandoned: AbortSignal;
  /** A clock that never goes back, ms. */
  readonly monotonic: () => number;
  readonly onFailure: (error: unknown) => void;
}

export type NotUploaded = Extract<SendOutcome, { kind: 'not-sent' | 'rejected' | 'key-refused' }>;

export interface Uploads {
  /** Where the provider finds each of these, in their order, or how the text ends. Never rejects. */
  addresses(
    host: MediaHost | null,
    media: readonly OutMedia[],
  ): Promise<readonly string[] | NotUploaded>;
}

type File = Extract<OutMedia, { kind: 'file' }>;

/** How long one file may take, ms. */
const patience = 120_000;
/** How long an address is used again, ms. */
const reuse = 10 * 60_000;
/** How often in a row a provider may fail on a file. */
const mostFailures = 3;

export function createUploads(options: UploadsOptions): Uploads {
  const { fileOf, abandoned, monotonic, onFailure } = options;
  const kept = new Map<string, { readonly url: Promise<string>; readonly at: number }>();
  const failures = new Map<string, number>();

  const hand = async (host: MediaHost, file: File): Promise<string> => {
    const found = await fileOf(file.hash);
    if (found === null) throw new Unsendable('file-gone', fileGone);
    const signal = AbortSignal.any([abandoned, AbortSignal.timeout(patience)]);
    const { mime } = factsOf(found.type);
    return await host.upload(found.bytes, mime, file.name ?? 'file', signal);
  };

  /** Several texts may wait for the same file, and fail with it once. */
  const handOnce = async (host: MediaHost, file: File, key: string): Promise<string> => {
    try {
      const url = await hand(host, file);
      failures.delete(key);
      return url;
    } catch (error) {
      kept.delete(key);
      throw isFault(error) ? faultOf(error, key) : error;
    }
  };

  const faultOf = (error: unknown, key: string): unknown => {
    if (!(error instanceof ProviderError)) onFailure(error);
    const detail = error instanceof Error ? error.message : String(error);
    const count = (failures.get(key) ?? 0) + 1;
    failures.set(key, count % mostFailures);
    if (count < mostFailures) return new ProviderError('failed', detail);
    return new Unsendable('file-not-taken', `${notTaken} ${detail}`);
  };

  const addressOf = async (host: MediaHost | null, one: OutMedia): Promise<string> => {
    if (one.kind === 'link') return one.url;
    if (host === null) throw new Unsendable('links-only', linksOnly);
    const key = `${one.hash}/${one.name ?? ''}`;
    const found = kept.get(key);
    if (found !== undefined && monotonic() - found.at < reuse) return await found.url;
    const url = handOnce(host, one, key);
    kept.set(key, { url, at: monotonic() });
    return await url;
  };

  return {
    addresses: async (host, media) => {
      try {
        const urls: string[] = [];
        for (const one of media) urls.push(await addressOf(host, one));
        return urls;
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

const fileGone = 'A file of this text is no longer on this computer. Attach it again.';
const linksOnly = 'This provider takes no files, only links to them.';
const notTaken = 'The provider could not take a file of this text:';

class Unsendable extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** Something that may be the file's own fault. */
function isFault(error: unknown): boolean {
  if (error instanceof ProviderError) return error.kind === 'failed';
  return !(error instanceof Unsendable);
}

function outcomeOf(error: unknown): NotUploaded {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof Unsendable) return rejected(error.code, detail);
  const kind = error instanceof ProviderError ? error.kind : 'failed';
  switch (kind) {
    case 'key-refused':
      return { kind: 'key-refused', detail };
    case 'may-not':
    case 'refused':
      return rejected('file-not-taken', `${notTaken} ${detail}`);
    case 'busy': {
      const retryAfterMs = error instanceof ProviderError ? error.retryAfterMs : null;
      return { kind: 'not-sent', asked: true, detail, retryAfterMs };
    }
    case 'offline':
    case 'address-wrong':
    case 'unreachable':
    case 'socket-refused':
    case 'failed':
      return { kind: 'not-sent', asked: false, detail, retryAfterMs: null };
  }
}

function rejected(code: string, detail: string): NotUploaded {
  return { kind: 'rejected', code, detail, raw: '' };
}
