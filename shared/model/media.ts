/** What a text carries beside its words, and where the file behind it stands. */
import type { MediaDelay, MediaRefusal } from '../words/media.ts';
import type { MediaType } from './media-type.ts';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** A file kept here, by the SHA-256 of what is in it; the page shows it as `app://longcode/media/<hash>`. */
export interface KeptFile {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly type: MediaType;
  readonly bytes: number;
  /** Of pictures the page may show; null for all else. */
  readonly dimensions: Dimensions | null;
}

export type MediaState =
  /** To be fetched, or being fetched. */
  | { readonly state: 'waiting' }
  | ({ readonly state: 'kept' } & KeptFile)
  | { readonly state: 'refused'; readonly code: MediaRefusal; readonly detail: string }
  /** Asked for again after `until` (ms). */
  | {
      readonly state: 'later';
      readonly code: MediaDelay;
      readonly detail: string;
      readonly until: number;
    }
  /** Of a text of ours: an address the provider fetches itself. */
  | { readonly state: 'link' };

export interface Attachment {
  /** 0 for the first of its text. */
  readonly position: number;
  /** As the provider gave it, or as the user did; empty for a file of ours that was not handed over yet. */
  readonly url: string;
  /** Clean name to show; null when none was given. */
  readonly name: string | null;
  readonly file: MediaState;
}

/** What a text of ours is to carry. */
export type OutMedia =
  /** A file kept before, to be handed to the provider. */
  | { readonly kind: 'file'; readonly hash: string; readonly name: string | null }
  /** A public address that the provider fetches. */
  | { readonly kind: 'link'; readonly url: string };

/** A contact card, one plain line each. */
export interface ContactCard {
  readonly name: string | null;
  readonly organization: string | null;
  /** As written on the card, not checked to be numbers. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}
