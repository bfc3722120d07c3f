/** What the main process tells the page, unasked. At most one `changed` a frame. */

import type { ArchiveJob } from '../archive/job.ts';
import type { NumberName } from '../contacts/contact.ts';
import type { ImportProgress } from '../contacts/importing.ts';
import type { Absence, AccountState } from '../model/account.ts';
import type { Removed } from '../model/change.ts';
import type { Conversation, InboxCounts } from '../model/conversation.ts';
import type { Line } from '../model/line.ts';
import type { Message } from '../model/message.ts';
import type { MessagingProfile } from '../model/profile.ts';
import type { ReceiverState } from '../model/receiver.ts';
import type { Settings } from '../model/settings.ts';
import type { Storage } from '../model/storage.ts';
import type { ActId } from '../shortcuts/act-table.ts';

export interface Events {
  /** Conversations touched, and touched messages of the conversation in view. */
  changed: {
    readonly conversations: readonly Conversation[];
    readonly messages: readonly Message[];
    /** Ids of the compositions to many of which a text was touched, in view or not. */
    readonly batches: readonly string[];
    readonly removed: Removed;
    readonly counts: InboxCounts;
    /** The people of the conversations who have a name. */
    readonly names: readonly NumberName[];
  };
  /** Every account with its connection; the whole list, it is short. */
  connections: readonly AccountState[];
  lines: readonly Line[];
  /** Contacts were changed: every number concerned, with what it is called now. */
  people: { readonly names: readonly NumberName[] };
  /** How far the import of contacts is. */
  importing: ImportProgress;
  /** The profiles of every account, whenever one of them changed. */
  profiles: readonly MessagingProfile[];
  settings: Settings;
  /** A notification was clicked. */
  openConversation: { readonly conversationId: number };
  /** Chosen in a native menu. */
  act: { readonly id: ActId };
  /** A link waits to be taken with `takeLink`. */
  link: null;
  /** Summaries of long absences not dismissed yet. */
  absences: readonly Absence[];
  storage: Storage;
  receiver: ReceiverState;
  /** Something about scheduled texts changed; so many are to leave or ask. */
  scheduled: { readonly total: number };
  /** How far work on an archive is; null once it is over. */
  archive: ArchiveJob | null;
  /** Another database took the place of this one: ask for everything again. */
  reload: null;
  /** The app ends once the page says that drafts are saved. */
  leaving: null;
}
