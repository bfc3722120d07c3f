/** What this computer knows of somebody's numbers, over all accounts and lines. */
import type { KeptFile } from '../model/media.ts';
import type { Address } from '../phone/address.ts';

/** A conversation with them; other people may be in it too. */
export interface SharedConversation {
  readonly id: number;
  readonly accountId: string;
  readonly line: Address;
  readonly people: readonly Address[];
  /** Wall time of its newest message, ms since the epoch. */
  readonly lastAt: number;
  readonly messages: number;
}

/** A picture or file that went either way. */
export interface SharedFile {
  readonly conversationId: number;
  readonly messageId: string;
  /** Where its text stands in the conversation. */
  readonly seq: number;
  readonly position: number;
  readonly file: KeptFile;
  readonly name: string | null;
}

export interface NumberFacts {
  /** Newest first; only so many. */
  readonly conversations: readonly SharedConversation[];
  /** How many there are in all. */
  readonly total: number;
  /** In those listed. */
  readonly messages: number;
  /** Wall time of the first text in those listed, ms since the epoch; null where there is none. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** The newest of them, newest first. */
  readonly files: readonly SharedFile[];
}
