/** What one transaction changed: the only thing that flows from the store to the screen. */
import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';

export interface ChangeSet {
  /** New state of every conversation touched. */
  readonly conversations: readonly Conversation[];
  /** New state of every message touched. */
  readonly messages: readonly Message[];
  /** Ids of inbound messages that are news (not history, not heard before), oldest first. */
  readonly arrived: readonly string[];
}

export const noChange: ChangeSet = { conversations: [], messages: [], arrived: [] };
