/** Accounts, lines, settings, counts, storage and receiver as the main process last told them. */
import { create } from 'zustand';
import type { PracticePerson, StartAnswer } from '../../shared/contract/answers.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Absence, Account, AccountState } from '../../shared/model/account.ts';
import { type InboxCounts, lineKey } from '../../shared/model/conversation.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { type ProviderOffer, providerNames } from '../../shared/model/providers.ts';
import type { ReceiverState } from '../../shared/model/receiver.ts';
import { defaultSettings, type Settings } from '../../shared/model/settings.ts';
import type { Storage } from '../../shared/model/storage.ts';
import { type LineLabel, labelsOf, strayLabel } from '../numbers/labels.ts';
import { words } from '../words/words.ts';
import { noReceiver } from './noReceiver.ts';

export interface Session {
  readonly phase: 'starting' | 'ready' | 'failed';
  /** Why starting failed. */
  readonly failure: Failure | null;
  readonly accounts: readonly AccountState[];
  readonly lines: readonly Line[];
  readonly profiles: readonly MessagingProfile[];
  /** By `lineKey`. */
  readonly labels: ReadonlyMap<string, LineLabel>;
  readonly settings: Settings;
  readonly counts: InboxCounts;
  readonly practicePeople: readonly PracticePerson[];
  /** Of contacts, by number, as far as the page was told; see numbers/names.ts. */
  readonly names: ReadonlyMap<string, string>;
  /** Long absences not dismissed yet. */
  readonly absences: readonly Absence[];
  readonly storage: Storage;
  /** Every provider there is, in the order to offer them. */
  readonly offers: readonly ProviderOffer[];
  readonly receiver: ReceiverState;
  /** False only when the system is sure to have no network. */
  readonly online: boolean;
}

const noCounts: InboxCounts = {
  all: 0,
  needsReply: 0,
  unread: 0,
  snoozed: 0,
  failed: 0,
  done: 0,
  waiting: 0,
  asking: 0,
  unreadByLine: {},
};

export const useSession = create<Session>()(() => ({
  phase: 'starting',
  failure: null,
  accounts: [],
  lines: [],
  profiles: [],
  labels: new Map(),
  settings: defaultSettings,
  counts: noCounts,
  practicePeople: [],
  names: new Map(),
  absences: [],
  storage: { trouble: null, notice: null },
  offers: [],
  receiver: noReceiver,
  online: true,
}));

export function setStarted(answer: StartAnswer): void {
  const { page: _page, openConversation: _open, lines, ...kept } = answer;
  useSession.setState({ phase: 'ready', failure: null, ...kept });
  setLines(lines);
}

export function setLines(lines: readonly Line[]): void {
  useSession.setState({ lines, labels: labelsOf(lines) });
}

export function accountOf(session: Session, accountId: string): Account | undefined {
  return session.accounts.find(({ account }) => account.id === accountId)?.account;
}

export function providerOf(session: Session, accountId: string): string {
  const account = accountOf(session, accountId);
  return account === undefined ? words.connection.unknownProvider : providerNames[account.provider];
}

/** The state of an account; undefined once it is removed. */
export function stateOf(session: Session, accountId: string): AccountState | undefined {
  return session.accounts.find(({ account }) => account.id === accountId);
}

export function lineOf(session: Session, accountId: string, number: string): Line | undefined {
  return session.lines.find((line) => line.accountId === accountId && line.number === number);
}

export function labelOf(session: Session, accountId: string, number: string): LineLabel {
  return session.labels.get(lineKey(accountId, number)) ?? strayLabel(number);
}

/** Takes in a profile that a command answered with, before its event comes. */
export function setProfile(profile: MessagingProfile): void {
  const same = ({ accountId, id }: MessagingProfile) =>
    accountId === profile.accountId && id === profile.id;
  useSession.setState(({ profiles }) => ({
    profiles: profiles.some(same)
      ? profiles.map((known) => (same(known) ? profile : known))
      : [...profiles, profile],
  }));
}
