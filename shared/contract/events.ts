/** What the main process tells the page, unasked. At most one `changed` a frame. */
import type { Absence, AccountState } from '../model/account.ts';
import type { Removed } from '../model/change.ts';
import type { Conversation, InboxCounts } from '../model/conversation.ts';
import type { Line } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import type { MessagingProfile } from '../model/profile.ts';
import type { ReceiverState } from '../model/receiver.ts';
import type { Settings } from '../model/settings.ts';
import type { Storage } from '../model/storage.ts';

export interface Events {
  /** Conversations touched, and touched messages of the conversation in view. */
  changed: {
    readonly conversations: readonly Conversation[];
    readonly messages: readonly Message[];
    /** Ids of the compositions to many of which a text was touched, in view or not. */
    readonly batches: readonly string[];
    readonly removed: Removed;
    readonly counts: InboxCounts;
  };
  /** Every account with its connection; the whole list, it is short. */
  connections: readonly AccountState[];
  lines: readonly Line[];
  /** The profiles of every account, whenever one of them changed. */
  profiles: readonly MessagingProfile[];
  settings: Settings;
  /** A notification was clicked. */
  openConversation: { readonly conversationId: number };
  /** Summaries of long absences not dismissed yet. */
  absences: readonly Absence[];
  storage: Storage;
  receiver: ReceiverState;
  /** Another database took the place of this one: ask for everything again. */
  reload: null;
}
