/** What each command answers with when it succeeds. */
import type { Absence, Account, AccountState } from '../model/account.ts';
import type { Conversation, ConversationPage, InboxCounts } from '../model/conversation.ts';
import type { BatchCard, BatchPage, FailedPage, MessageDetails } from '../model/details.ts';
import type { ExplainElement } from '../model/explained.ts';
import type { Line } from '../model/line.ts';
import type { ContactCard, KeptFile } from '../model/media.ts';
import type { Message, MessagePage } from '../model/message.ts';
import type { MessagingProfile } from '../model/profile.ts';
import type { ProviderOffer } from '../model/providers.ts';
import type { ReceiverState } from '../model/receiver.ts';
import type { Settings } from '../model/settings.ts';
import type { Backup, Storage } from '../model/storage.ts';
import type { WaitingPage } from '../model/waiting.ts';
import type { Address } from '../phone/address.ts';
import type { AboutAnswers } from './about.ts';
import type { ArchiveAnswers } from './archive.ts';
import type { DesktopAnswers } from './desktop.ts';
import type { InboxAnswers } from './inbox.ts';
import type { InsightAnswers } from './insight.ts';
import type { OptOutAnswers } from './optout.ts';
import type { PeopleAnswers } from './people.ts';
import type { ScheduleAnswers } from './schedule.ts';
import type { SearchAnswers } from './search.ts';
import type { TemplateAnswers } from './templates.ts';

export interface StartAnswer {
  readonly accounts: readonly AccountState[];
  readonly lines: readonly Line[];
  readonly profiles: readonly MessagingProfile[];
  readonly settings: Settings;
  readonly counts: InboxCounts;
  readonly page: ConversationPage;
  /** People of the practice account worth texting, by number. */
  readonly practicePeople: readonly PracticePerson[];
  /** Asked for by a notification click before the window was there. */
  readonly openConversation: number | null;
  readonly absences: readonly Absence[];
  readonly storage: Storage;
  /** Every provider there is, in the order to offer them. */
  readonly offers: readonly ProviderOffer[];
  readonly receiver: ReceiverState;
}

export interface PracticePerson {
  readonly number: Address;
  readonly name: string;
  readonly does: string;
}

/** What a live check of a new key found. */
export interface AccountAdded {
  readonly account: Account;
  readonly lines: readonly Line[];
  /** As the provider names the account; null when it does not say. */
  readonly providerAccount: string | null;
  readonly balance: number | null;
}

export interface CommandAnswers
  extends AboutAnswers,
    ArchiveAnswers,
    InsightAnswers,
    InboxAnswers,
    DesktopAnswers,
    OptOutAnswers,
    PeopleAnswers,
    SearchAnswers,
    ScheduleAnswers,
    TemplateAnswers {
  start: StartAnswer;
  addPracticeAccount: AccountAdded;
  addAccount: AccountAdded;
  removeAccount: null;
  replaceKey: null;
  listConversations: ConversationPage;
  listMessages: MessagePage;
  getConversation: Conversation;
  sendText: {
    readonly messages: readonly Message[];
    readonly conversations: readonly Conversation[];
  };
  setViewing: null;
  markRead: null;
  updateSettings: Settings;
  messageDetails: MessageDetails;
  rawReceipt: { readonly raw: string };
  batchCard: BatchCard;
  batchRows: BatchPage;
  listFailed: FailedPage;
  retryText: null;
  retryBatch: { readonly retried: number };
  explainPayload: { readonly elements: readonly ExplainElement[] };
  listWaiting: WaitingPage;
  undoSend: { readonly undone: number; readonly text: string };
  /** How many texts each of these acts touched. */
  pauseSending: { readonly texts: number };
  resumeSending: { readonly texts: number };
  /** `gone` had left before, or were leaving at that moment. */
  stopSending: { readonly stopped: number; readonly gone: number };
  resolveUnknown: null;
  setLimits: null;
  checkReceiving: null;
  reconnect: null;
  setOnline: null;
  dismissAbsence: null;
  listBackups: readonly Backup[];
  backUp: Backup;
  restoreBackup: null;
  checkStorage: { readonly sound: boolean; readonly findings: readonly string[] };
  repairStorage: null;
  dismissNotice: null;
  refreshLines: null;
  lookOfLine: null;
  listProfiles: readonly MessagingProfile[];
  saveProfile: MessagingProfile;
  deleteProfile: null;
  assignProfile: null;
  enableTexting: null;
  disableTexting: null;
  sendByProfile: CommandAnswers['sendText'];
  setNumbers: null;
  keepMedia: KeptFile;
  retryMedia: null;
  /** False when the user changed their mind. */
  saveMedia: { readonly saved: boolean };
  readCard: ContactCard;
  setReceiver: ReceiverState;
  setAnnounce: null;
  announceOnProfile: MessagingProfile;
  testReceiver: null;
}
