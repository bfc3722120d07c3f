/**
 * What a fetched file is and whether it may be kept.
 *
 * What the server calls it counts for one thing only: bytes that are something else than a declared
 * picture, video or sound are refused, since an honest server has no reason to say so. Unknown bytes
 * under the name of a video or a sound may be a format that is not known here, and stay a file.
 */
import type { Dimensions } from '../../shared/model/media.ts';
import { factsOf, type MediaType } from '../../shared/model/media-type.ts';
import { dimensionsOf } from './dimensions.ts';
import { Refused } from './refusals.ts';
import { sniff } from './sniff.ts';

export interface Inspected {
  readonly type: MediaType;
  readonly dimensions: Dimensions | null;
}

/** `declared` is the Content-Type as received. Throws Refused. */
export function inspect(bytes: Uint8Array, declared: string | undefined): Inspected {
  const type = sniff(bytes);
  if (contradicts(declared, type)) {
    throw new Refused('wrong-type', `Said to be ${mimeOf(declared)}, is ${factsOf(type).mime}.`);
  }
  return { type, dimensions: dimensionsOf(bytes, type) };
}

function contradicts(declared: string | undefined, type: MediaType): boolean {
  const is = familyOf(factsOf(type).mime);
  switch (familyOf(declared)) {
    case 'image':
      return is !== 'image';
    // A container of either may hold only the other.
    case 'audio':
    case 'video':
      return is !== 'audio' && is !== 'video' && type !== 'other';
    default:
      return false;
  }
}

function mimeOf(declared: string | undefined): string {
  const [mime = ''] = (declared ?? '').split(';');
  return mime.trim().toLowerCase().slice(0, 100);
}

function familyOf(declared: string | undefined): string {
  return mimeOf(declared).split('/')[0] ?? '';
}
