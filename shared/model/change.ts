/** What one transaction changed: the only thing that flows from the store to the screen. */
import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';

export interface ChangeSet {
  /** New state of every conversation touched. */
  readonly conversations: readonly Conversation[];
  /** New state of every message touched. */
  readonly messages: readonly Message[];
  /**
   * What is no longer there: a text taken back, and a conversation that was left empty by it. A text that
   * moved to another conversation is in both lists: what is removed goes first.
   */
  readonly removed: Removed;
  /** Ids of inbound messages that are news (not history, not heard before), oldest first. */
  readonly arrived: readonly string[];
}

export interface Removed {
  readonly conversations: readonly number[];
  readonly messages: readonly string[];
}

export const nothingRemoved: Removed = { conversations: [], messages: [] };

export const noChange: ChangeSet = {
  conversations: [],
  messages: [],
  removed: nothingRemoved,
  arrived: [],
};
