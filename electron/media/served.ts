/**
 * How a kept file is given to the page, as `app://longcode/media/<hash>`: with the type its bytes
 * showed and never another (`nosniff`), in a sandbox in case it is ever opened as a page of its own,
 * and as an attachment unless it is a picture, a video or a sound.
 *
 * Chromium's players ask for ranges and cannot seek without them (RFC 9110, 14). A hash always means
 * the same bytes, so the page may keep what it has.
 */

import { factsOf, type MediaType } from '../../shared/model/media-type.ts';
import { isHash } from './folder.ts';

export interface Served {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes to send: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

const folderOfMedia = '/media/';

/** The hash an `app://longcode/media/...` URL names, or null when it names none. */
export function hashIn(url: string): string | null {
  const { protocol, host, pathname, search } = URL.parse(url) ?? {};
  if (protocol !== 'app:' || host !== 'longcode' || search !== '') return null;
  if (pathname?.startsWith(folderOfMedia) !== true) return null;
  const hash = pathname.slice(folderOfMedia.length);
  return isHash(hash) ? hash : null;
}

export function mayBeShown(type: MediaType): boolean {
  switch (factsOf(type).shownAs) {
    case 'picture':
    case 'video':
    case 'audio':
      return true;
    case 'card':
    case 'file':
    case 'nothing':
      return false;
  }
}

/** `size` in bytes; `range` is the request's Range header. */
export function served(type: MediaType, size: number, range: string | null): Served {
  const asked = range === null ? null : rangeIn(range, size);
  if (asked === 'outside') {
    const headers = { ...headersOf(type, 0), 'content-range': `bytes */${size}` };
    return { status: 416, headers, start: 0, end: 0 };
  }
  if (asked === null) {
    return { status: 200, headers: headersOf(type, size), start: 0, end: size };
  }
  const { start, end } = asked;
  const headers = {
    ...headersOf(type, end - start),
    'content-range': `bytes ${start}-${end - 1}/${size}`,
  };
  return { status: 206, headers, start, end };
}

function headersOf(type: MediaType, length: number): Record<string, string> {
  return {
    'content-type': factsOf(type).mime,
    'content-length': String(length),
    'content-disposition': mayBeShown(type) ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  };
}

/** One range; several at once, or anything else, is answered with the whole file (null). */
function rangeIn(
  header: string,
  size: number,
): { readonly start: number; readonly end: number } | 'outside' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const start = Math.max(0, size - Number(last));
    return start < size ? { start, end: size } : 'outside';
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(size, Number(last) + 1);
  if (start >= size) return 'outside';
  return start < end ? { start, end } : null;
}
