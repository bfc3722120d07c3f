/** What the writer thread can be asked to do: each call one transaction on its own connection. */
import type { DraftPlace } from '../../shared/inbox/drafts.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Line, LineLook } from '../../shared/model/line.ts';
import type { MediaState } from '../../shared/model/media.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import type { Address } from '../../shared/phone/address.ts';
import { dismissAbsence, liveAgain, stillLive } from './absences.ts';
import { removeAccount } from './accounts.ts';
import { apply } from './apply.ts';
import { askAboutOld, notFound } from './asking.ts';
import { answering, changing } from './changes.ts';
import { claim, nextDue } from './claim.ts';
import { compose } from './compose.ts';
import type { Database } from './database.ts';
import { setMedia } from './fetching.ts';
import { markRead } from './head.ts';
import { pause, resume, stop } from './hold.ts';
import { inboxWriting } from './inbox/calls.ts';
import { insightWriting } from './insight/calls.ts';
import { setLines, setLook } from './lines.ts';
import { optOutWriting } from './optout/calls.ts';
import { peopleWriting } from './people/calls.ts';
import { setProfiles, setTurns } from './profiles.ts';
import { resolve } from './resolve.ts';
import { distrust, recover, release } from './restart.ts';
import { retryBatch, retryText } from './retry.ts';
import { scheduleWriting } from './schedule/calls.ts';
import { settle } from './settle.ts';
import type { ApplyOptions, NewText, SendResult } from './store.ts';
import { templateWriting } from './templates/calls.ts';
import { undo } from './undo.ts';

export function writerCalls(db: Database) {
  return {
    ...inboxWriting(db),
    ...insightWriting(db),
    ...optOutWriting(db),
    ...peopleWriting(db),
    ...scheduleWriting(db),
    ...templateWriting(db),
    setLines: (accountId: string, lines: readonly Line[]): void => setLines(db, accountId, lines),
    setLook: (accountId: string, line: Address, look: LineLook): void =>
      setLook(db, accountId, line, look),
    setProfiles: (accountId: string, profiles: readonly MessagingProfile[]): void =>
      setProfiles(db, accountId, profiles),
    setTurns: (accountId: string, profileId: string, turns: number): void =>
      setTurns(db, accountId, profileId, turns),
    compose: (text: NewText, draftOf?: DraftPlace): ChangeSet =>
      changing(db, (tx) => compose(tx, text, draftOf)),
    retryText: (messageId: string, now: number) =>
      answering(db, (tx) => retryText(tx, messageId, now)),
    retryBatch: (batchId: string, now: number) =>
      answering(db, (tx) => retryBatch(tx, batchId, now)),
    claim: (accountId: string, now: number, limit: number, restingLines: readonly Address[]) =>
      answering(db, (tx) => ({ sends: claim(tx, accountId, now, limit, restingLines) })),
    release: (accountId: string, inHand: readonly number[], now: number): ChangeSet =>
      changing(db, (tx) => release(tx, accountId, inHand, now)),
    nextDue: (accountId: string): number | null => nextDue(db, accountId),
    settle: (outboxId: number, result: SendResult, now: number): ChangeSet =>
      changing(db, (tx) => settle(tx, outboxId, result, now)),
    recover: (now: number): ChangeSet => changing(db, (tx) => recover(tx, now)),
    /** After a backup took the place of the database, and before anything is claimed. */
    distrust: (now: number): ChangeSet => changing(db, (tx) => distrust(tx, now)),
    askAboutOld: (accountId: string | null, queuedBefore: number, now: number): ChangeSet =>
      changing(db, (tx) => askAboutOld(tx, accountId, queuedBefore, now)),
    notFound: (accountId: string, leftBefore: number): ChangeSet =>
      changing(db, (tx) => notFound(tx, accountId, leftBefore)),
    undo: (target: SendTarget) => answering(db, (tx) => undo(tx, target)),
    pause: (target: SendTarget) => answering(db, (tx) => pause(tx, target)),
    resume: (target: SendTarget) => answering(db, (tx) => resume(tx, target)),
    stop: (target: SendTarget) => answering(db, (tx) => stop(tx, target)),
    resolve: (messageId: string, decision: 'send-again' | 'give-up', now: number) =>
      answering(db, (tx) => resolve(tx, messageId, decision, now)),
    liveAgain: (accountId: string, now: number): void => liveAgain(db, accountId, now),
    stillLive: (accountId: string, now: number): void => stillLive(db, accountId, now),
    dismissAbsence: (accountId: string): void => dismissAbsence(db, accountId),
    apply: (accountId: string, heard: Heard, options: ApplyOptions): ChangeSet =>
      changing(db, (tx) => apply(tx, accountId, heard, options)),
    setMedia: (messageId: string, position: number, file: MediaState, name: string | null) =>
      changing(db, (tx) => setMedia(tx, messageId, position, file, name)),
    markRead: (conversationId: number, uptoSeq: number): ChangeSet =>
      changing(db, (tx) => markRead(tx, conversationId, uptoSeq)),
    removeAccount: (accountId: string): void => removeAccount(db, accountId),
    /** Closing the last connection moves the log into the file, which then stands alone. */
    close: (): void => db.close(),
  };
}

export type WriterCalls = ReturnType<typeof writerCalls>;
