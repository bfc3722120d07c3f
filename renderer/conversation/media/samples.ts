/** Files of texts for tests, each with only what a test cares about. */
import type { Attachment, MediaState } from '../../../shared/model/media.ts';
import type { MediaType } from '../../../shared/model/media-type.ts';

export function sampleMedia(file: MediaState, more: Partial<Attachment> = {}): Attachment {
  return { position: 0, url: 'https://media.example.com/a', name: null, file, ...more };
}

export function sampleKept(type: MediaType, more: Partial<Attachment> = {}): Attachment {
  const dimensions = type === 'jpeg' ? { width: 1200, height: 900 } : null;
  return sampleMedia({ state: 'kept', hash: 'a'.repeat(64), type, bytes: 1000, dimensions }, more);
}
