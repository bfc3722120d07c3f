/** Accounts, lines, settings, counts and storage as the main process last told them. */
import { create } from 'zustand';
import type { PracticePerson, StartAnswer } from '../../shared/contract/commands.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import {
  type Absence,
  type Account,
  type AccountState,
  providerNames,
} from '../../shared/model/account.ts';
import { type InboxCounts, lineKey } from '../../shared/model/conversation.ts';
import type { Line } from '../../shared/model/line.ts';
import { defaultSettings, type Settings } from '../../shared/model/settings.ts';
import type { Storage } from '../../shared/model/storage.ts';
import { type LineLabel, labelsOf, strayLabel } from '../numbers/labels.ts';

export interface Session {
  readonly phase: 'starting' | 'ready' | 'failed';
  /** Why starting failed. */
  readonly failure: Failure | null;
  readonly accounts: readonly AccountState[];
  readonly lines: readonly Line[];
  /** By `lineKey`. */
  readonly labels: ReadonlyMap<string, LineLabel>;
  readonly settings: Settings;
  readonly counts: InboxCounts;
  readonly practicePeople: readonly PracticePerson[];
  /** Long absences not dismissed yet. */
  readonly absences: readonly Absence[];
  readonly storage: Storage;
  /** False only when the system is sure to have no network. */
  readonly online: boolean;
}

const noCounts: InboxCounts = {
  all: 0,
  unread: 0,
  failed: 0,
  waiting: 0,
  asking: 0,
  unreadByLine: {},
};

export const useSession = create<Session>()(() => ({
  phase: 'starting',
  failure: null,
  accounts: [],
  lines: [],
  labels: new Map(),
  settings: defaultSettings,
  counts: noCounts,
  practicePeople: [],
  absences: [],
  storage: { trouble: null, notice: null },
  online: true,
}));

export function setStarted(answer: StartAnswer): void {
  const { accounts, settings, counts, practicePeople, absences, storage } = answer;
  useSession.setState({
    phase: 'ready',
    failure: null,
    accounts,
    settings,
    counts,
    practicePeople,
    absences,
    storage,
  });
  setLines(answer.lines);
}

export function setLines(lines: readonly Line[]): void {
  useSession.setState({ lines, labels: labelsOf(lines) });
}

export function accountOf(session: Session, accountId: string): Account | undefined {
  return session.accounts.find(({ account }) => account.id === accountId)?.account;
}

export function providerOf(session: Session, accountId: string): string {
  return providerNames[accountOf(session, accountId)?.provider ?? 'opentact'];
}

export function lineOf(session: Session, accountId: string, number: string): Line | undefined {
  return session.lines.find((line) => line.accountId === accountId && line.number === number);
}

export function labelOf(session: Session, accountId: string, number: string): LineLabel {
  return session.labels.get(lineKey(accountId, number)) ?? strayLabel(number);
}

/** Lines a text can be sent from; a provider that does not say is taken at its silence. */
export function sendingLines(session: Session): readonly Line[] {
  return session.lines.filter((line) => line.canText !== false);
}
