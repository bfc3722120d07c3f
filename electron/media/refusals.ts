/**
 * The two ways a fetch ends without a file, thrown inside this folder and turned into data at its
 * edge. The codes are the keys of their words, so neither can exist without the other.
 *
 * `detail` is the raw reason behind the code, safe to show: it names hosts, statuses and sizes, never
 * a whole link, because links are often signed and then as good as a key, and it is one plain line
 * even where the other side chose the words.
 */
import type { MediaDelay, MediaRefusal } from '../../shared/words/media.ts';
import { oneLine } from './text.ts';

export type { MediaDelay, MediaRefusal };

const longestDetail = 200;

/** The file is not wanted or not to be had; asking again will not help. */
export class Refused extends Error {
  readonly code: MediaRefusal;

  constructor(code: MediaRefusal, detail: string) {
    super(oneLine(detail, longestDetail));
    this.name = 'Refused';
    this.code = code;
  }
}

/** The file could not be had now. */
export class Delayed extends Error {
  readonly code: MediaDelay;
  /** ms the server asked to wait; null when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(code: MediaDelay, detail: string, retryAfterMs: number | null = null) {
    super(oneLine(detail, longestDetail));
    this.name = 'Delayed';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
