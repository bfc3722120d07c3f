/** The part of the store's interface that is about scheduled texts. */
import type { ConversationPlace, DraftPlace } from '../../../shared/inbox/drafts.ts';
import type { ChangeSet } from '../../../shared/model/change.ts';
import type { OutMedia } from '../../../shared/model/media.ts';
import type { Heard } from '../../../shared/model/receipt.ts';
import type { Address } from '../../../shared/phone/address.ts';
import type {
  ScheduleChange,
  Scheduled,
  ScheduledPage,
} from '../../../shared/schedule/scheduled.ts';
import type { NewText } from '../store.ts';

/** Composing the same ids again changes nothing. */
export interface NewSchedule
  extends Pick<NewText, 'accountId' | 'texts' | 'text' | 'media' | 'byProfile' | 'now'> {
  readonly due: number;
  readonly zone: string | null;
  readonly cancelOnReply: boolean;
}

export interface Scheduling {
  readonly scheduled: readonly Scheduled[];
  readonly changes: ChangeSet;
}

export interface ScheduleActed {
  /** As it stands now; null when it is no schedule any more, or never was. */
  readonly scheduled: Scheduled | null;
  readonly changes: ChangeSet;
}

/** What the provider is to be asked to hold. */
export interface ToHand {
  readonly id: string;
  readonly accountId: string;
  readonly line: Address;
  readonly people: readonly Address[];
  readonly text: string;
  readonly media: readonly OutMedia[];
  readonly byProfile: string | null;
  readonly messageId: string;
  readonly due: number;
}

export type HandingEnd =
  | { readonly kind: 'held'; readonly providerMessageId: string; readonly heard: Heard }
  /** The provider would not. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Certainly not held, and worth another try. */
  | { readonly kind: 'again' }
  | { readonly kind: 'unknown' };

export interface ScheduleWork {
  /** Held here and not refused by the provider: the first to leave first. */
  readonly hand: readonly ToHand[];
  /** To be let go by the provider. */
  readonly recall: readonly { readonly id: string; readonly providerMessageId: string }[];
  /** Left the provider, to be asked about now. */
  readonly watch: readonly { readonly providerMessageId: string; readonly leftAt: number }[];
  /** When any of this account is next to leave or to be asked about, ms; null when none is. */
  readonly next: number | null;
}

export interface ScheduleStanding {
  /** How many are to leave, or ask. */
  readonly total: number;
  /** Another one after every change of any of them. */
  readonly stamp: string;
}

export interface ScheduleStore {
  /** With those that were cancelled a short time ago. */
  schedules(place: ConversationPlace | null, limit: number): Promise<ScheduledPage>;
  scheduleStanding(): Promise<ScheduleStanding>;
  /** Accounts with anything scheduled or watched. */
  schedulingAccounts(): Promise<readonly string[]>;
  scheduleWork(accountId: string, now: number): Promise<ScheduleWork>;

  /** Written down before anybody is asked to hold it; the draft goes in the same transaction. */
  schedule(text: NewSchedule, draftOf?: DraftPlace): Promise<Scheduling>;
  changeSchedule(id: string, change: ScheduleChange, now: number): Promise<ScheduleActed>;
  cancelSchedule(id: string, now: number): Promise<ScheduleActed>;
  /** Undoes a cancel, while its time is to come. */
  restoreSchedule(id: string, now: number): Promise<ScheduleActed>;
  sendScheduleNow(id: string, now: number): Promise<ScheduleActed>;
  /** Forgets one that is cancelled or asks. */
  dismissSchedule(id: string): Promise<ScheduleActed>;

  /** Marks it as being handed over, durably; null when it is not to be any more. */
  beginHanding(
    id: string,
    now: number,
  ): Promise<{ readonly handed: ToHand | null; readonly changes: ChangeSet }>;
  endHanding(id: string, end: HandingEnd, now: number): Promise<ChangeSet>;
  /** The provider let it go. */
  recalled(id: string, now: number): Promise<ChangeSet>;
  /**
   * Everything whose time has come leaves: into the outbox, or, late by more than `grace` ms, to the
   * texts the user is asked about. What the provider held becomes a message.
   */
  releaseDue(accountId: string, now: number, grace: number): Promise<ScheduleReleased>;
  /** When it is to be asked about again, ms; null: never. */
  watchAgain(accountId: string, providerMessageId: string, at: number | null): Promise<void>;
}

export interface ScheduleReleased {
  /** How many left or ask now. */
  readonly released: number;
  readonly changes: ChangeSet;
}
